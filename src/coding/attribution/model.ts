import { existsSync, readFileSync } from 'node:fs';
import { lazy } from '../../ontology/tables.ts';
import { readWeights, type Tensor } from '../../text/parse/weights.ts';
import { vectorColumns, vectorOf } from '../../text/vectors.ts';
import { Signs } from '../signs.ts';
import { cueSigns, mayCue, quotationNear } from './cue-signs.ts';
import { labelsIn, likeliest, stateCount } from './labels.ts';
import type { Passage } from './passage.ts';
import { type Outlook, wordSigns } from './word-signs.ts';

const file = new URL('../../../data/coding/attribution.bin', import.meta.url);

/** Rows of the weights, a power of two. */
export const signRows = 2 ** 18;

/** How much a word vector counts beside the signs. */
export const vectorWeight = 0.3;

const weights = lazy(() => {
  const read = readWeights(readFileSync(file), file.pathname);
  return {
    lemmas: new Set(read.head.lists['lemmas']),
    cues: read.tensor('cues').values,
    vector: read.tensor('vector').values,
    labels: numbersOf(read.tensor('labels')),
    steps: read.tensor('steps').values,
  };
});

/** Bytes made numbers once, since every word of a window asks for some thirty rows; most rows are of signs never seen. */
function numbersOf({ values, units }: Tensor): Float32Array {
  const numbers = new Float32Array(values.length);
  for (let row = 0; row < units.length; row += 1) {
    const unit = units[row] ?? 0;
    if (unit === 0) continue;
    for (let at = row * stateCount; at < (row + 1) * stateCount; at += 1) {
      numbers[at] = unit * (values[at] ?? 0);
    }
  }
  return numbers;
}

/** Whether the weights are installed: without them the rules work alone. */
export const hasModel = lazy(() => existsSync(file));

const signs = new Signs(signRows);

/** The chance that a word is the head of a cue. Logistic regression; trained by training/claims. */
export function cueChance(p: Passage, at: number): number {
  const { lemmas, cues, vector } = weights();
  if (!mayCue(p, at, lemmas)) return 0;
  cueSigns(p, at, quotationNear(p, at), signs);
  let sum = vectorSum(p, at, vector);
  for (let i = 0; i < signs.size; i += 1) sum += cues[signs.at(i)] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** What the lemma's vector adds, for words that were rare in what was learned from. */
function vectorSum(p: Passage, at: number, vector: ArrayLike<number>): number {
  const lemma = p.lemmas[at] ?? '';
  const before = vectorSums.get(lemma);
  if (before !== undefined) return before;
  const known = vectorOf(lemma);
  let sum = 0;
  if (known) {
    for (let i = 0; i < vectorColumns; i += 1) sum += (known[i] ?? 0) * (vector[i] ?? 0);
  }
  if (vectorSums.size >= keptSums) vectorSums.clear();
  vectorSums.set(lemma, sum * vectorWeight);
  return sum * vectorWeight;
}

/** By lemma: the few that may be cues come again and again. */
const vectorSums = new Map<string, number>();
const keptSums = 20_000;

/** The labels of the words of a window. A linear chain, trained by training/claims (Collins 2002). */
export function labelsOf(p: Passage, outlook: Outlook): Uint8Array {
  const { labels, steps } = weights();
  const scores = new Float64Array((outlook.to - outlook.from) * stateCount);
  for (let at = outlook.from; at < outlook.to; at += 1) {
    wordSigns(p, outlook, at, signs);
    const to = (at - outlook.from) * stateCount;
    for (let i = 0; i < signs.size; i += 1) {
      const row = signs.at(i) * stateCount;
      for (let k = 0; k < stateCount; k += 1) {
        scores[to + k] = (scores[to + k] ?? 0) + (labels[row + k] ?? 0);
      }
    }
  }
  return labelsIn(likeliest(scores, steps));
}
