import {
  addDays,
  type Day,
  daysBetween,
  makeDay,
  monthRange,
  weekday,
  yearOf,
  yearRange,
} from '../../core/day.ts';
import type { Asked, Direction } from './dated.ts';
import { type Closed, dayFrom, oneDay } from './stretch.ts';

/** What a text states of a date by the calendar: never a guessed part. */
export interface Parts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday?: number;
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The parts that are numbers; undefined if the calendar has no such date. */
export function makeParts(year: number, month: number, day: number, named = -1): Parts | undefined {
  if (day > (lastDays[month - 1] ?? 31)) return undefined;
  if (year > 0 && month > 0 && day > 0 && !makeDay(year, month, day)) return undefined;
  return {
    ...(year > 0 && { year }),
    ...(month > 0 && { month }),
    ...(day > 0 && { day }),
    ...(named >= 0 && { weekday: named }),
  };
}

/** The days that the parts name, those that come round every year or week by the direction. */
export function resolveParts(parts: Parts, asked: Asked): Closed | undefined {
  const { year, month, day, weekday: named } = parts;
  if (year !== undefined) return inYear(year, month, day);
  if (asked.on === undefined) return undefined;
  if (month === undefined)
    return named === undefined ? undefined : weekdayFrom(asked.on, named, asked.facing());
  const ofYear = (own: number) => inYear(own, month, day);
  const told = toldYear(asked);
  return (
    (told === undefined ? undefined : yearly(ofYear, told.from, 'future')) ??
    (named === undefined || day === undefined ? undefined : fitting(ofYear, named, asked.on)) ??
    yearly(ofYear, asked.on, asked.facing())
  );
}

/** "Met in May 2021 and again on 3 June": the year that the sentence is in, unless the verb looks ahead. */
function toldYear({ anchor, on = '', facing }: Asked): Closed | undefined {
  if (anchor?.isStated !== true || yearOf(anchor.from) >= yearOf(on)) return undefined;
  return facing() === 'past' ? anchor : undefined;
}

export function inYear(year: number, month?: number, day?: number): Closed | undefined {
  if (month === undefined) return { ...yearRange(year), precision: 'year' };
  if (day === undefined) return { ...monthRange(year, month), precision: 'month' };
  const exact = makeDay(year, month, day);
  return exact === undefined ? undefined : oneDay(exact);
}

/** "Friday, 3 May" says which year it is: the nearest whose 3 May is a Friday. */
function fitting(
  ofYear: (year: number) => Closed | undefined,
  named: number,
  on: Day,
): Closed | undefined {
  const year = yearOf(on);
  return [year, year - 1, year + 1]
    .map(ofYear)
    .filter((one) => one !== undefined)
    .filter(({ from }) => weekday(from) === named)
    .toSorted((a, b) => Math.abs(daysBetween(a.from, on)) - Math.abs(daysBetween(b.from, on)))[0];
}

/** What comes round every year: the latest that has begun by the day, or the next that is not over. */
export function yearly(
  ofYear: (year: number) => Closed | undefined,
  on: Day,
  facing: Direction,
): Closed | undefined {
  const step = facing === 'past' ? -1 : 1;
  for (let by = 0; by <= 8; by += 1) {
    const own = ofYear(yearOf(on) + by * step);
    if (own !== undefined && (facing === 'past' ? own.from <= on : own.to >= on)) return own;
  }
  return undefined;
}

/** The latest such weekday up to the day, or the next from it on; the day itself is either. */
export function weekdayFrom(on: Day, named: number, facing: Direction): Closed {
  const since = (weekday(on) - named + 7) % 7;
  return dayFrom(on, facing === 'past' ? -since : (7 - since) % 7);
}

/** "Last" and "next" leave out the day, month or season that is running. */
export function beside(
  find: (on: Day, facing: Direction) => Closed | undefined,
  side: string,
  own: Closed,
): Closed | undefined {
  return side === 'last' || side === 'past'
    ? find(addDays(own.from, -1), 'past')
    : find(addDays(own.to, 1), 'future');
}
