/** A plain day of the proleptic Gregorian calendar, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

/** From the first day to the last, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const dayMs = 86_400_000;

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day of that year, month (1 to 12) and date, or undefined if the calendar has none such. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1 && year <= 9999)) return undefined;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = utc(text);
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

export function addDays(day: Day, days: number): Day {
  return dayOf(utc(day) + days * dayMs);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / dayMs);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(utc(day)).getUTCDay();
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** All days of a month (1 to 12). */
export function monthRange(year: number, month: number): DayRange {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  const next =
    month === 12
      ? `${year + 1}-01-01`
      : `${first.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`;
  return { from: first, to: addDays(next, -1) };
}

/** All days of a year. */
export function yearRange(year: number): DayRange {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
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
