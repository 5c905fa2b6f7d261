import { levels, sumsOf, valueOf } from '../../src/coding/factuality/model.ts';
import { softmax } from '../../src/coding/pairs/model.ts';
import { openRandom } from '../nn/random.ts';
import type { Example } from './material.ts';

const settings = {
  epochs: 6,
  rate: 0.1,
  decay: 1e-3,
  /** The share of an example's signs that are looked at each time, so that each learns to speak for itself. */
  keep: 0.6,
  /** Rows seen less often stay zero. */
  least: 2,
  /** The mean of runs in other orders is better than each. */
  runs: 2,
};

/**
 * Multinomial logistic regression by AdaGrad (Duchi et al. 2011), a row of weights for each sign and a column for each
 * level; a value between two levels belongs to both. The same examples give the same weights.
 */
export function fit(examples: readonly Example[], rowCount: number): Float32Array {
  const known = knownRows(examples, rowCount);
  const seen = examples.map((example) => ({
    ...example,
    rows: example.rows.filter((row) => known[row] === 1),
    shares: sharesOf(example.value),
  }));
  const mean = new Float32Array(rowCount * levels.length);
  for (let run = 1; run <= settings.runs; run += 1) {
    for (const [i, weight] of oneRun(seen, mean.length, run).entries())
      mean[i] = (mean[i] ?? 0) + weight / settings.runs;
  }
  return mean;
}

type Seen = Example & { readonly shares: Float64Array };

function oneRun(seen: readonly Seen[], size: number, seed: number): Float32Array {
  const random = openRandom(seed);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  const order = [...seen.keys()];
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = random.below(i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const place of order) {
      const one = seen[place];
      if (one === undefined) continue;
      const rows = one.rows.filter(() => random.next() < settings.keep);
      learn(weights, squares, rows, one);
    }
  }
  return weights;
}

function learn(
  weights: Float32Array,
  squares: Float32Array,
  rows: Int32Array,
  { shares, worth }: Seen,
): void {
  const chances = softmax(sumsOf(rows, weights).map((sum) => sum / settings.keep));
  const errors = chances.map((chance, i) => worth * (chance - (shares[i] ?? 0)));
  const k = errors.length;
  for (const row of rows) {
    for (let i = 0; i < k; i += 1) {
      const at = row * k + i;
      const weight = weights[at] ?? 0;
      const slope = (errors[i] ?? 0) + settings.decay * weight;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = weight - (settings.rate * slope) / Math.sqrt(square);
    }
  }
}

function knownRows(examples: readonly Example[], rowCount: number): Uint8Array {
  const counts = new Uint32Array(rowCount);
  for (const { rows } of examples) {
    for (const row of rows) counts[row] = (counts[row] ?? 0) + 1;
  }
  return Uint8Array.from(counts, (count) => (count >= settings.least ? 1 : 0));
}

/** How much of a value belongs to each level. */
export function sharesOf(value: number): Float64Array {
  const shares = new Float64Array(levels.length);
  const above = levels.findIndex((level) => value <= level);
  const [low, high] = [levels[above - 1], levels[above]];
  if (low === undefined || high === undefined) shares[Math.max(0, above)] = 1;
  else {
    shares[above] = (value - low) / (high - low);
    shares[above - 1] = (high - value) / (high - low);
  }
  return shares;
}

/** What the weights make of each example. */
export function judge(weights: Float32Array, examples: readonly Example[]): number[] {
  return examples.map(({ rows }) => valueOf(sumsOf(rows, weights)));
}
