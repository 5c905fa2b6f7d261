import { type Day, makeDay } from '../../core/day.ts';
import { findStatedDates, type StatedDate } from '../../text/dates/stated.ts';
import { dayOf, readDateLine } from '../paste/dates.ts';
import type { Front } from './front.ts';

/** When a report says that it came out, and the words of a paragraph that say so. */
export interface Published {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly day: Day | null;
  /** The month or year, where no day is stated. */
  readonly range: readonly [Day, Day] | undefined;
}

/**
 * The day, month or year that the front states as its own: a line of a date, else the year of the copyright. When the file
 * was made says nothing of that: a report may be put out anew years later.
 */
export function publishedOf(rest: readonly Front[]): Published | undefined {
  const short = rest.filter(({ text }) => text.length < 200);
  for (const { text, index } of short) {
    const found = ofLine(text);
    if (found) return placed(index, found);
  }
  return short.flatMap(({ text, index }) => ofImprint(text, index))[0];
}

function ofLine(text: string): StatedDate | undefined {
  const day = readDateLine(text);
  if (dayOf(day)) return day;
  const dates = findStatedDates(text).filter(({ year, month }) => year && month);
  const [first] = dates;
  if (!first || dates.length !== 1) return undefined;
  const around = `${text.slice(0, first.span[0])} ${text.slice(first.span[1])}`;
  return isBare(around) ? first : undefined;
}

/** What stands beside a date on the cover of a report: nothing, what it is of, or parts set off by strokes. */
function isBare(around: string): boolean {
  const rest = around.replace(
    /\b(?:published|updated|released|issued|date[d]?|on|in|volume|vol|issue|number|no|nr|report|brief(?:ing)?|policy|working|research|occasional|discussion|special|annual|paper|note|memo|series|edition|analysis|commentary|insights?|perspectives?)\b/gi,
    ' ',
  );
  return !/[\p{L}]/u.test(rest) || /^\s*[|•·/]|[|•·/]\s*$/.test(around.trim());
}

function placed(paragraph: number, date: StatedDate): Published | undefined {
  const [start, end] = date.span;
  const day = dayOf(date) ?? null;
  const { year, month } = date;
  const range = day === null && year && month ? monthOf(year, month) : undefined;
  return day === null && !range ? undefined : { paragraph, start, end, day, range };
}

function monthOf(year: number, month: number): readonly [Day, Day] | undefined {
  const first = makeDay(year, month, 1);
  const last = [31, 30, 29, 28].map((date) => makeDay(year, month, date)).find(Boolean);
  return first && last ? [first, last] : undefined;
}

/** "© 2024 Institute": some day of that year. */
function ofImprint(text: string, paragraph: number): Published[] {
  const found = /(?:©|\(c\)|copyright)\D{0,40}?(?:(?:19|20)\d{2}[\s,–-]+)*((?:19|20)\d{2})\b/i.exec(
    text,
  );
  const year = Number(found?.[1]);
  const [first, last] = [makeDay(year, 1, 1), makeDay(year, 12, 31)];
  if (!found || !first || !last) return [];
  const end = found.index + found[0].length;
  return [{ paragraph, start: end - 4, end, day: null, range: [first, last] }];
}
