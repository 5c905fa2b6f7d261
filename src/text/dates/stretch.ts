import {
  addDays,
  type Day,
  type DayRange,
  daysBetween,
  makeDay,
  monthOf,
  monthRange,
  type OpenRange,
  weekday,
  yearOf,
  yearRange,
} from '../../core/day.ts';
import type { When } from '../../model/coding.ts';
import type { Unit } from './lexicon.ts';

export type Precision = When['precision'];

/** Days that words stand for, and how exactly they do. */
export interface Stretch extends OpenRange {
  readonly precision: Precision;
}

/** A stretch with both ends. */
export type Closed = DayRange & Pick<Stretch, 'precision'>;

export function oneDay(day: Day): Closed {
  return { from: day, to: day, precision: 'day' };
}

/** The day so many days off. */
export function dayFrom(on: Day, days: number): Closed {
  return oneDay(addDays(on, days));
}

export function vague(from: Day | null, to: Day | null): Stretch {
  return { from, to, precision: 'vague' };
}

export function isClosed(stretch: Stretch | undefined): stretch is Closed {
  return stretch !== undefined && stretch.from !== null && stretch.to !== null;
}

/** The day, week (from Monday), month, quarter, year, decade or century that a day lies in. */
export function wholeUnit(unit: Unit, day: Day): Closed {
  return { ...running(unit, day), precision: precisionOf(unit) };
}

function running(unit: Unit, day: Day): DayRange {
  const [year, month] = [yearOf(day), monthOf(day)];
  if (unit === 'month') return monthRange(year, month);
  if (unit === 'quarter') return months(year, month - ((month - 1) % 3), 3);
  if (unit === 'year') return yearRange(year);
  if (unit === 'decade') return years(year - (year % 10), 10);
  if (unit === 'century') return years(year - ((year - 1) % 100), 100);
  if (unit !== 'week') return { from: day, to: day };
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

/** So many years from the first one. */
export function years(first: number, count: number): DayRange {
  return { from: yearRange(first).from, to: yearRange(first + count - 1).to };
}

/** So many months from the first one, counted from January of the year as 1. */
export function months(year: number, first: number, count: number): DayRange {
  const index = year * 12 + first - 1;
  return { from: monthAt(index).from, to: monthAt(index + count - 1).to };
}

function monthAt(index: number): DayRange {
  return monthRange(Math.floor(index / 12), (index % 12) + 1);
}

export function precisionOf(unit: Unit): Precision {
  if (unit === 'quarter') return 'month';
  if (unit === 'minute' || unit === 'hour') return 'day';
  return unit === 'decade' || unit === 'century' ? 'vague' : unit;
}

const monthsOf: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const daysOf: Partial<Record<Unit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
};

/** The same day so many units away, the month's last for one it lacks; undefined beyond the calendar. */
export function move(on: Day, unit: Unit, by: number): Day | undefined {
  const days = daysOf[unit];
  if (days !== undefined) return addDays(on, Math.sign(by) * Math.ceil(Math.abs(by * days)));
  const index = yearOf(on) * 12 + monthOf(on) - 1 + by * (monthsOf[unit] ?? 1);
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  if (year < 1 || year > 9000) return undefined;
  return makeDay(year, month, Number(on.slice(8))) ?? monthRange(year, month).to;
}

/** The unit in which the day lies that is so many units away; a decade is no more exact than a year or so. */
export function unitAway(on: Day, unit: Unit, by: number): Closed | undefined {
  const day = move(on, unit, by);
  if (day === undefined) return undefined;
  if (unit === 'minute' || unit === 'hour')
    return by < 0 ? { ...oneDay(on), from: day } : { ...oneDay(on), to: day };
  const slack = Math.ceil(((monthsOf[unit] ?? 0) * Math.abs(by)) / 120);
  if (unit !== 'decade' && unit !== 'century') return wholeUnit(unit, day);
  return { ...years(yearOf(day) - slack, 2 * slack + 1), precision: 'vague' };
}

/** Which fraction of a stretch a word stands for: its thirds, and the sixths at its edges. */
const shares: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 1 / 6],
  beginning: [0, 1 / 6],
  turn: [0, 1 / 6],
  end: [5 / 6, 1],
  close: [5 / 6, 1],
};

/** The part of a stretch that a word such as "early" or "end" names; of a single day, the day. */
export function shareOf(whole: Closed, word: string): Closed {
  const share = shares[word];
  if (share === undefined || whole.from === whole.to) return whole;
  const isCentury = daysBetween(whole.from, whole.to) > 30_000;
  const [low, high] = isCentury && word.startsWith('mid') ? [0.4, 0.6] : share;
  return { ...slice(whole, low, high), precision: 'vague' };
}

/** From one fraction of a stretch to another, in steps of days, months or years by its length. */
export function slice({ from, to }: DayRange, low: number, high: number): DayRange {
  const length = daysBetween(from, to) + 1;
  if (length <= 31) {
    const last = Math.ceil(length * high - 1e-9) - 1;
    return { from: addDays(from, Math.floor(length * low + 1e-9)), to: addDays(from, last) };
  }
  const step = length > 370 ? 12 : 1;
  const count = Math.round(length / (step === 12 ? 365.25 : 30.44));
  const first = Math.floor(count * low + 1e-9) * step;
  const end = Math.ceil(count * high - 1e-9) * step;
  return months(yearOf(from), monthOf(from) + first, end - first);
}
