import { type Graph, release } from '../nn/graph.ts';
import type { GoldSentence } from '../treebank.ts';
import type { Vectors } from '../vectors.ts';
import { guess, largestAt } from './guess.ts';
import { batchOf, type Item } from './items.ts';
import type { Network } from './network.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shares of the words of gold sentences that are right; punctuation and subtypes of relations do not count. */
export interface Measure {
  readonly uas: number;
  readonly las: number;
  readonly xpos: number;
}

const perBatch = 32;

export function measure(
  graph: Graph,
  { network, vocabulary, vectors }: { network: Network; vocabulary: Vocabulary; vectors: Vectors },
  sentences: readonly GoldSentence[],
  makeItem: (sentence: GoldSentence) => Item,
): Measure {
  const sums = { words: 0, heads: 0, arcs: 0, all: 0, tags: 0 };
  for (let from = 0; from < sentences.length; from += perBatch) {
    const some = sentences.slice(from, from + perBatch);
    const batch = batchOf(some.map(makeItem));
    const said = guess(graph, network, vectors, batch);
    for (const [s, { words }] of some.entries()) {
      const low = batch.starts[s] ?? 0;
      for (const [i, { head, relation, upos, xpos }] of words.entries()) {
        const row = low + i + 1;
        sums.all += 1;
        if (vocabulary.xpos[largestAt(graph, said.xpos, row)] === xpos) sums.tags += 1;
        if (upos === 'PUNCT') continue;
        sums.words += 1;
        if (said.heads[row] !== low + head) continue;
        sums.heads += 1;
        const label = vocabulary.relations[largestAt(graph, said.relations, row)];
        if (plain(label ?? '') === plain(relation)) sums.arcs += 1;
      }
    }
    release(graph);
  }
  return { uas: sums.heads / sums.words, las: sums.arcs / sums.words, xpos: sums.tags / sums.all };
}

function plain(relation: string): string {
  return relation.split(':')[0] ?? '';
}
