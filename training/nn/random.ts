/** Chance that is the same in every run: xorshift of 32 bits (Marsaglia 2003). */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number at least 0 and less than `below`. */
  below(limit: number): number;
}

export function openRandom(seed: number): Random {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 10; i += 1) next();
  return { next, below: (limit) => Math.floor(next() * limit) };
}
