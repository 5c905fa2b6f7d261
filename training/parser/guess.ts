import { treeOf } from '../../src/text/parse/tree.ts';
import type { Graph, Tensor } from '../nn/graph.ts';
import type { Vectors } from '../vectors.ts';
import type { Batch } from './items.ts';
import { labelScores, seeArcs } from './loss.ts';
import { type Network, score } from './network.ts';

/** What a network says of the rows of a batch; heads are rows of the batch. */
export interface Guess {
  readonly heads: Int32Array;
  readonly relations: Tensor;
  readonly xpos: Tensor;
}

export function guess(graph: Graph, network: Network, vectors: Vectors, batch: Batch): Guess {
  const scores = score(graph, network, vectors, batch, undefined);
  const heads = new Int32Array(batch.rows);
  seeArcs(graph, scores, batch, (table, n, s) => {
    const low = batch.starts[s] ?? 0;
    const tree = treeOf(bestHeads(table, n), (word, head) => table[word * n + head] ?? 0);
    for (const [i, head] of tree.entries()) heads[low + i] = low + head;
  });
  const relations = labelScores(graph, network, scores, heads, undefined, batch);
  return { heads, relations, xpos: scores.xpos };
}

function bestHeads(table: Float32Array, n: number): Int32Array {
  return Int32Array.from({ length: n }, (_, word) => {
    if (word === 0) return 0;
    let best = -1;
    for (let head = 0; head < n; head += 1) {
      const isBetter = best < 0 || (table[word * n + head] ?? 0) > (table[word * n + best] ?? 0);
      if (head !== word && isBetter) best = head;
    }
    return best;
  });
}

/** The place of the largest number of a row. */
export function largestAt({ numbers }: Graph, x: Tensor, row: number): number {
  const own = numbers.subarray(x.at / 4 + row * x.stride, x.at / 4 + row * x.stride + x.columns);
  return own.reduce((best, value, j) => (value > (own[best] ?? 0) ? j : best), 0);
}
