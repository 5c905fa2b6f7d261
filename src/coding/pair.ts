import { overlaps, type Span } from '../core/span.ts';
import type { Event, Party } from '../model/coding.ts';

export interface Pair {
  readonly type: string;
  readonly quad: number;
  readonly confidence: number;
}

const has = (parties: readonly Party[], span: Span) =>
  parties.some((party) => overlaps(party.span, span));

/** The surest event from the marked source to the marked target; between them, where it has no recipients. */
export function pairOf(
  events: readonly Event[],
  marked: { readonly source: Span; readonly target: Span },
): Pair | null {
  const fitting = events.filter(
    ({ actors, recipients }) =>
      has(actors, marked.source) && has(recipients.length > 0 ? recipients : actors, marked.target),
  );
  const best = fitting.toSorted((a, b) => b.confidence - a.confidence)[0];
  return best ? { type: best.type, quad: best.quad, confidence: best.confidence } : null;
}
