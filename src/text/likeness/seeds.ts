/** One gram in four is a seed, by the last bits of its hash: the same ones in every text. */
const seedBits = 3;

/** Grams of a text by which its passages are found in others, in their order. */
export interface Seeds {
  readonly hashes: Uint32Array;
  /** Where each stands among the letters. */
  readonly places: Uint32Array;
  /** How many letters the text has. */
  readonly letters: number;
}

export function seedsOf(grams: Uint32Array, letters: number): Seeds {
  let count = 0;
  for (let at = 0; at < grams.length; at += 1) if (((grams[at] ?? 0) & seedBits) === 0) count += 1;
  const hashes = new Uint32Array(count);
  const places = new Uint32Array(count);
  let next = 0;
  for (let at = 0; at < grams.length; at += 1) {
    const hash = grams[at] ?? 0;
    if ((hash & seedBits) !== 0) continue;
    hashes[next] = hash;
    places[next] = at;
    next += 1;
  }
  return { hashes, places, letters };
}
