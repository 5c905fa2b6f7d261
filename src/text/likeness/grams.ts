/** Letters in a gram: enough that few are shared by chance, few enough that some survive between two misprints. */
export const gramLength = 7;

const base = 0x01_00_01_93;
const leading = Array.from({ length: gramLength - 1 }).reduce<number>(
  (power) => Math.imul(power, base),
  1,
);

/** Scratch that the longest text so far fits into. */
let room = new Uint32Array(16_384);

/**
 * A hash of 32 bits for each run of seven letters, in their order; none for a shorter text. They are in the same memory
 * for every text: until the next one.
 */
export function hashGrams(letters: Uint16Array): Uint32Array {
  const count = Math.max(0, letters.length - gramLength + 1);
  if (room.length < count) room = new Uint32Array(count * 2);
  const hashes = room.subarray(0, count);
  let rolling = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (at >= gramLength) {
      rolling = (rolling - Math.imul(letters[at - gramLength] ?? 0, leading)) | 0;
    }
    rolling = (Math.imul(rolling, base) + (letters[at] ?? 0)) | 0;
    if (at >= gramLength - 1) hashes[at - gramLength + 1] = mix(rolling);
  }
  return hashes;
}

/** Spreads a hash over all its bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
