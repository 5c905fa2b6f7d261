import { addDays, type Day } from '../../core/day.ts';
import { beside, weekdayFrom } from './calendar.ts';
import { byParts, counted, type Dated, type Direction, no } from './dated.ts';
import { type Rule, rule } from './grammar.ts';
import { endsInCapital, isCapital, isFree, isNoName, isNotThe, isOneDay } from './guards.ts';
import { type Closed, dayFrom, oneDay, vague, wholeUnit } from './stretch.ts';

/** Words for days next to the article's own, and weekdays. */
export const dayRules: readonly Rule<Dated>[] = [
  counted('the? day before yesterday', (_, on) => dayFrom(on, -2)),
  counted('the? day after tomorrow', (_, on) => dayFrom(on, 2)),
  counted('yesterday DAYPART?', (_, on) => dayFrom(on, -1), isNoName),
  counted('tomorrow DAYPART?', (_, on) => dayFrom(on, 1), isNoName),
  counted('today|tonight', (_, on) => oneDay(on), isNoName),
  counted('this DAYPART', (_, on) => oneDay(on)),
  counted('last night|evening', (_, on) => dayFrom(on, -1), isNotThe),
  counted('overnight', (_, on) => ({ ...oneDay(on), from: addDays(on, -1) })),
  counted('the other day', (_, on) => vague(null, on)),
  counted('earlier|later in the day', (_, on, { anchor }) => dayOf(anchor ?? oneDay(on))),
  rule('WEEKDAY', ({ weekday }) => byParts({ weekday: weekday.value }), isOneDay),
  counted('side:last|next|past|coming WEEKDAY', ({ side, weekday }, on) =>
    weekdayBeside(side.word, weekday.value, on),
  ),
  counted('this WEEKDAY', ({ weekday }, on, { facing }) =>
    weekdayFrom(on, weekday.value, facing()),
  ),
  counted('this side:past|coming WEEKDAY', ({ side, weekday }, on) =>
    weekdayBeside(side.word, weekday.value, on),
  ),
  counted('WEEKDAY of? side:last|this|next week', ({ side, weekday }, on) =>
    weekdayOfWeek(side.word, weekday.value, on),
  ),
  counted('a week from WEEKDAY', ({ weekday }, on) =>
    dayFrom(weekdayFrom(on, weekday.value, 'future').to, 7),
  ),
  counted('last|past weekend', (_, on) => weekend(on, -7)),
  counted('this past weekend', (_, on) => weekend(on, -7)),
  counted('this coming weekend', (_, on) => weekend(on, isWeekend(on) ? 7 : 0)),
  counted('next|coming weekend', (_, on) => weekend(on, isWeekend(on) ? 7 : 0)),
  counted('this weekend', (_, on, { facing }) => weekendBy(on, facing('future'))),
  counted('the weekend', (_, on, { facing }) => weekendBy(on, facing()), isFree),
  no('every|each|alternate other? WEEKDAY|MONTH|UNIT|SEASON|weekend'),
  no('every|each DURATION'),
  no('black|super|bloody|cyber|giving|casual WEEKDAY', isCapital),
  no('WEEKDAY times|telegraph|mirror|express|mail|post|herald|observer|guardian', endsInCapital),
];

/** The day, if it is one. */
function dayOf({ from, to }: Closed): Closed | undefined {
  return from === to ? oneDay(from) : undefined;
}

/** "Last" and "next" leave out the day itself. */
function weekdayBeside(side: string, named: number, on: Day): Closed | undefined {
  return beside((day, facing) => weekdayFrom(day, named, facing), side, oneDay(on));
}

/** The day of that name in the week before, of, or after the article's. */
function weekdayOfWeek(side: string, named: number, on: Day): Closed {
  const by = side === 'last' ? -7 : side === 'next' ? 7 : 0;
  return dayFrom(wholeUnit('week', on).from, by + ((named + 6) % 7));
}

/** The weekend of the article's week, or so many days off. */
function weekend(on: Day, by: number): Closed {
  const saturday = addDays(wholeUnit('week', on).from, 5 + by);
  return { from: saturday, to: addDays(saturday, 1), precision: 'day' };
}

function isWeekend(on: Day): boolean {
  return weekend(on, 0).from <= on;
}

function weekendBy(on: Day, facing: Direction): Closed {
  return weekend(on, facing === 'past' && !isWeekend(on) ? -7 : 0);
}
