import { meanColumns } from '../../src/coding/pairs/features.ts';
import { softmax } from '../../src/coding/pairs/model.ts';
import type { Example, SetName } from './material.ts';

/** Weights of multinomial logistic regression: a row for each sign, each number of the means, and one more. */
export interface Regression {
  readonly signs: readonly string[];
  readonly roots: readonly string[];
  readonly weights: Float32Array;
}

/** How much an example of each set counts. */
export type SetWeights = Readonly<Record<SetName, number>>;

const settings = { steps: 150, rate: 0.08, decay: 0.2, least: 2 };
const beta = { first: 0.9, second: 0.999 };

/** Full-batch Adam (Kingma and Ba 2015) on the cross-entropy with a square penalty; the same examples give the same bytes. */
export function fit(
  examples: readonly Example[],
  roots: readonly string[],
  counts: SetWeights,
): Regression {
  const signs = frequentSigns(examples);
  const rows = examples.map(rowMaker(signs));
  const [n, k] = [examples.length, roots.length];
  const size = (signs.length + meanColumns + 1) * k;
  const weights = new Float32Array(size);
  const [first, second] = [new Float32Array(size), new Float32Array(size)];
  const wanted = examples.map(({ root }) => roots.indexOf(root));
  const worth = examples.map(({ set }) => counts[set] / n);
  const slope = new Float32Array(size);
  for (let step = 1; step <= settings.steps; step += 1) {
    for (let i = 0; i < size; i += 1) slope[i] = ((weights[i] ?? 0) * settings.decay) / n;
    for (const [e, row] of rows.entries()) {
      const errors = softmax(sumsOf(row, weights, k));
      errors[wanted[e] ?? 0] = (errors[wanted[e] ?? 0] ?? 0) - 1;
      addTo(slope, row, errors, worth[e] ?? 0);
    }
    adam(weights, slope, { first, second }, step);
  }
  return { signs, roots, weights };
}

function addTo(slope: Float32Array, { places, values }: Row, errors: Float64Array, worth: number) {
  const k = errors.length;
  for (let j = 0; j < places.length; j += 1) {
    const at = (places[j] ?? 0) * k;
    const value = (values[j] ?? 0) * worth;
    for (let i = 0; i < k; i += 1) slope[at + i] = (slope[at + i] ?? 0) + value * (errors[i] ?? 0);
  }
}

function adam(
  weights: Float32Array,
  slope: Float32Array,
  { first, second }: { first: Float32Array; second: Float32Array },
  step: number,
): void {
  for (const [i, value] of slope.entries()) {
    const m = beta.first * (first[i] ?? 0) + (1 - beta.first) * value;
    const v = beta.second * (second[i] ?? 0) + (1 - beta.second) * value * value;
    first[i] = m;
    second[i] = v;
    const by = m / (1 - beta.first ** step) / (Math.sqrt(v / (1 - beta.second ** step)) + 1e-8);
    weights[i] = (weights[i] ?? 0) - settings.rate * by;
  }
}

function frequentSigns(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const sign of features.signs.keys()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= settings.least).map(([sign]) => sign);
}

/** What holds of an example: rows of the weights, and how much. */
interface Row {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

function rowMaker(signs: readonly string[]): (example: Example) => Row {
  const places = new Map(signs.map((sign, place) => [sign, place]));
  return ({ features }) => {
    const known = [...features.signs].filter(([sign]) => places.has(sign));
    return {
      places: Int32Array.from([
        ...known.map(([sign]) => places.get(sign) ?? 0),
        ...Array.from({ length: meanColumns + 1 }, (_, i) => signs.length + i),
      ]),
      values: Float32Array.from([...known.map(([, value]) => value), ...features.means, 1]),
    };
  };
}

function sumsOf({ places, values }: Row, weights: Float32Array, k: number): Float64Array {
  const sums = new Float64Array(k);
  for (let j = 0; j < places.length; j += 1) {
    const at = (places[j] ?? 0) * k;
    const value = values[j] ?? 0;
    for (let i = 0; i < k; i += 1) sums[i] = (sums[i] ?? 0) + (weights[at + i] ?? 0) * value;
  }
  return sums;
}

/** The chance of each root for an example. */
export function judge(
  { signs, roots, weights }: Regression,
  examples: readonly Example[],
): Float64Array[] {
  const rowOf = rowMaker(signs);
  return examples.map((example) => softmax(sumsOf(rowOf(example), weights, roots.length)));
}
