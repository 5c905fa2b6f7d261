import type { Clue } from './features.ts';
import type { Numbers } from './numbers.ts';
import { label, type Step, stepOf } from './viterbi.ts';
import { type Label, labels, spill } from './weights.ts';

/** A line with the label that suits it best among its neighbours. */
export interface Labelled {
  readonly clue: Clue;
  readonly label: Label;
  /** From 0 to 1: the share of this label among all labellings of the document. */
  readonly share: number;
  /** From 0 to 1: the share of labellings in which it is a headline. */
  readonly title: number;
}

/** In a text with blank lines before fewer than this share of its lines, they tell nothing. */
const fewestGaps = 0.1;
const heading = labels.indexOf('heading');
const byline = labels.indexOf('byline');

/** Whether a blank line more or less tells something in this text. */
export function isSpaced(clues: readonly Clue[]): boolean {
  return clues.filter(({ line }) => line.gap > 0).length > clues.length * fewestGaps;
}

/** Labels the lines of a document as one sequence. */
export function labelLines(clues: readonly Clue[], numbers: Numbers): Labelled[] {
  const spaced = isSpaced(clues);
  const steps = new Map<string, Step>();
  const found = label({
    length: clues.length,
    labels: labels.length,
    fits: fitsOf(clues, numbers),
    step: (position) => {
      const kind = kindOf(clues, position, spaced);
      const key = `${kind.adjoins} ${kind.goesOn} ${kind.colon}`;
      const known = steps.get(key) ?? makeStep(kind, numbers);
      steps.set(key, known);
      return known;
    },
    start: numbers.start,
    end: numbers.end,
  });
  return clues.map((clue, index) => {
    const own = found.labels[index] ?? 0;
    const row = index * labels.length;
    return {
      clue,
      label: labels[own] ?? 'body',
      share: found.shares[row + own] ?? 0,
      title: found.shares[row + heading] ?? 0,
    };
  });
}

function fitsOf(clues: readonly Clue[], { line }: Numbers): Float64Array {
  const fits = new Float64Array(clues.length * labels.length);
  const always = line.get('always');
  clues.forEach(({ has }, position) => {
    const at = position * labels.length;
    const add = (row: Float64Array | undefined) =>
      row?.forEach((weight, own) => (fits[at + own] = (fits[at + own] ?? 0) + weight));
    add(always);
    for (const feature of has) add(line.get(feature));
  });
  return fits;
}

/** What the step from one line to the next depends on. */
interface Kind {
  readonly adjoins: boolean;
  readonly goesOn: boolean;
  /** The line before ends in a colon and adjoins: no writer stands behind it, and a headline may go on. */
  readonly colon: 'no' | 'yes' | 'spills';
}

function kindOf(clues: readonly Clue[], position: number, spaced: boolean): Kind {
  const [before, own] = [clues[position - 1], clues[position]];
  const gap = own?.line.gap ?? 0;
  const isColon = gap === 0 && before?.has.has('colon-end') === true;
  return {
    adjoins: spaced && gap === 0,
    goesOn: own?.has.has('goes-on') === true,
    colon: !isColon ? 'no' : own && maySpill(own.has) ? 'spills' : 'yes',
  };
}

function makeStep({ adjoins, goesOn, colon }: Kind, { step, adjoining, hold }: Numbers): Step {
  return stepOf(
    step.map((usual, index) => {
      const [from, to] = [Math.floor(index / labels.length), index % labels.length];
      if (colon !== 'no' && to === byline) return -Infinity;
      const isSpill = colon === 'spills' && from === heading;
      if (isSpill && to !== heading) return -Infinity;
      const held = goesOn ? (from === to ? hold : -hold) : 0;
      return usual + held + (adjoins ? (adjoining[index] ?? 0) : 0) + (isSpill ? spill : 0);
    }),
  );
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
