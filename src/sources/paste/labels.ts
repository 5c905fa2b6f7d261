import type { Clue } from './features.ts';
import { label } from './viterbi.ts';
import {
  adjoining,
  emission,
  ending,
  hold,
  type Label,
  labels,
  opening,
  rare,
  spill,
  transition,
} from './weights.ts';

/** A line with the label that suits it best among its neighbours. */
export interface Labelled {
  readonly clue: Clue;
  readonly label: Label;
  /** From 0 to 1: the share of this label among all labellings of the document. */
  readonly share: number;
}

/** In a text with blank lines before fewer than this share of its lines, they tell nothing. */
const fewestGaps = 0.1;

/** Labels the lines of a document as one sequence. */
export function labelLines(clues: readonly Clue[]): Labelled[] {
  const fits = clues.map(({ has }) => labels.map((one) => fitOf(one, has)));
  const spaced = clues.filter(({ line }) => line.gap > 0).length > clues.length * fewestGaps;
  const found = label({
    length: clues.length,
    labels: labels.length,
    fit: (position, one) => fits[position]?.[one] ?? 0,
    step: (position, from, to) => {
      const names: Step = [nameOf(from), nameOf(to)];
      return stepOf(clues, position, names) + (spaced ? closeness(clues[position], names) : 0);
    },
    start: (one) => opening[nameOf(one)] ?? rare,
    end: (one) => ending[nameOf(one)] ?? 0,
  });
  return clues.map((clue, index) => ({
    clue,
    label: nameOf(found.labels[index] ?? 0),
    share: found.shares[index] ?? 0,
  }));
}

function nameOf(index: number): Label {
  return labels[index] ?? 'body';
}

function fitOf(one: Label, has: Clue['has']): number {
  const weights = emission[one];
  let sum = weights.always;
  for (const feature of has) sum += weights[feature] ?? 0;
  return sum;
}

type Step = readonly [from: Label, to: Label];

/** What the lack of a blank line says, in a text that has some. */
function closeness(own: Clue | undefined, [from, to]: Step): number {
  return own?.line.gap === 0 ? (adjoining[from]?.[to] ?? 0) : 0;
}

function stepOf(clues: readonly Clue[], position: number, [from, to]: Step): number {
  const [before, own] = [clues[position - 1], clues[position]];
  if (!before || !own) return 0;
  const held = own.has.has('goes-on') ? (from === to ? hold : -hold) : 0;
  const usual = (transition[from][to] ?? rare) + held;
  if (own.line.gap > 0 || !before.has.has('colon-end')) return usual;
  if (to === 'byline') return -Infinity;
  if (from !== 'heading' || !maySpill(own.has)) return usual;
  return to === 'heading' ? usual + spill : -Infinity;
}

/** Whether a line may be the rest of a headline that ended in a colon, and so is no byline, whatever name it bears. */
function maySpill(has: Clue['has']): boolean {
  const tooMuch = [
    'many-words',
    'sentence-end',
    'date-line',
    'bullet',
    'phrase',
    'credit',
  ] as const;
  return !tooMuch.some((feature) => has.has(feature));
}
