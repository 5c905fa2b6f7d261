import { type Entity, salienceOf } from './entities.ts';
import type { Mention } from './mentions.ts';
import { firstConjunct, isRelation, type Tree } from './tree.ts';

/**
 * How prominent a place in a sentence is: the sums of the weights of Lappin and Leass (1994, An algorithm for pronominal
 * anaphora resolution) for a recent sentence, the grammatical role, and a noun that is inside no other phrase. Whoever
 * `speaks` comes before every other: in news "he said" follows on what he said before.
 */
export function prominence(tree: Tree, at: number, speaks = false): number {
  if (speaks) return speaking;
  const first = firstConjunct(tree, at);
  if (isRelation(tree, first, 'nsubj')) return 310;
  if (isRelation(tree, first, 'obj', 'root')) return 280;
  return isRelation(tree, first, 'obl', 'iobj') ? 230 : 150;
}

/** The prominence of whoever speaks. */
const speaking = 390;

/** What is added for one who speaks if the candidate has spoken before: who said one thing says the next. */
const again = 100;

/** What is added if the candidate stood in such a place before, as they do. */
const parallel = 35;

/** What is added for "he" and "she" with each mention of the candidate, up to five: an article is about somebody. */
const frequent = 15;

/** How likely a pronoun means an entity that agrees with it, by how much that is in mind. */
export function scoreOf(entity: Entity, { sentence, gender }: Mention, place: number): number {
  const before = entity.weights.get(entity.last.sentence);
  return (
    salienceOf(entity, sentence) +
    (before === place ? parallel : 0) +
    (place === speaking && entity.speaks ? again : 0) +
    (gender ? frequent * Math.min(5, entity.times) : 0)
  );
}

export interface Candidate {
  readonly entity: Entity;
  readonly score: number;
}

/** From which share of the best score on the next is level with it. */
const level = 0.95;

/** The candidate that leads; none where two are level, since no answer is better than a guess. */
export function leader(candidates: readonly Candidate[]): Entity | undefined {
  const [best, next] = candidates.toSorted((a, b) => b.score - a.score);
  return best && next && next.score > level * best.score ? undefined : best?.entity;
}
