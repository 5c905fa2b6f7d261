import { type Day, makeDay } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import { findStatedDates } from '../../text/dates/stated.ts';

/** A day and where it stands. */
export interface FoundDay {
  readonly day: Day;
  readonly span: Span;
}

/** How much of a text is looked at. */
const longest = 300;

/** A year, or figures parted by strokes or full stops: no full day is without. */
const mayHoldDay = /(?:19|20)\d{2}|\d[./]\d{1,2}[./]\d/;

/** The first day that a text states in full, as it was written, whatever the time zone. */
export function dayIn(text: string): FoundDay | undefined {
  const part = text.slice(0, longest);
  if (!mayHoldDay.test(part)) return undefined;
  return isoIn(part) ?? packedIn(part) ?? statedIn(part) ?? figuresIn(part);
}

function isoIn(text: string): FoundDay | undefined {
  const found = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text);
  return found
    ? foundAt(found, makeDay(Number(found[1]), Number(found[2]), Number(found[3])))
    : undefined;
}

function packedIn(text: string): FoundDay | undefined {
  const found = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6})?(?!\d)/.exec(text);
  return found
    ? foundAt(found, makeDay(Number(found[1]), Number(found[2]), Number(found[3])))
    : undefined;
}

/** Where words stand side by side without a blank, as in "PoliticsMAY 3, 2024Updated" and "3 min read3 May 2024". */
const glue = /(?<=\d{4})(?=[A-Z])|(?<=[a-z])(?=[A-Z][A-Za-z]{2,8}\.? \d|\d{1,2} [A-Z])/;

function statedIn(text: string): FoundDay | undefined {
  let at = 0;
  for (const part of text.split(glue)) {
    for (const { year, month, day, span } of findStatedDates(part)) {
      if (year === undefined || month === undefined || day === undefined) continue;
      const full = makeDay(year, month, day);
      if (full !== undefined) return { day: full, span: [at + span[0], at + span[1]] };
    }
    at += part.length;
  }
  return undefined;
}

/** "12/31/2024" and "31.12.2024": the month first where there are strokes, unless there is no such month. */
function figuresIn(text: string): FoundDay | undefined {
  const found = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/])/.exec(text);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  // Two figures are a year only where little else stands beside them.
  if (year < 100 && text.length > 30) return undefined;
  const full = year < 100 ? 2000 + year : year;
  const [monthFirst, dayFirst] = [makeDay(full, first, second), makeDay(full, second, first)];
  return foundAt(found, found[2] === '/' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst));
}

function foundAt(found: RegExpExecArray, day: Day | undefined): FoundDay | undefined {
  const lead = found[0].length - found[0].trimStart().length;
  return day === undefined
    ? undefined
    : { day, span: [found.index + lead, found.index + found[0].length] };
}
