import { hashGrams } from './grams.ts';
import { lettersOf } from './letters.ts';
import { type Seeds, seedsOf } from './seeds.ts';
import { signatureOf } from './signature.ts';

/** What of a text is needed to tell how like others it is. */
export interface Sketch {
  readonly signature: Uint32Array;
  readonly seeds: Seeds;
}

export function sketchOf(text: string): Sketch {
  const letters = lettersOf(text);
  const grams = hashGrams(letters);
  return { signature: signatureOf(grams), seeds: seedsOf(grams, letters.length) };
}

/**
 * An order that depends on the texts alone: the longest first, those of one length by their grams. Equal are texts of
 * the same letters, but for chance.
 */
export function compareSketches(a: Sketch, b: Sketch): number {
  return (
    b.seeds.letters - a.seeds.letters ||
    compareNumbers(a.signature, b.signature) ||
    compareNumbers(a.seeds.hashes, b.seeds.hashes) ||
    compareNumbers(a.seeds.places, b.seeds.places)
  );
}

function compareNumbers(a: Uint32Array, b: Uint32Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
