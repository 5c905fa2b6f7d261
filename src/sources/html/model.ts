import { readFileSync } from 'node:fs';
import { readWeights, type Weights } from '../../text/parse/weights.ts';
import { featuresOf, ownFeatures } from './features.ts';
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
  const rows = featuresOf(scene, (i) => !isMenu(scene, i));
  const guesses = new Float64Array(
    rows.map((row) => (row.length > 0 ? chanceOf(first, row) : menuChance)),
  );
  const around = surroundingsOf(scene, guesses);
  return new Float64Array(
    rows.map((row, i) => {
      if (row.length === 0 || isHopeless(guesses, i)) return guesses[i] ?? 0;
      row.set(around(i), ownFeatures);
      return chanceOf(second, row);
    }),
  );
}

/** What an entry of a menu is taken for unasked. */
const menuChance = 0.002;
const menuWords = 4;

/** Whether a line is a short link outside of the element that holds nearly all paragraphs, as most lines of most pages are. */
function isMenu({ lines, mains }: Scene, i: number): boolean {
  const [line, main] = [lines[i], mains[2]];
  if (line === undefined || main === undefined) return false;
  const isLink = line.linked > 0.9 && line.counts.words <= menuWords;
  return isLink && (i < main.firstBlock || i >= main.endBlock);
}

/** A line whose neighbours are all as unlikely to be body is not asked about again. */
const unlikely = 0.02;
const neighbours = 5;

function isHopeless(guesses: Float64Array, i: number): boolean {
  for (let at = i - neighbours; at <= i + neighbours; at += 1)
    if ((guesses[at] ?? 0) > unlikely) return false;
  return true;
}

/** A row with what was guessed around its line. */
export function joined(row: Float32Array, more: readonly number[]): Float32Array {
  const whole = Float32Array.from(row);
  whole.set(more, ownFeatures);
  return whole;
}
