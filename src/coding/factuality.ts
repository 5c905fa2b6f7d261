import type { Day } from '../core/day.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { Claim, Status } from '../model/coding.ts';
import { analyse } from '../text/analyse.ts';
import { findQuotes } from '../text/quotes.ts';
import { moodAt, nounMoodAt } from './mood.ts';
import { readSentence } from './sentence.ts';

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
}

/** The factuality of marked words, each by the mood of the group it heads in its sentence. */
export function factualityOf(
  text: string,
  triggers: readonly Span[],
  { date, claims }: Coded,
): Factuality[] {
  const quotes = findQuotes(text).map(({ span }) => span);
  const parsed = analyse(text);
  return triggers.map((span) => {
    const sentence = parsed.find((one) => overlaps(one.span, span));
    if (sentence === undefined) return { span, value: 0 };
    const s = readSentence(text, sentence, { quotes, on: date });
    const at = s.tree.words.findIndex((word) => overlaps(word.span, span));
    const isNoun = s.tree.words[at]?.xpos.startsWith('NN') === true;
    const { status } = isNoun ? nounMoodAt(s, at, false, claims) : moodAt(s, at, claims);
    return { span, value: values[status] };
  });
}
