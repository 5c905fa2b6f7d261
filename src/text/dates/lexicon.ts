import { numberWords, ordinalWords } from './numbers.ts';
import { markOpening } from './openings.ts';

/** What a word can be to a rule. A word may be several; a rule names the kind in capitals. */
export const kinds = {
  MONTH: 1 << 0,
  WEEKDAY: 1 << 1,
  /** "Mon", "Sat.": a weekday only in front of a date. */
  DAYNAME: 1 << 2,
  UNIT: 1 << 3,
  NUMBER: 1 << 4,
  /** 1 to 31 in figures, also as "26th". */
  DAY: 1 << 5,
  YEAR: 1 << 6,
  /** "26th", "first". */
  ORDINAL: 1 << 7,
  DECADE: 1 << 8,
  /** A day in figures, such as 2023-11-26; the value is 20231126. */
  DATE: 1 << 9,
  SEASON: 1 << 10,
  DAYPART: 1 << 11,
  /** "FY2024". */
  FISCAL: 1 << 12,
  /** "Q3", "H1". */
  QUARTER: 1 << 13,
  /** A length of time, put together from words. */
  DURATION: 1 << 14,
  /** A date, put together from words. */
  DATED: 1 << 15,
  /** A word or figures that no date is without; each rule for words has one. */
  HEAD: 1 << 16,
} as const;

export type Kind = keyof typeof kinds;

/** The kinds whose words and figures are heads all. */
export const headKinds =
  kinds.MONTH |
  kinds.WEEKDAY |
  kinds.UNIT |
  kinds.YEAR |
  kinds.DECADE |
  kinds.DATE |
  kinds.SEASON |
  kinds.DAYPART |
  kinds.FISCAL |
  kinds.QUARTER |
  kinds.DURATION |
  kinds.DATED;

/** A word that rules know: its kinds as bits, and its number in a list of its kind. */
interface Entry {
  /** From 1; what no rule and no list names has 0. */
  readonly id: number;
  readonly bits: number;
  readonly value: number;
}

/** The units of time by their value in the lexicon. */
export const units = [
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof units)[number];

export const monthNames: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
export const dayNames: readonly string[] =
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const shortMonths = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');

/** Short names, which may end in a full stop. */
export const shortNames: ReadonlySet<string> = new Set([
  ...shortMonths,
  ...'mon tue tues wed weds thu thur thurs fri sat sun'.split(' '),
]);

const rows: readonly (readonly [Kind, readonly (readonly [string, number])[]])[] = [
  ['MONTH', monthNames.map((name, i) => [name.toLowerCase(), i + 1])],
  ['MONTH', shortMonths.map((name) => [name, monthOfShort(name)])],
  ['WEEKDAY', dayNames.map((name, i) => [name.toLowerCase(), i])],
  ['DAYNAME', [...shortNames].filter((name) => dayOfShort(name) >= 0).map(withDay)],
  [
    'UNIT',
    units.flatMap((unit, i) =>
      unit === 'quarter'
        ? []
        : [
            [unit, i],
            [plural(unit), i],
          ],
    ),
  ],
  ['NUMBER', [...numberWords]],
  ['ORDINAL', [...ordinalWords]],
  ['SEASON', 'spring summer autumn fall winter'.split(' ').map((name, i) => [name, i])],
  ['DAYPART', 'morning afternoon evening night'.split(' ').map((name, i) => [name, i])],
  ['QUARTER', 'q1 q2 q3 q4 h1 h2'.split(' ').map((name, i) => [name, i])],
  [
    'DECADE',
    'thirties forties fifties sixties seventies eighties nineties'
      .split(' ')
      .map((name, i) => [name, 1930 + 10 * i]),
  ],
];

function monthOfShort(name: string): number {
  return monthNames.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3))) + 1;
}

function dayOfShort(name: string): number {
  return dayNames.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3)));
}

function withDay(name: string): readonly [string, number] {
  return [name, dayOfShort(name)];
}

function plural(unit: string): string {
  return unit === 'century' ? 'centuries' : `${unit}s`;
}

/** Words without which no rule finds a date; the figures of a year or decade are the other way in. */
export const heads: ReadonlySet<string> = new Set([
  ...rows
    .filter(([kind]) => !['NUMBER', 'ORDINAL', 'DAYNAME'].includes(kind))
    .flatMap(([, words]) => words.map(([word]) => word)),
  ...'yesterday today tomorrow tonight overnight weekend fortnight'.split(' '),
  ...'recently lately soon currently presently nowadays present now moment ago'.split(' '),
  ...'past future term date course quarter midyear midweek'.split(' '),
  ...'christmas easter eve halloween juneteenth'.split(' '),
]);

const entries = new Map<string, Entry>();
for (const [kind, words] of rows)
  for (const [word, value] of words) define(word, kinds[kind], value);

function define(word: string, bits: number, value: number): Entry {
  const isHead = heads.has(word);
  const entry = { id: entries.size + 1, bits: isHead ? bits | kinds.HEAD : bits, value };
  entries.set(word, entry);
  markOpening(word, isHead);
  return entry;
}

/** What is known of a word in lower case. */
export function lookUp(word: string): Entry | undefined {
  return entries.get(word);
}

/** The entry of a word that a rule names, which makes it known. */
export function wordOf(word: string): Entry {
  return entries.get(word) ?? define(word, 0, -1);
}
