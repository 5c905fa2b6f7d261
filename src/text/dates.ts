import {
  addDays,
  type Day,
  type DayRange,
  makeDay,
  monthOf,
  monthRange,
  type OpenRange,
  weekday,
  yearOf,
  yearRange,
} from '../core/day.ts';
import type { Span } from '../core/span.ts';
import { overlaps } from '../core/span.ts';
import type { When } from '../model/coding.ts';
import { findStatedDates, type StatedDate } from './calendar.ts';
import { numberOf, numberWords } from './numbers.ts';

interface Resolved extends OpenRange {
  readonly precision: When['precision'];
}

interface Rule {
  readonly pattern: RegExp;
  readonly resolve: (groups: Readonly<Record<string, string>>, on: Day) => Resolved | undefined;
}

const days = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const anyUnit = '(?<unit>day|week|month|year|decade)s?';
const count = `(?<n>\\d{1,4}|${numberWords}|several|few|couple of|coming|past)`;

/** Words that count days from the article's own day. The first rule that fits a place wins. */
const rules: readonly Rule[] = [
  {
    pattern: /(?:the )?day before yesterday/,
    resolve: (_, on) => oneDay(addDays(on, -2)),
  },
  { pattern: /yesterday/, resolve: (_, on) => oneDay(addDays(on, -1)) },
  { pattern: /tomorrow/, resolve: (_, on) => oneDay(addDays(on, 1)) },
  {
    pattern: /today|tonight|this (?:morning|afternoon|evening)/,
    resolve: (_, on) => oneDay(on),
  },
  {
    pattern: /(?<end>earlier|later) (?:this|in the) (?<unit>week|month|year)/,
    resolve: ({ end, unit = '' }, on) => partOf(unit, end === 'earlier', on),
  },
  {
    pattern: new RegExp(`(?:(?<side>last|next|this|coming) )?(?<day>${days})`),
    resolve: ({ side, day = '' }, on) => weekdayBy(side, days.split('|').indexOf(day), on),
  },
  {
    pattern: /(?<side>last|this|next|past|coming) (?<unit>week|weekend|month|year|decade)/,
    resolve: ({ side = '', unit = '' }, on) => calendarUnit(unit, side, on),
  },
  {
    pattern: new RegExp(`(?:${count}|an?) ${anyUnit} (?:ago|earlier)`),
    resolve: ({ n, unit = '' }, on) => back(n, unit, on),
  },
  {
    pattern: new RegExp(
      `(?:in|over|during|for|within|throughout) (?:the |an? )?(?<side>past|last|next|coming|following)(?: ${count})? ${anyUnit}(?: or (?:so|two|more))?`,
    ),
    resolve: ({ side = '', n, unit = '' }, on) => stretch(side, n, unit, on),
  },
  {
    pattern: new RegExp(
      `(?:with)?in (?:${count}|an?) ${anyUnit}(?: from now)?(?! of| before| after)`,
    ),
    resolve: ({ n, unit = '' }, on) => stretch('next', n, unit, on),
  },
  {
    pattern: /in recent (?:day|week|month|year|decade)s|recently|lately|in the past/,
    resolve: (_, on) => ({ from: null, to: on, precision: 'vague' }),
  },
  {
    pattern: /in the (?:near|not too distant|foreseeable) future|at an early date|soon/,
    resolve: (_, on) => ({ from: on, to: null, precision: 'vague' }),
  },
  { pattern: /at present|currently|right now/, resolve: (_, on) => oneDay(on) },
];

/** One walk over the text finds where any rule may fit; the rules then say which. */
const anyRule = new RegExp(
  rules.map(({ pattern }) => `(?:${pattern.source.replaceAll(/\?<\w+>/g, '?:')})`).join('|'),
  'g',
);
const anchored = rules.map(({ pattern, resolve }) => ({
  pattern: new RegExp(`^(?:${pattern.source})$`),
  resolve,
}));

/**
 * The dates that a text states or counts from the article's own day, in order, each with its words. Without `on` only
 * what is stated in full is known; nothing is guessed. A day and month without year is the latest such day not after
 * `on` (or the next one after a word such as "by" or "next").
 */
