import { featuresOf } from '../../src/text/parse/features.ts';
import type { GoldSentence } from '../treebank.ts';

/** The lists that a network's numbers stand for. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** The first stands for every rare shape. */
  readonly shapes: readonly string[];
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  readonly relations: readonly string[];
  /** How often each word stands in the training sentences. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A word or shape seen less often has no row of its own. */
const least = { word: 3, shape: 10 };

export function vocabularyOf(sentences: readonly GoldSentence[]): Vocabulary {
  const words = sentences.flatMap((sentence) => sentence.words);
  const features = words.map(({ form }) => featuresOf(form));
  const counts = countOf(features.map(({ word }) => word));
  const shapes = countOf(features.map(({ shape }) => shape));
  return {
    words: frequent(counts, least.word),
    shapes: ['', ...frequent(shapes, least.shape)],
    xpos: [...new Set(words.map(({ xpos }) => xpos))],
    upos: [...new Set(words.map(({ upos }) => upos))],
    relations: [...new Set(words.map(({ relation }) => relation))],
    counts,
  };
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function frequent(counts: ReadonlyMap<string, number>, limit: number): string[] {
  return [...counts].filter(([, count]) => count >= limit).map(([key]) => key);
}

export function placesOf(list: readonly string[]): Map<string, number> {
  return new Map(list.map((key, place) => [key, place]));
}
