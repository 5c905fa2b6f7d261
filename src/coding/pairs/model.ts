import { readFileSync } from 'node:fs';
import { lazy } from '../../ontology/tables.ts';
import { readWeights, rowOf } from '../../text/parse/weights.ts';
import type { PairFeatures } from './features.ts';

/** The chance of each PLOVER root, YIELD standing for CONCEDE and RETREAT. */
export type Chances = ReadonlyMap<string, number>;

const file = new URL('../../../data/coding/pairs.bin', import.meta.url);

/** A row of weights for each sign and each number of the means, a column for each root. */
const model = lazy(() => {
  const weights = readWeights(readFileSync(file), file.pathname);
  const { signs = [], roots = [] } = weights.head.lists;
  const tensor = weights.tensor('weights');
  const places = new Map(signs.map((sign, place) => [sign, place]));
  return { roots, places, rowAt: (row: number) => rowOf(tensor, row) };
});

/** Multinomial logistic regression over the features of a pair; trained by training/pairs. */
export function chancesOf({ signs, means }: PairFeatures): Chances {
  const { roots, places, rowAt } = model();
  const sums = new Float64Array(roots.length);
  const add = (row: number, value: number) => {
    for (const [i, weight] of rowAt(row).entries()) sums[i] = (sums[i] ?? 0) + weight * value;
  };
  for (const [sign, value] of signs) {
    const place = places.get(sign);
    if (place !== undefined) add(place, value);
  }
  for (const [i, value] of means.entries()) add(places.size + i, value);
  add(places.size + means.length, 1);
  const shares = softmax(sums);
  return new Map(roots.map((root, i) => [root, shares[i] ?? 0]));
}

/** Shares that sum to one. */
export function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
