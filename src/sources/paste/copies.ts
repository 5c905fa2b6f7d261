import type { Line } from './lines.ts';
import { contentWords, likeness, plainWords } from './words.ts';

/** How a line stands to the other lines of its document. */
export interface Copies {
  /** The index of the first line with the very same words; its own when it is the first. */
  readonly first: readonly number[];
  /** How many lines have the same words. */
  readonly count: readonly number[];
  /** The indices of other lines that say nearly the same, for lines of a headline's length. */
  readonly near: readonly (readonly number[])[];
}

const fewest = 4;
const most = 30;

/** Finds the lines that are printed more than once, word for word or nearly. Linear but for pathological repetition. */
export function findCopies(lines: readonly Line[]): Copies {
  const keys = lines.map(({ text }) => (text.length > 400 ? text : plainWords(text)));
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => addTo(places, key, index));
  return {
    first: keys.map((key, index) => places.get(key)?.[0] ?? index),
    count: keys.map((key) => places.get(key)?.length ?? 1),
    near: findNear(lines),
  };
}

/** Lines that share their rarest words are compared; the rest cannot be near. */
function findNear(lines: readonly Line[]): number[][] {
  const sets = lines.map(({ text }) => headlineWords(text));
  const holders = new Map<string, number[]>();
  sets.forEach((set, index) => {
    for (const word of set) addTo(holders, word, index);
  });
  return sets.map((set, index) => {
    const rare = [...set].toSorted(
      (a, b) => (holders.get(a)?.length ?? 0) - (holders.get(b)?.length ?? 0),
    );
    const others = new Set(rare.slice(0, 3).flatMap((word) => holders.get(word) ?? []));
    return [...others]
      .filter((other) => other !== index && isNear(set, sets[other] ?? new Set()))
      .toSorted((a, b) => a - b);
  });
}

/** Keeps the first few dozen only: a word that stands everywhere tells nothing apart. */
function addTo(map: Map<string, number[]>, key: string, index: number): void {
  const indices = map.get(key);
  if (indices === undefined) map.set(key, [index]);
  else if (indices.length < 40) indices.push(index);
}

function headlineWords(text: string): ReadonlySet<string> {
  if (text.length > 250) return new Set();
  const words = contentWords(text);
  return new Set(words.length < fewest || words.length > most ? [] : words);
}

function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return likeness(a, b) >= 0.6;
}
