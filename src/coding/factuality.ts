import { overlaps, type Span } from '../core/span.ts';
import { valueAt } from './factuality/model.ts';
import type { Sentence } from './sentence.ts';

export interface Factuality {
  readonly span: Span;
  /** -3 certainly not, 3 certainly. */
  readonly value: number;
}

/** How far the acts of marked words are real, each judged in its sentence; 0 where a mark stands in none. */
export function factualityOf(
  sentences: readonly Sentence[],
  triggers: readonly Span[],
): Factuality[] {
  return triggers.map((span) => {
    const s = sentences.find((one) => overlaps(one.span, span));
    const at = s ? markedWord(s, span) : -1;
    return { span, value: s && at >= 0 ? valueAt(s, at) : 0 };
  });
}

/** The first word of a stretch that hangs on none of it. */
export function markedWord({ tree: { words } }: Sentence, span: Span): number {
  const isInside = (at: number) => overlaps(words[at]?.span ?? [0, 0], span);
  return words.findIndex(({ head }, at) => isInside(at) && !isInside(head));
}