export function findDates(text: string, span: Span = [0, text.length], on?: Day): When[] {
  const part = text.slice(...span);
  const stated = findStatedDates(part)
    .map((date) => whenOf(part, span[0], date.span, resolveStated(date, part, on)))
    .filter((when) => when !== undefined);
  const relative = on === undefined ? [] : relativeDates(part, span[0], on);
  const free = relative.filter((when) => !stated.some((other) => overlaps(other.span, when.span)));
  return [...stated, ...free].toSorted((a, b) => a.span[0] - b.span[0]);
}

/** "The first time in three years" looks back, and says how long, not when. */
const superlative =
  /\b(?:first|worst|best|lowest|highest|biggest|largest|most|only|longest)\b[^.;]*$/;

function relativeDates(part: string, offset: number, on: Day): When[] {
  const plain = part.toLowerCase().replaceAll(/\s/gu, ' ');
  // Lower case may change the length of a text in a few scripts; spans must not move.
  if (plain.length !== part.length) return [];
  const found: When[] = [];
  for (const match of plain.matchAll(anyRule)) {
    const span: Span = [match.index, match.index + match[0].length];
    if (/[\p{L}\p{N}]/u.test((plain[span[0] - 1] ?? ' ') + (plain[span[1]] ?? ' '))) continue;
    if (
      match[0].startsWith('in ') &&
      superlative.test(plain.slice(Math.max(0, span[0] - 60), span[0]))
    )
      continue;
    const when = whenOf(part, offset, span, resolveWords(match[0], on));
    if (when) found.push(when);
  }
  return found;
}

function resolveWords(words: string, on: Day): Resolved | undefined {
  for (const { pattern, resolve } of anchored) {
    const match = pattern.exec(words);
    if (match) return resolve(match.groups ?? {}, on);
  }
  return undefined;
}

function whenOf(
  part: string,
  offset: number,
  span: Span,
  resolved: Resolved | undefined,
): When | undefined {
  if (resolved === undefined) return undefined;
  const { from, to, precision } = resolved;
  return {
    from,
    to,
    precision,
    text: part.slice(...span),
    span: [offset + span[0], offset + span[1]],
  };
}

function oneDay(day: Day): Resolved {
  return { from: day, to: day, precision: 'day' };
}

/** From the start of the running week, month or year to the day, or from the day to its end. */
function partOf(unit: string, earlier: boolean, on: Day): Resolved {
  const { from, to } = running(unit, on);
  const precision = unit === 'year' ? 'year' : unit === 'month' ? 'month' : 'week';
  return earlier ? { from, to: on, precision } : { from: on, to, precision };
}

/** The week (from Monday), month, year or decade that a day lies in. */
function running(unit: string, day: Day): DayRange {
  if (unit === 'year') return yearRange(yearOf(day));
  if (unit === 'month') return monthRange(yearOf(day), monthOf(day));
  if (unit === 'decade') {
    const first = yearOf(day) - (yearOf(day) % 10);
    return { from: yearRange(first).from, to: yearRange(first + 9).to };
  }
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

/** News names the last such day, its own included; "next" the one in the week to come. */
function weekdayBy(side: string | undefined, wanted: number, on: Day): Resolved {
  const since = (weekday(on) - wanted + 7) % 7;
  if (side === 'next' || side === 'coming') return oneDay(addDays(on, since === 0 ? 7 : 7 - since));
  if (side === 'last' && since === 0) return oneDay(addDays(on, -7));
  return oneDay(addDays(on, -since));
}

function calendarUnit(unit: string, side: string, on: Day): Resolved {
  if (unit === 'weekend') {
    const { from } = running('week', on);
    const saturday = addDays(from, side === 'last' || side === 'past' ? -2 : 5);
    return { from: saturday, to: addDays(saturday, 1), precision: 'day' };
  }
  const own = running(unit, on);
  const precision = precisionOf(unit);
  if (side === 'this') return { ...own, precision };
  const other = side === 'last' || side === 'past' ? addDays(own.from, -1) : addDays(own.to, 1);
  return { ...running(unit, other), precision };
}

function back(n: string | undefined, unit: string, on: Day): Resolved | undefined {
  const exact = n === undefined ? 1 : numberOf(n);
  if (exact === undefined) return { from: null, to: on, precision: 'vague' };
  const day = move(on, unit, -exact);
  if (day === undefined) return undefined;
  return unit === 'day' ? oneDay(day) : { ...running(unit, day), precision: precisionOf(unit) };
}

function precisionOf(unit: string): When['precision'] {
  return unit === 'week' || unit === 'month' || unit === 'year' || unit === 'day' ? unit : 'vague';
}

/** "Over the past two years", "in the coming decade or so": between the day and so far from it. */
function stretch(side: string, n: string | undefined, unit: string, on: Day): Resolved | undefined {
  const exact = n === undefined ? 1 : numberOf(n);
  const past = side === 'past' || side === 'last';
  if (exact === undefined)
    return { from: past ? null : on, to: past ? on : null, precision: 'vague' };
  const end = move(on, unit, past ? -exact : exact);
  if (end === undefined) return undefined;
  return past
    ? { from: end, to: on, precision: 'vague' }
    : { from: on, to: end, precision: 'vague' };
}

/** The same day so many units away; the last day of a shorter month stands for a missing one. */
function move(on: Day, unit: string, by: number): Day | undefined {
  if (unit === 'day' || unit === 'week') return addDays(on, by * (unit === 'week' ? 7 : 1));
  const months = by * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120);
  const index = yearOf(on) * 12 + monthOf(on) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  if (year < 1 || year > 9999) return undefined;
  return makeDay(year, month, Number(on.slice(8))) ?? monthRange(year, month).to;
}

