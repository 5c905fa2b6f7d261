import { makeDay } from '../core/day.ts';
import type { Span } from '../core/span.ts';

/** A date as a text states it: only the parts that stand there, never a guessed one. */
export interface StatedDate {
  readonly span: Span;
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31; with the month, and the year where stated, a day that the calendar has. */
  readonly day?: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Parts = Omit<StatedDate, 'span'>;

interface Rule {
  readonly pattern: RegExp;
  /** The parts that a match states; undefined if the calendar has no such date or two could be meant. */
  readonly read: (groups: Groups) => Parts | undefined;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A capital first, since "may" and "march" are verbs too; a full stop belongs to short names only. */
const month = `(?<month>${[
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER',
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\\b\\.?',
].join('|')})(?!\\p{L})`;
const weekday =
  '(?:(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|MON|TUE|WED|THU|FRI|SAT|SUN)\\.?,?\\s{1,3}(?:the\\s)?)?';
const dayNumber = '(?:0?[1-9]|[12]\\d|3[01])';
const day = `(?<day>${dayNumber})(?:st|nd|rd|th|ST|ND|RD|TH)?`;
const year = '(?<year>1\\d{3}|2[01]\\d\\d)';
/** White space inside a date; a line may break there, but a blank line parts. */
const space = '(?:[^\\S\\r\\n]{1,3}|[^\\S\\r\\n]{0,3}\\r?\\n[^\\S\\r\\n]{0,3})';

/** Not inside a longer number, a word, an address or a price. */
const beforeNumber = '(?<![\\p{L}\\p{N}_/$€£#@])(?<!\\p{N}[.,:/])(?<!\\p{L}-)';
const beforeWord = '(?<![\\p{L}\\p{N}_/@])';
const end = '(?![\\p{L}\\p{N}_%])(?![.,:/]\\p{N})';

const cue = eitherCase(
  'in since by until till from during before after through throughout around circa late early mid last next between',
);
const monthCue = `(?<=\\b(?:${cue}|this|of|and|to)[\\s-])`;
const yearCue = `(?<=\\b(?:${cue}|of|[Tt]he|year|fiscal|spring|summer|autumn|fall|winter|(?:19|20)\\d\\d(?: and| to| or)?)[\\s–-])`;

function eitherCase(words: string): string {
  return words
    .replaceAll(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)
    .replaceAll(' ', '|');
}

/** What a number before it counts, so that "of 2000 troops" is no year. */
const counted =
  '(?!\\s(?:troops|soldiers|people|men|women|children|tons|tonnes|miles|metres|meters|km|percent|per|years|days|dollars|euros|yuan|yen|jobs|homes|ships|tanks|workers|votes|members|pages|seats|words)\\b)';

/** A fuller rule goes first and keeps what it has found. */
const rules: readonly Rule[] = [
  rule(`${beforeNumber}(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:(?=T\\d\\d:)|${end})`),
  rule(`${beforeNumber}(?<year>\\d{4})([/.])(?<month>\\d\\d?)\\2(?<day>\\d\\d?)${end}`),
  rule(
    `${beforeNumber}(?<first>\\d\\d?)([/.-])(?<second>\\d\\d?)\\2(?<year>\\d{4})${end}`,
    readSlashed,
  ),
  rule(
    `${beforeNumber}${weekday}${day}(?:\\sof)?(?:-|${space})${month},?(?:-|${space})${year}${end}`,
  ),
  rule(
    `${beforeWord}${weekday}${month}${space}(?:the\\s)?${day},?${space}${year}(?:(?=\\d{1,2}:\\d\\d)|${end})`,
  ),
  rule(`${beforeNumber}${weekday}${day}(?:\\sof)?(?:-|${space})${month}${end}`),
  rule(
    `${beforeWord}${weekday}${month}${space}(?:the\\s)?${day}(?:(?:\\s?[-–—]\\s?|\\s(?:and|to|or|&)\\s)(?<last>${dayNumber}))?(?:,${space}${year})?${end}`,
  ),
  rule(`${beforeWord}${month}(?:,|\\sof)?${space}${year}${end}`),
  rule(`${monthCue}${month}(?!\\s\\p{N})${end}`),
  rule(`${yearCue}(?<year>(?:1[89]|20)\\d\\d)${end}(?![-–]\\p{N}(?!\\d{3}))${counted}`),
  rule('(?<=^[^\\S\\r\\n]*)(?<year>(?:1[89]|20)\\d\\d)(?=[^\\S\\r\\n]*$)'),
];

function rule(source: string, read: Rule['read'] = readParts): Rule {
  return { pattern: new RegExp(source, 'gmu'), read };
}

/**
 * The absolute dates of a text, in order and without overlaps: full days, days without a year, months and years.
 * Of a range such as "3-5 May 2024" each end is a date of its own. Total on any text.
 */
export function findStatedDates(text: string): StatedDate[] {
  if (!/\p{N}|\b(?:[A-Z][a-z]{2}|[A-Z]{3})/u.test(text)) return [];
  const taken = new Uint8Array(text.length);
  const found: StatedDate[] = [];
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const span: Span = [match.index, match.index + match[0].length];
      if (taken.subarray(...span).includes(1)) continue;
      // What is no date, such as 31 June, keeps lesser rules from reading a part of it all the same.
      taken.fill(1, ...span);
      const parts = read(match.groups ?? {});
      if (parts) found.push(...bothEnds(text, { span, ...parts }, match.groups?.['last']));
    }
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

function readParts({ year: y, month: m, day: d }: Groups): Parts | undefined {
  return makeParts(
    y === undefined ? undefined : Number(y),
    m === undefined ? undefined : monthNumber(m),
    d === undefined ? undefined : Number(d),
  );
}

function monthNumber(name: string): number {
  return /^\d/.test(name) ? Number(name) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Day and month by figures: which is which must be plain. */
function readSlashed({ first = '', second = '', year: y }: Groups): Parts | undefined {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return undefined;
  return a > 12 ? makeParts(Number(y), b, a) : makeParts(Number(y), a, b);
}

function makeParts(y?: number, m?: number, d?: number): Parts | undefined {
  if (m !== undefined && (m < 1 || m > 12)) return undefined;
  if (m !== undefined && d !== undefined && (d < 1 || d > (lastDays[m - 1] ?? 0))) return undefined;
  if (y !== undefined && m !== undefined && d !== undefined && !makeDay(y, m, d)) return undefined;
  return {
    ...(y !== undefined && { year: y }),
    ...(m !== undefined && { month: m }),
    ...(d !== undefined && { day: d }),
  };
}

/** "3-5 May" and "May 3-5" state two days; the month, and the year if any, belong to both. */
function bothEnds(text: string, date: StatedDate, last: string | undefined): StatedDate[] {
  const { span, day: d } = date;
  if (d === undefined) return [date];
  if (last !== undefined) return Number(last) > d ? splitRange(text, date, last) : [date];
  const lead = /(?<![\p{L}\p{N}.,:/-])(\d\d?)(?:st|nd|rd|th)?(?:[-–—]| (?:and|to|or|&) )$/u.exec(
    text.slice(Math.max(0, span[0] - 12), span[0]),
  );
  const first = Number(lead?.[1] ?? 0);
  if (!lead || first < 1 || first >= d) return [date];
  const start = span[0] - lead[0].length;
  return [{ ...date, span: [start, start + (lead[1] ?? '').length], day: first }, date];
}

function splitRange(text: string, date: StatedDate, last: string): StatedDate[] {
  const [start, stop] = date.span;
  const tie = /\s?[-–—]\s?\d|\s(?:and|to|or|&)\s\d/.exec(text.slice(start, stop));
  if (!tie) return [date];
  const second = start + tie.index + tie[0].length - 1;
  return [
    { ...date, span: [start, start + tie.index] },
    { ...date, span: [second, stop], day: Number(last) },
  ];
}
