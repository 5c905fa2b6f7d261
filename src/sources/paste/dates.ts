import { addDays, type Day, makeDay, weekday, yearOf } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import { findStatedDates, type StatedDate } from '../../text/dates/stated.ts';

/** What else may stand on a line that states a date and nothing more. */
const around =
  /\b(?:first |last |originally )?(?:published|updated|posted|modified|created|uploaded|release[d]?|issued|dated?|edited|revised|filed|corrected)(?: (?:on|at))?\b|\b(?:at|on|as of|from|and)\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4}\s?(?=GMT|UTC)|\b(?:[A-Z]{2,4}T|UTC|GMT|IST|JST|KST|HKT|ET|PT|CT|BST)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?|[+-]\d{4}\b|\b(?:local time|hrs?|hours?)\b|\b\d{1,3}\s?-?min(?:ute)?s?(?:\s(?:read|ago))?\b|\bread(?:ing)? time\b|\b\d{1,3} (?:hours?|days?|weeks?|months?) ago\b|\b\d+ (?:comments?|views?|shares?)\b|\b(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\b|\bissue(?: no\.?)? \d+\b|\bno\. \d+\b|\bvol\.? \d+\b/gi;

/** The date of a line that states a day and nothing but it, times, and words such as "Updated"; the first if there are two. */
export function readDateLine(text: string): StatedDate | undefined {
  if (text.length > 160) return undefined;
  const dates = findStatedDates(text);
  const first = dates.find(({ day }) => day !== undefined);
  if (first === undefined) return undefined;
  return /[\p{L}\p{N}]/u.test(without(text, dates).replace(around, ' ')) ? undefined : first;
}

function without(text: string, dates: readonly StatedDate[]): string {
  let rest = '';
  let at = 0;
  for (const { span } of dates) {
    rest += `${text.slice(at, span[0])} `;
    at = span[1];
  }
  return rest + text.slice(at);
}

/** The day that a date states in full; undefined where a part is missing. */
export function dayOf(date: StatedDate | undefined): Day | undefined {
  const { year, month, day } = date ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return makeDay(year, month, day);
}

/** The latest day of that month and date that is not after `by`. */
export function latestOf({ month, day }: StatedDate, by: Day): Day | undefined {
  if (month === undefined || day === undefined) return undefined;
  const own = makeDay(yearOf(by), month, day);
  return own !== undefined && own <= by ? own : makeDay(yearOf(by) - 1, month, day);
}

const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const weekdayWord = new RegExp(`\\b(?:${weekdays.join('|')})\\b`, 'gi');
/** Before a weekday, these make it another week's, or a day to come. */
const otherWeek =
  /\b(?:next|coming|following|every|each|last|previous|since|until|till|by|from)\s+(?:the\s+)?$/i;
const toCome =
  /\b(?:will|would|shall|won['’]t|scheduled|due|set|expected|plans?|planned|planning|intends?|hopes?|aims?|ahead of|begins?|starts?|opens?|later)\b[^.!?;]*$/i;

/** A weekday word of a text and the day it names, counted back from a digest's date. */
export interface NamedDay {
  readonly day: Day;
  readonly span: Span;
}

/** The days that the weekday words of a past report name: those on or in the six days before `anchor`. */
export function namedDays(text: string, anchor: Day): NamedDay[] {
  return [...text.matchAll(weekdayWord)]
    .filter(({ index }) => {
      const before = text.slice(Math.max(0, index - 120), index);
      return !otherWeek.test(before) && !toCome.test(before);
    })
    .map((match) => {
      const wanted = weekdays.indexOf(match[0].toLowerCase());
      return {
        day: addDays(anchor, -((weekday(anchor) - wanted + 7) % 7)),
        span: [match.index, match.index + match[0].length],
      };
    });
}