function resolveStated(date: StatedDate, part: string, on: Day | undefined): Resolved | undefined {
  const { year, month, day } = date;
  if (year !== undefined) return statedIn(year, month, day);
  if (on === undefined || month === undefined) return undefined;
  const before = part.slice(Math.max(0, date.span[0] - 12), date.span[0]);
  const ahead = /\b(?:by|until|till|next|coming)\s+(?:the\s+)?$/i.test(before);
  const own = statedIn(yearOf(on), month, day);
  if (own?.from === null || own?.to === null || own === undefined) return undefined;
  if (ahead) return own.to >= on ? own : statedIn(yearOf(on) + 1, month, day);
  return own.from <= on ? own : statedIn(yearOf(on) - 1, month, day);
}

function statedIn(year: number, month?: number, day?: number): Resolved | undefined {
  if (month === undefined) return { ...yearRange(year), precision: 'year' };
  if (day === undefined) return { ...monthRange(year, month), precision: 'month' };
  const exact = makeDay(year, month, day);
  return exact === undefined ? undefined : oneDay(exact);
}

const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day in words, such as "Sunday 26 November 2023". */
export function dayInWords(day: Day): string {
  return `${dayNames[weekday(day)]} ${Number(day.slice(8))} ${monthNames[monthOf(day) - 1]} ${yearOf(day)}`;
}

/** The first and last day in words, of two days next to one another as a choice of them. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return dayInWords(from);
  const link = addDays(from, 1) === to ? 'or' : 'to';
  return `${dayInWords(from)} ${link} ${dayInWords(to)}`;
}

function monthInWords(day: Day): string {
  return `${monthNames[monthOf(day) - 1]} ${yearOf(day)}`;
}

/** What a date comes to, in words that are no more exact than the text was. */
export function whenInWords({ from, to, precision, text }: When): string {
  if (from === null || to === null) return `“${text}”`;
  if (from === to) return dayInWords(from);
  const unitFrom = running(precision === 'month' ? 'month' : 'year', from);
  const name =
    precision === 'month' ? `${monthNames[monthOf(from) - 1]} ${yearOf(from)}` : `${yearOf(from)}`;
  if (precision === 'month' || precision === 'year') {
    if (from === unitFrom.from && to === unitFrom.to) return name;
    if (from === unitFrom.from) return `earlier in ${name}`;
    if (to === unitFrom.to) return `later in ${name}`;
  }
  if (precision === 'vague')
    return `“${text}” (${monthInWords(from)} to about ${monthInWords(to)})`;
  return `“${text}” (${dayInWords(from)} to ${dayInWords(to)})`;
}
