import { emptyPlace } from '../../text/likeness/signature.ts';

/** Places by which a signature is looked up: enough that a copy of an eighth of a text agrees in several. */
const bandCount = 64;

/** A signature as numbers that every engine can hold: 31 bits each, -1 for a place without a gram. */
export function placesOf(signature: Uint32Array): number[] {
  return Array.from(signature, (hash) => (hash === emptyPlace ? -1 : hash >>> 1));
}

/** What it is looked up by; a number says itself which place it is from. */
export function bandsOf(places: readonly number[]): number[] {
  return places.slice(0, bandCount).filter((place) => place !== -1);
}

/** In how many places two signatures agree. */
export function agreeing(a: readonly number[], b: readonly number[]): number {
  return a.filter((place, n) => place !== -1 && place === b[n]).length;
}
