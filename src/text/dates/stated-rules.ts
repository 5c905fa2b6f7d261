import {
  endsDay,
  endsYear,
  isAloneOnLine,
  isDayOfMonth,
  isMonth,
  isYear,
  notCounted,
} from './bare.ts';
import { makeParts, type Parts } from './calendar.ts';
import { type Place, type Rule, rule } from './grammar.ts';
import type { Captures } from './pattern.ts';
import { type Token, tokenAt } from './token.ts';

/** A date that the calendar words state, or the two ends of "3-5 May" with the token between them. */
export type Stated = Parts | { readonly ends: readonly [Parts, Parts]; readonly link: Token };

/** Dates by the calendar. A fuller one goes before a shorter: the longest match wins. */
export const statedRules: readonly Rule<Stated>[] = [
  rule('DATE', ({ date: { value } }) =>
    makeParts(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100),
  ),
  ...withWeekday('DAY of? MONTH ,? YEAR', parts, endsYear),
  ...withWeekday('MONTH the? DAY ,? YEAR', parts, endsYear),
  ...withWeekday('DAY - MONTH - YEAR', parts),
  ...withWeekday('DAY of? MONTH', parts, endsDay),
  ...withWeekday('MONTH the? DAY', parts, isDayOfMonth),
  ...withWeekday('ORDINAL of MONTH', (own) => spelled(own)),
  ...withWeekday('ORDINAL of MONTH ,? YEAR', (own) => spelled(own)),
  rule('YEAR MONTH DAY', parts),
  rule('first:DAY link:-|and|to|or|&|through last:DAY of? MONTH', dayEnds),
  rule('first:DAY link:-|and|to|or|&|through last:DAY of? MONTH ,? YEAR', dayEnds, endsYear),
  rule('MONTH first:DAY link:-|and|to|or|&|through last:DAY', dayEnds, notCounted),
  rule('MONTH first:DAY link:-|and|to|or|&|through last:DAY ,? YEAR', dayEnds, endsYear),
  rule('first:MONTH link:-|and|to|or|&|through last:MONTH ,? YEAR', monthEnds, endsYear),
  rule('MONTH ,|of|in? YEAR', parts, endsYear),
  rule('MONTH', parts, isMonth),
  rule('YEAR', parts, isYear),
  rule('YEAR', parts, isAloneOnLine),
  rule('first:YEAR link:- last:YEAR', yearEnds, notCounted),
];

/** The rule by itself and behind a weekday. */
function withWeekday(
  source: string,
  read: Rule<Stated>['read'],
  fits?: Rule<Stated>['fits'],
): Rule<Stated>[] {
  return [rule(source, read, fits), rule(`WEEKDAY|DAYNAME ,? the? ${source}`, read, fits)];
}

function parts({ year, month, day, weekday }: Captures): Parts | undefined {
  return makeParts(year.value, month.value, day.value, weekday.value);
}

/** "The third of May". */
function spelled({ year, month, ordinal, weekday }: Captures): Parts | undefined {
  return makeParts(year.value, month.value, ordinal.value, weekday.value);
}

function dayEnds({ first, last, link, month, year }: Captures): Stated | undefined | null {
  const [from, to] = [first, last].map(({ value }) => makeParts(year.value, month.value, value));
  if (from === undefined || to === undefined) return undefined;
  return first.value < last.value ? { ends: [from, to], link } : null;
}

/** "November to February 2023" begins in the year before. */
function monthEnds({ first, last, link, year }: Captures): Stated | undefined {
  const [from, to] = [
    makeParts(year.value - (first.value > last.value ? 1 : 0), first.value, -1),
    makeParts(year.value, last.value, -1),
  ];
  return from && to && { ends: [from, to], link };
}

function yearEnds({ first, last, link }: Captures, place: Place): Stated | null {
  const isSpan = first.value < last.value && first.value >= 1500 && last.value <= 2100;
  const between = tokenAt(place.tokens, place.at + 1);
  if (!isSpan || !between.glued) return null;
  return { ends: [{ year: first.value }, { year: last.value }], link };
}
