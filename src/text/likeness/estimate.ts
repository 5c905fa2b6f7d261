import { signatureLength } from './signature.ts';

/** Less of a text than this in another, as far as their signatures tell, makes it no copy of that. */
export const leastContained = 0.25;

/**
 * About how much of a text another has, from 0 to 1 and somewhat more, by the places in which their signatures agree and
 * by how many letters they have.
 */
export function containedIn(places: number, letters: number, otherLetters: number): number {
  const alike = places / signatureLength;
  return letters === 0 ? 0 : ((alike / (1 + alike)) * (letters + otherLetters)) / letters;
}
