import { expect, it } from 'vitest';
import { openRandom } from '../nn/random.ts';
import { ownSentences } from '../own/grammar.ts';
import { packWeights } from './export.ts';
import { itemMaker } from './items.ts';
import type { Plan } from './sizes.ts';
import { train } from './train.ts';
import { vocabularyOf } from './vocabulary.ts';

const plan: Plan = {
  seed: 5,
  sizes: { hidden: 8, layers: 2, projection: 8, narrow: 8, arc: 8, label: 8 },
  dropout: 0.2,
  rate: 0.01,
  epochs: 2,
  batch: 60,
};

const vectors = { words: ['the', 'met'], columns: 100, numbers: new Float32Array(200).fill(0.1) };

async function weightsOf(seed: number): Promise<Uint8Array> {
  const sentences = ownSentences(20, openRandom(3));
  const vocabulary = vocabularyOf(sentences);
  const items = sentences.map(itemMaker(vocabulary, vectors));
  const { graph } = await train({ ...plan, seed }, { vocabulary, vectors, items }, () => {});
  return packWeights(
    graph,
    { sizes: plan.sizes, vocabulary, vectors },
    { method: 'x', notice: 'x' },
  );
}

it('makes the same bytes of the same seed, and others of another', async () => {
  const [once, again, other] = [await weightsOf(5), await weightsOf(5), await weightsOf(6)];
  expect(Buffer.from(once).equals(again)).toBe(true);
  expect(Buffer.from(once).equals(other)).toBe(false);
});
