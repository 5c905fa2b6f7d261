/** A plain day of the proleptic Gregorian calendar, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

/** From the first day to the last, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Days since 1 March of the year 0, of which every fourth, but only every fourth hundredth, is one longer. Counted by
 * hand, since a `Date` made from a text and written back costs several times as much. (H. Hinnant, chrono-Compatible
 * Low-Level Date Algorithms, 2013.)
 */
function serial(day: Day): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month < 3 ? 1 : 0);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1;
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear
  );
}

function dayAt(days: number): Day {
  const era = Math.floor(days / 146_097);
  const inEra = days - era * 146_097;
  const leaps = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const year = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = ((shifted + 2) % 12) + 1;
  return write(era * 400 + year + (month < 3 ? 1 : 0), month, date);
}

const twoFigures = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

function write(year: number, month: number, date: number): Day {
  const figures = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${figures}-${twoFigures[month] ?? ''}-${twoFigures[date] ?? ''}`;
}

/** The day of that year, month (1 to 12) and date, or undefined if the calendar has none such. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1 && year <= 9999)) return undefined;
  const isOne = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
  return isOne ? write(year, month, date) : undefined;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (lengths[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0);
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return makeDay(yearOf(text), monthOf(text), Number(text.slice(8))) === text;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(serial(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: Day): number {
  return (serial(day) + 3) % 7;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** All days of a month (1 to 12). */
export function monthRange(year: number, month: number): DayRange {
  return { from: write(year, month, 1), to: write(year, month, lengthOf(year, month)) };
}

/** All days of a year. */
export function yearRange(year: number): DayRange {
  return { from: write(year, 1, 1), to: write(year, 12, 31) };
}

/** First and last day; `null` where that end is open. */
export interface OpenRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** ISO 8601: the day, or `from/to` for an interval, with `..` for an open end. */
export function formatRange({ from, to }: OpenRange): string {
  return from !== null && from === to ? from : `${from ?? '..'}/${to ?? '..'}`;
}

/** Reads what `formatRange` writes; undefined for anything else. */
export function parseRange(text: string): OpenRange | undefined {
  const [first = '', last = first, more] = text.split('/');
  const from = first === '..' ? null : first;
  const to = last === '..' ? null : last;
  const sound = [from, to].every((day) => day === null || isDay(day));
  if (more !== undefined || !sound) return undefined;
  return from !== null && to !== null && from > to ? undefined : { from, to };
}
