import { cueSigns, mayCue, quotationNear } from '../../src/coding/attribution/cue-signs.ts';
import { signRows, vectorWeight } from '../../src/coding/attribution/model.ts';
import { Signs } from '../../src/coding/signs.ts';
import { vectorColumns, vectorOf } from '../../src/text/vectors.ts';
import { openRandom, type Random } from '../nn/random.ts';
import { headOf, type Material, placesIn } from './material.ts';

/** A word that heads a cue or does not. */
interface CueExample {
  readonly rows: Int32Array;
  readonly vector: Float32Array | undefined;
  readonly isCue: boolean;
}

export interface CueWeights {
  readonly cues: Float32Array;
  readonly vector: Float32Array;
}

const settings = { epochs: 4, rate: 0.1, decay: 1e-4, kept: 0.5, seed: 1 };

/**
 * Words outside of what is marked as said, since only the outermost attributions are marked: inside of it a cue that is
 * not marked may be one all the same.
 */
export function cueExamples(
  { passage: p, gold }: Material,
  lemmas: ReadonlySet<string>,
): CueExample[] {
  const heads = new Set(gold.map(({ cue }) => headOf(p, cue)));
  const said = new Set(gold.flatMap(({ content }) => content.flatMap((span) => placesIn(p, span))));
  const signs = new Signs(signRows);
  const examples: CueExample[] = [];
  for (let at = 0; at < p.size; at += 1) {
    const isCue = heads.has(at);
    if (!isCue && (said.has(at) || !mayCue(p, at, lemmas))) continue;
    cueSigns(p, at, quotationNear(p, at), signs);
    examples.push({ rows: signs.said().slice(), vector: vectorOf(p.lemmas[at] ?? ''), isCue });
  }
  return examples;
}

/** Lemmas that head a cue in no less than this share of their places. */
const leastShare = 0.02;

/** The lemmas whose words are asked about at all, the others being cues once in a blue moon. */
export function cueLemmas(paragraphs: readonly Material[]): Set<string> {
  const counts = new Map<string, { all: number; cues: number }>();
  for (const { passage: p, gold } of paragraphs) {
    const heads = new Set(gold.map(({ cue }) => headOf(p, cue)));
    for (const [at, lemma] of p.lemmas.entries()) {
      const { all, cues } = counts.get(lemma) ?? { all: 0, cues: 0 };
      counts.set(lemma, { all: all + 1, cues: cues + Number(heads.has(at)) });
    }
  }
  const often = [...counts].filter(([, { all, cues }]) => cues > 1 && cues >= leastShare * all);
  return new Set(often.map(([lemma]) => lemma).toSorted());
}

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011); half of the signs are left out at random each time. */
export function learnCues(examples: readonly CueExample[]): CueWeights {
  const random = openRandom(settings.seed);
  const cues = new Float32Array(signRows);
  const vector = new Float32Array(vectorColumns);
  const [cueSquares, vectorSquares] = [cues.slice().fill(1), vector.slice().fill(1)];
  const order = Int32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    for (const i of order) {
      const example = examples[i];
      if (example === undefined) continue;
      const rows = example.rows.filter(() => random.next() < settings.kept);
      const slope =
        chanceOf({ ...example, rows }, { cues, vector }, 1 / settings.kept) - Number(example.isCue);
      for (const row of rows)
        step(cues, cueSquares, row, slope + settings.decay * (cues[row] ?? 0));
      for (const [k, value] of example.vector?.entries() ?? [])
        step(vector, vectorSquares, k, slope * value * vectorWeight);
    }
  }
  return { cues, vector };
}

function step(weights: Float32Array, squares: Float32Array, at: number, slope: number): void {
  const sum = (squares[at] ?? 0) + slope * slope;
  squares[at] = sum;
  weights[at] = (weights[at] ?? 0) - (settings.rate * slope) / Math.sqrt(sum);
}

function chanceOf(
  { rows, vector }: Pick<CueExample, 'rows' | 'vector'>,
  weights: CueWeights,
  scale = 1,
): number {
  let sum = 0;
  for (const row of rows) sum += weights.cues[row] ?? 0;
  sum *= scale;
  for (const [k, value] of vector?.entries() ?? [])
    sum += value * (weights.vector[k] ?? 0) * vectorWeight;
  return 1 / (1 + Math.exp(-sum));
}

/** In an order by chance (Fisher and Yates). */
export function shuffle(order: Int32Array, random: Random): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1);
    const [a = 0, b = 0] = [order[i], order[j]];
    order[i] = b;
    order[j] = a;
  }
}
