import type { Span } from '../../core/span.ts';
import type { Parts } from './calendar.ts';
import { grammar } from './grammar.ts';
import { lex } from './lexer.ts';
import { kinds } from './lexicon.ts';
import { mayHoldDate } from './scan.ts';
import { type Stated, statedRules } from './stated-rules.ts';
import { type Token, tokenAt } from './token.ts';

/** A date as a text states it: only the parts that stand there, never a guessed one. */
export interface StatedDate extends Pick<Parts, 'year' | 'month' | 'day'> {
  readonly span: Span;
}

const rules = grammar<Stated>(statedRules, kinds.HEAD);

/**
 * The dates that a text states by the calendar, in order and without overlaps: full days, days without a year, months
 * and years. Of a range such as "3-5 May 2024" each end is a date of its own. Total on any text.
 */
export function findStatedDates(text: string): StatedDate[] {
  if (!mayHoldDate(text)) return [];
  const tokens = lex(text);
  const found: StatedDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = rules.find(tokens, at);
    const end = match?.place.end ?? at + 1;
    if (match?.value !== undefined) found.push(...datesOf(match.value, tokens.slice(at, end)));
    at = end;
  }
  return found;
}

function datesOf(stated: Stated, tokens: readonly Token[]): StatedDate[] {
  if (!('ends' in stated)) return [dateOf(stated, tokens)];
  const at = tokens.indexOf(stated.link);
  const [first, last] = stated.ends;
  return [dateOf(first, tokens.slice(0, at)), dateOf(last, tokens.slice(at + 1))];
}

function dateOf({ year, month, day }: Parts, tokens: readonly Token[]): StatedDate {
  const span: Span = [tokenAt(tokens, 0).start, tokenAt(tokens, tokens.length - 1).end];
  return {
    span,
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}
