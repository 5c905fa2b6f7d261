import { readFileSync } from 'node:fs';
import { readWeights, type Weights } from '../../text/parse/weights.ts';
import { featuresOf } from './features.ts';
import { chanceOf, type Forest } from './forest.ts';
import type { Scene } from './scene.ts';
import { surroundingsOf } from './surroundings.ts';

const file = new URL('../../../data/pages/lines.bin', import.meta.url);

let loaded: readonly [first: Forest, second: Forest] | undefined;

/** The two forests of the weights file, trained by training/pages. */
function forests(): readonly [first: Forest, second: Forest] {
  if (loaded === undefined) {
    const weights = readWeights(readFileSync(file), file.pathname);
    loaded = [forestIn(weights, 'first'), forestIn(weights, 'second')];
  }
  return loaded;
}

function forestIn(weights: Weights, name: string): Forest {
  const numbers = (part: string) => weights.tensor(`${name}.${part}`).values;
  const whole = (part: string) => Int32Array.from(numbers(part));
  return {
    roots: whole('roots'),
    features: whole('features'),
    thresholds: Float32Array.from(numbers('thresholds')),
    low: whole('low'),
    high: whole('high'),
    leaves: Float32Array.from(numbers('leaves')),
  };
}

/**
 * The chance of each line of a page that it belongs to the body of its article: boosted trees over what the line and its
 * place are, then others that also see what the first ones think of the lines around it.
 */
export function bodyChances(scene: Scene): Float64Array {
  const [first, second] = forests();
  const rows = featuresOf(scene);
  const guesses = new Float64Array(rows.map((row) => chanceOf(first, row)));
  const around = surroundingsOf(scene, guesses);
  return new Float64Array(rows.map((row, i) => chanceOf(second, joined(row, around[i]))));
}

/** A row with more features behind it. */
export function joined(row: Float32Array, more: readonly number[] = []): Float32Array {
  const whole = new Float32Array(row.length + more.length);
  whole.set(row);
  whole.set(more, row.length);
  return whole;
}
