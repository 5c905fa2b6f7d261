import { readFileSync } from 'node:fs';
import { lazy } from '../../ontology/tables.ts';
import { readWeights } from '../../text/parse/weights.ts';
import type { Sentence } from '../sentence.ts';
import { Signs } from '../signs.ts';
import { addSigns } from './signs.ts';

/** Rows of the weights, a power of two. */
export const rowCount = 2 ** 16;

/** The values whose chances are learned; -3 certainly not, 3 certainly. */
export const levels: readonly number[] = [-2.6, -0.6, 0.9, 2, 2.6, 3];

/** Where the values nearest to each level end; those of the last are one, since most acts that are told are certain. */
const ends = levels.slice(0, -1).map((level, i) => (level + (levels[i + 1] ?? level)) / 2);
const least = -3;
const certain = 3;

const file = new URL('../../../data/coding/factuality.bin', import.meta.url);

const model = lazy(() => {
  const { values, units } = readWeights(readFileSync(file), file.pathname).tensor('weights');
  return { values, units, signs: new Signs(rowCount) };
});

/** How far the act of a word is real: multinomial logistic regression, trained by training/factuality. */
export function valueAt(s: Sentence, at: number): number {
  const { values, units, signs } = model();
  signs.clear();
  addSigns(signs, s, at);
  const sums = sumsOf(signs.rows(), values);
  return valueOf(sums.map((sum, i) => sum * (units[i] ?? 0)));
}

/** For each level the sum of the weights of some rows. */
export function sumsOf(rows: Int32Array, weights: Float32Array | Int8Array): Float64Array {
  const sums = new Float64Array(levels.length);
  for (const row of rows) {
    const at = row * levels.length;
    for (let i = 0; i < levels.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[at + i] ?? 0);
  }
  return sums;
}

/** Between the mean, which goes with others' judgements best, and the median, which is nearest to them. */
export function valueOf(sums: Float64Array): number {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const chances = powers.map((power) => power / total);
  const mean = levels.reduce((sum, level, i) => sum + level * (chances[i] ?? 0), 0);
  return Math.round(50 * (mean + medianOf(chances))) / 100;
}

function medianOf(chances: Float64Array): number {
  let sum = 0;
  for (const [i, end] of ends.entries()) {
    const chance = chances[i] ?? 0;
    if (sum + chance >= 0.5) {
      const from = ends[i - 1] ?? least;
      return from + ((end - from) * (0.5 - sum)) / chance;
    }
    sum += chance;
  }
  return certain;
}
