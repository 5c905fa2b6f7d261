import { featuresOf } from '../../src/text/parse/features.ts';
import type { GoldSentence } from '../treebank.ts';
import type { Vectors } from '../vectors.ts';
import { placesOf, type Vocabulary } from './vocabulary.ts';

/** A sentence as the network takes it: a row for the root, then one for each word; -1 stands for none. */
export interface Item {
  readonly rows: number;
  /** Rows of the tables. */
  readonly vectors: Int32Array;
  readonly words: Int32Array;
  readonly affixes: Int32Array;
  readonly shapes: Int32Array;
  readonly bank: number;
  /** How often the word stands in the training sentences. */
  readonly counts: Float64Array;
  /** What the network is to say. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly xpos: Int32Array;
  readonly upos: Int32Array;
}

/** Most affixes that a word has. */
export const affixesPerWord = 7;

export const banks = ['gum', 'ewt'] as const;

/** How sentences become items, for one vocabulary. */
export function itemMaker(
  vocabulary: Vocabulary,
  vectors: Vectors,
): (sentence: GoldSentence) => Item {
  const places = {
    vectors: placesOf(vectors.words),
    words: placesOf(vocabulary.words),
    shapes: placesOf(vocabulary.shapes),
    xpos: placesOf(vocabulary.xpos),
    upos: placesOf(vocabulary.upos),
    relations: placesOf(vocabulary.relations),
  };
  const root = vocabulary.words.length;
  return ({ words, bank }) => {
    const features = words.map(({ form }) => featuresOf(form));
    return {
      rows: words.length + 1,
      vectors: withRoot(features.map(({ vector }) => places.vectors.get(vector) ?? -1)),
      words: withRoot(
        features.map(({ word }) => places.words.get(word) ?? -1),
        root,
      ),
      affixes: Int32Array.from(
        [[], ...features.map(({ affixes }) => affixes)].flatMap(paddedAffixes),
      ),
      shapes: withRoot(features.map(({ shape }) => places.shapes.get(shape) ?? 0)),
      bank: banks.indexOf(bank),
      counts: Float64Array.from([
        Infinity,
        ...features.map(({ word }) => vocabulary.counts.get(word) ?? 0),
      ]),
      heads: withRoot(words.map(({ head }) => head)),
      relations: withRoot(words.map(({ relation }) => places.relations.get(relation) ?? -1)),
      xpos: withRoot(words.map(({ xpos }) => places.xpos.get(xpos) ?? -1)),
      upos: withRoot(words.map(({ upos }) => places.upos.get(upos) ?? -1)),
    };
  };
}

/** The root's number first. */
function withRoot(of: readonly number[], first = -1): Int32Array {
  return Int32Array.from([first, ...of]);
}

function paddedAffixes(affixes: readonly number[]): number[] {
  return Array.from({ length: affixesPerWord }, (_, i) => affixes[i] ?? -1);
}

/** Items one after another, and where each begins. */
export interface Batch {
  readonly items: readonly Item[];
  readonly rows: number;
  readonly starts: Int32Array;
}

export function batchOf(items: readonly Item[]): Batch {
  const starts = new Int32Array(items.length + 1);
  for (const [i, { rows }] of items.entries()) starts[i + 1] = (starts[i] ?? 0) + rows;
  return { items, rows: starts[items.length] ?? 0, starts };
}

/** One kind of rows of all items. */
export function rowsOf({ items }: Batch, of: (item: Item) => Int32Array): Int32Array {
  const parts = items.map(of);
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
