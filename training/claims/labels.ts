import { label, likeliest, stateCount, statesOf } from '../../src/coding/attribution/labels.ts';
import { signRows } from '../../src/coding/attribution/model.ts';
import { outlookOf, wordSigns } from '../../src/coding/attribution/word-signs.ts';
import { Signs } from '../../src/coding/signs.ts';
import { openRandom } from '../nn/random.ts';
import { shuffle } from './cues.ts';
import { headOf, type Material, placesIn } from './material.ts';

/** The words of a window, each with its signs and with what it is to the cue. */
interface LabelExample {
  readonly rows: readonly Int32Array[];
  readonly wanted: Uint8Array;
}

export interface LabelWeights {
  readonly labels: Float32Array;
  readonly steps: Float32Array;
}

const settings = {
  epochs: 6,
  /** The mean of runs in other orders is better than each. */
  runs: 2,
};

export function labelExamples({ passage: p, gold }: Material): LabelExample[] {
  const signs = new Signs(signRows);
  return gold.flatMap(({ source, cue, content }) => {
    const at = headOf(p, cue);
    if (at < 0) return [];
    const outlook = outlookOf(p, at);
    const { from, to } = outlook;
    const wanted = new Uint8Array(to - from);
    const mark = (spans: readonly (readonly [number, number])[], as: number) => {
      for (const i of spans.flatMap((span) => placesIn(p, span))) {
        if (i >= from && i < to) wanted[i - from] = as;
      }
    };
    mark(source, label.source);
    mark(content, label.content);
    mark([cue], label.cue);
    const rows = Array.from(wanted, (_, i) => {
      wordSigns(p, outlook, from + i, signs);
      return signs.said().slice();
    });
    return [{ rows, wanted: statesOf(wanted) }];
  });
}

/** Structured perceptrons whose weights are averaged over all steps (Collins 2002), and then over the runs. */
export function learnLabels(
  examples: readonly LabelExample[],
  say: (text: string) => void,
): LabelWeights {
  const mean = {
    labels: new Float32Array(signRows * stateCount),
    steps: new Float32Array(stateCount ** 2),
  };
  for (let run = 1; run <= settings.runs; run += 1) {
    say(`run ${run}`);
    const { labels, steps } = oneRun(examples, run, say);
    for (const [i, weight] of labels.entries())
      mean.labels[i] = (mean.labels[i] ?? 0) + weight / settings.runs;
    for (const [i, weight] of steps.entries())
      mean.steps[i] = (mean.steps[i] ?? 0) + weight / settings.runs;
  }
  return mean;
}

function oneRun(
  examples: readonly LabelExample[],
  seed: number,
  say: (text: string) => void,
): LabelWeights {
  const random = openRandom(seed);
  const now = {
    labels: new Float32Array(signRows * stateCount),
    steps: new Float32Array(stateCount ** 2),
  };
  const sum = {
    labels: new Float64Array(now.labels.length),
    steps: new Float64Array(now.steps.length),
  };
  const order = Int32Array.from(examples, (_, i) => i);
  let time = 1;
  const change = (which: keyof LabelWeights, at: number, by: number) => {
    now[which][at] = (now[which][at] ?? 0) + by;
    sum[which][at] = (sum[which][at] ?? 0) + by * time;
  };
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(order, random);
    let wrong = 0;
    for (const i of order) {
      const example = examples[i];
      if (example) wrong += correct(example, now, change);
      time += 1;
    }
    say(`  epoch ${epoch + 1}: ${wrong} words wrong`);
  }
  const averaged = (which: keyof LabelWeights) =>
    now[which].map((value, i) => value - (sum[which][i] ?? 0) / time);
  return { labels: averaged('labels'), steps: averaged('steps') };
}

/** Moves the weights towards what was wanted; how many words were labelled otherwise. */
function correct(
  { rows, wanted }: LabelExample,
  weights: LabelWeights,
  change: (which: keyof LabelWeights, at: number, by: number) => void,
): number {
  const found = likeliest(scoresOf(rows, weights.labels), weights.steps);
  let wrong = 0;
  for (let t = 0; t < wanted.length; t += 1) {
    const [right = 0, given = 0] = [wanted[t], found[t]];
    if (right !== given) {
      wrong += 1;
      for (const row of rows[t] ?? []) {
        change('labels', row * stateCount + right, 1);
        change('labels', row * stateCount + given, -1);
      }
    }
    const wantedStep = (wanted[t - 1] ?? 0) * stateCount + right;
    const givenStep = (found[t - 1] ?? 0) * stateCount + given;
    if (t === 0 || wantedStep === givenStep) continue;
    change('steps', wantedStep, 1);
    change('steps', givenStep, -1);
  }
  return wrong;
}

function scoresOf(rows: readonly Int32Array[], labels: Float32Array): Float64Array {
  const scores = new Float64Array(rows.length * stateCount);
  for (const [t, own] of rows.entries()) {
    for (const row of own) {
      for (let k = 0; k < stateCount; k += 1) {
        scores[t * stateCount + k] =
          (scores[t * stateCount + k] ?? 0) + (labels[row * stateCount + k] ?? 0);
      }
    }
  }
  return scores;
}
