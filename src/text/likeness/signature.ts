/** Places in a signature, each the band of one row of the locality-sensitive hashing. */
export const signatureLength = 128;

/** What stands where no gram of a text falls. */
export const emptyPlace = 0xff_ff_ff_ff;

const placeBits = Math.log2(signatureLength);

/**
 * The MinHash of a text by one permutation (Li, Owen and Zhang, "One Permutation Hashing", NIPS 2012): the grams are
 * dealt out to the places by the first bits of their hashes, and the least hash of each place stays. Of two texts, the
 * share of places that agree estimates the share of grams they have in common (Jaccard).
 */
export function signatureOf(hashes: Uint32Array): Uint32Array {
  const least = new Uint32Array(signatureLength).fill(emptyPlace);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    const place = hash >>> (32 - placeBits);
    if (hash < (least[place] ?? 0)) least[place] = hash;
  }
  return least;
}
