import { expect, it } from 'vitest';
import { passBack, release } from '../nn/graph.ts';
import { openRandom } from '../nn/random.ts';
import { ownSentences } from '../own/grammar.ts';
import { batchOf, itemMaker } from './items.ts';
import { lossOf } from './loss.ts';
import { score } from './network.ts';
import type { Plan } from './sizes.ts';
import { openTraining } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

const plan: Plan = {
  seed: 1,
  sizes: { hidden: 8, layers: 2, projection: 8, narrow: 8, arc: 8, label: 8 },
  dropout: 0,
  rate: 0.01,
  epochs: 1,
  batch: 100,
};

const vectors = { words: ['the', 'met'], columns: 100, numbers: new Float32Array(200).fill(0.1) };

it('passes back the slope of the loss for every parameter', async () => {
  const sentences = ownSentences(6, openRandom(3));
  const vocabulary = vocabularyOf(sentences);
  const { graph, network, random } = await openTraining(plan, vocabulary);
  const { numbers } = graph;
  // Parameters that start at zero would hide mistakes.
  for (const { at, rows, columns } of graph.parameters) {
    for (let i = 0; i < rows * columns; i += 1)
      numbers[at / 4 + i] = (numbers[at / 4 + i] ?? 0) + (random.next() - 0.5) * 0.4;
  }
  const batch = batchOf(sentences.map(itemMaker(vocabulary, vectors)));
  const loss = () => {
    const scores = score(graph, network, vectors, batch, undefined);
    const { arcs, relations, xpos, upos } = lossOf(graph, network, scores, batch, undefined);
    return (arcs + relations + xpos + 0.3 * upos) / batch.rows;
  };
  loss();
  passBack(graph);
  const slopes = graph.parameters.map(({ slope, rows, columns }) =>
    numbers.slice(slope / 4, slope / 4 + rows * columns),
  );
  release(graph);
  for (const [p, { name, at }] of graph.parameters.entries()) {
    const own = slopes[p] ?? new Float32Array(0);
    const steepest = own.reduce(
      (best, value, i) => (Math.abs(value) > Math.abs(own[best] ?? 0) ? i : best),
      0,
    );
    const place = at / 4 + steepest;
    const middle = numbers[place] ?? 0;
    const by = 0.004;
    numbers[place] = middle + by;
    const above = loss();
    release(graph);
    numbers[place] = middle - by;
    const below = loss();
    release(graph);
    numbers[place] = middle;
    expect(own[steepest], name).not.toBe(0);
    const ratio = (above - below) / (2 * by) / (own[steepest] ?? 0);
    // A step over the kink of a rectifier bends the slope a little.
    expect(Math.abs(ratio - 1), name).toBeLessThan(0.15);
  }
});
