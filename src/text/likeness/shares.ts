import type { Passage } from './passages.ts';

/** How much of each of two texts is in the other, and whether it is from their beginnings. */
export interface Shares {
  /** From 0 to 1: how many letters of the one lie in passages of the other. */
  readonly own: number;
  readonly other: number;
  /** The first letter in common. */
  readonly from: number;
  readonly otherFrom: number;
}

/** `letters`, `otherLetters`: how long the two texts are. */
export function sharesOf(
  passages: readonly Passage[],
  letters: number,
  otherLetters: number,
): Shares {
  const own = passages.map(({ start, end }) => [start, end] as const);
  const other = passages.map(({ otherStart, otherEnd }) => [otherStart, otherEnd] as const);
  const [covered, from] = cover(own);
  const [otherCovered, otherFrom] = cover(other);
  return {
    own: letters === 0 ? 0 : covered / letters,
    other: otherLetters === 0 ? 0 : otherCovered / otherLetters,
    from,
    otherFrom,
  };
}

/** How many letters lie in at least one of the stretches, and which is the first. */
function cover(stretches: (readonly [number, number])[]): [covered: number, from: number] {
  stretches.sort((a, b) => a[0] - b[0]);
  let covered = 0;
  let reached = 0;
  for (const [start, end] of stretches) {
    if (end <= reached) continue;
    covered += end - Math.max(start, reached);
    reached = end;
  }
  return [covered, stretches[0]?.[0] ?? 0];
}
