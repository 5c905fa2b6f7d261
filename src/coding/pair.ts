import { overlaps } from '../core/span.ts';
import type { Event } from '../model/coding.ts';
import { type EventType, isEventType, quadOf } from '../ontology/plover.ts';
import { type Marked, pairFeatures } from './pairs/features.ts';
import { chancesOf } from './pairs/model.ts';
import type { Sentence } from './sentence.ts';

/** What a marked source does to a marked target. */
export interface Pair {
  readonly type: EventType;
  readonly quad: number;
  readonly confidence: number;
}

/** The likeliest type between two marked stretches, whatever the lexicon finds; null where they stand in no sentence. */
export function pairOf(
  sentences: readonly Sentence[],
  events: readonly Event[],
  marked: Marked,
): Pair | null {
  const own = sentences.find(({ span }) => overlaps(span, marked.source));
  if (own === undefined) return null;
  const chances = [...chancesOf(pairFeatures(own.tree, marked, events))];
  const [root = '', confidence = 0] = chances.toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const type = typeOf(root, events);
  return type ? { type, quad: quadOf(type), confidence: Math.round(confidence * 100) / 100 } : null;
}

/** What is yielded is a concession where the lexicon says so, else the deed. */
function typeOf(root: string, events: readonly Event[]): EventType | undefined {
  if (root !== 'YIELD') return isEventType(root) ? root : undefined;
  return events.some(({ type }) => type === 'CONCEDE') ? 'CONCEDE' : 'RETREAT';
}
