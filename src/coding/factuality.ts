import type { Day } from '../core/day.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { Claim, Status } from '../model/coding.ts';
import type { VerbForm } from '../text/inflection.ts';
import { findQuotes } from '../text/quotes.ts';
import { readSentence } from './sentence.ts';
import { nounActStatus, verbStatus } from './status.ts';
import { verbGroup } from './verbs.ts';

export interface Factuality {
  readonly span: Span;
  /** -3 certainly not, 3 certainly. */
  readonly value: number;
}

/** How sure each status is, on the scale from -3 to 3. */
const values: Readonly<Record<Status, number>> = {
  occurred: 3,
  ongoing: 3,
  forecast: 2,
  planned: 1,
  possible: 0.8,
  feared: 0.5,
  conditional: 0,
  requested: 0,
  denied: -3,
};

interface Coded {
  readonly date: Day | undefined;
  readonly claims: readonly Claim[];
  readonly sentences: readonly Span[];
}

/** The factuality of marked words, each by the mood of the group it heads in its sentence. */
export function factualityOf(
  text: string,
  triggers: readonly Span[],
  { date, claims, sentences }: Coded,
): Factuality[] {
  const quotes = findQuotes(text).map(({ span }) => span);
  return triggers.map((span) => {
    const sentence = sentences.find((one) => overlaps(one, span));
    if (sentence === undefined) return { span, value: 0 };
    const s = readSentence(text, sentence, { quotes, on: date });
    const at = s.tokens.findIndex((token) => overlaps(token.span, span));
    const group = formsOf(s.tokens[at]?.lower ?? '')
      .map((form) => verbGroup(s, at, form))
      .find((one) => one !== undefined);
    return {
      span,
      value: values[group ? verbStatus(s, group, claims) : nounActStatus(s, at, false, claims)],
    };
  });
}

/** The verb forms that a word may be, by its ending. */
function formsOf(word: string): VerbForm[] {
  if (word.endsWith('ing')) return ['gerund'];
  if (word.endsWith('ed')) return ['past'];
  return word.endsWith('s') ? ['present', 'base'] : ['base', 'past'];
}
