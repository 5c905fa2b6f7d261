import { addDays, type Day, yearOf } from '../../core/day.ts';
import { beside, inYear, yearly } from './calendar.ts';
import { counted, type Dated, fixed, no } from './dated.ts';
import type { Rule } from './grammar.ts';
import { endsInCapital, isFeast } from './guards.ts';
import { type Closed, dayFrom, oneDay } from './stretch.ts';

/** Holidays whose day the calendar fixes everywhere: month and day, or days from Easter Sunday. */
const holidays: readonly (readonly [words: string, month: number, day: number])[] = [
  ["new year 's day", 1, 1],
  ["valentine 's day", 2, 14],
  ["st .? patrick 's day", 3, 17],
  ['may day', 5, 1],
  ['juneteenth', 6, 19],
  ['fourth|4th of july', 7, 4],
  ['july fourth|4th', 7, 4],
  ['bastille day', 7, 14],
  ['halloween', 10, 31],
  ['armistice day', 11, 11],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['boxing day', 12, 26],
  ["new year 's eve", 12, 31],
];
const movable: readonly (readonly [words: string, days: number])[] = [
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter sunday', 0],
  ['easter day', 0],
  ['easter monday', 1],
  ['ascension day', 39],
  ['pentecost sunday', 49],
];

export const holidayRules: readonly Rule<Dated>[] = [
  ...holidays.flatMap(([words, month, day]) => holiday(words, (year) => inYear(year, month, day))),
  ...movable.flatMap(([words, days]) =>
    holiday(words, (year) => dayFrom(easterSunday(year), days)),
  ),
  // The feasts as a whole are some days.
  ...holiday(
    'christmas',
    (year) => fewDays(`${String(year).padStart(4, '0')}-12-25`, -1, 1),
    isFeast,
  ),
  ...holiday('easter', (year) => fewDays(easterSunday(year), -2, 1), isFeast),
  no('orthodox easter|christmas sunday|day|monday|eve?'),
];

/** The holiday by itself, with its year, and in the year beside the article's. */
function holiday(
  words: string,
  inOwn: (year: number) => Closed | undefined,
  fits: Rule<Dated>['fits'] = endsInCapital,
): Rule<Dated>[] {
  return [
    counted(words, (_, on, { facing }) => yearly(inOwn, on, facing()), fits),
    fixed(`${words} ,|of|in? YEAR`, ({ year }) => inOwn(year.value)),
    counted(`side:last|this|next ${words}`, ({ side }, on) =>
      side.word === 'this'
        ? inOwn(yearOf(on))
        : beside((day, facing) => yearly(inOwn, day, facing), side.word, oneDay(on)),
    ),
  ];
}

function fewDays(day: Day, before: number, after: number): Closed {
  return { from: addDays(day, before), to: addDays(day, after), precision: 'vague' };
}

/** The western Easter of a year (J. Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): Day {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const leaps = 2 * (century % 4) + 2 * Math.floor(rest / 4);
  const weekday = (32 + leaps - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late;
  return addDays(`${String(year).padStart(4, '0')}-03-22`, days);
}
