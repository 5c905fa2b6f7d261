/** Chance that can be had again: the same seed gives the same numbers, each from 0 up to, but not including, 1. */
export function seeded(seed: string): () => number {
  let state = 0x811c9dc5;
  // FNV-1a, so that near seeds lie far apart.
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  // Mulberry32.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
