import type { Seeds } from './seeds.ts';

/** Of a gram that stands in a text more often than this, only the first places are looked at. */
const mostPlaces = 8;

/** Where the seeds of one text stand; filled anew for each text in the same memory. */
export class SeedTable {
  /** The places that `find` found, in the order of the text. */
  readonly found = new Uint32Array(mostPlaces);
  #slots = new Int32Array(4096);
  #shift = 20;
  #following = new Int32Array(2048);
  #hashes: Uint32Array = new Uint32Array();
  #places: Uint32Array = new Uint32Array();

  fill({ hashes, places }: Seeds): void {
    this.#hashes = hashes;
    this.#places = places;
    this.#makeRoom(hashes.length);
    // From the last to the first, so that what is found comes in the order of the text.
    for (let seed = hashes.length - 1; seed >= 0; seed -= 1) {
      const slot = slotOf(hashes[seed] ?? 0, this.#shift);
      this.#following[seed] = (this.#slots[slot] ?? 0) - 1;
      this.#slots[slot] = seed + 1;
    }
  }

  /** Puts the places of a gram into `found` and returns how many there are. */
  find(hash: number): number {
    let count = 0;
    let seed = (this.#slots[slotOf(hash, this.#shift)] ?? 0) - 1;
    while (seed >= 0 && count < mostPlaces) {
      if (this.#hashes[seed] === hash) this.found[count++] = this.#places[seed] ?? 0;
      seed = this.#following[seed] ?? -1;
    }
    return count;
  }

  #makeRoom(seeds: number): void {
    let bits = 10;
    while (1 << bits < seeds * 2) bits += 1;
    this.#shift = 32 - bits;
    if (this.#slots.length < 1 << bits) this.#slots = new Int32Array(1 << bits);
    else this.#slots.fill(0, 0, 1 << bits);
    if (this.#following.length < seeds) this.#following = new Int32Array(seeds * 2);
  }
}

/** All seeds share some bits of their hashes, so they are spread anew. */
function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e_37_79_b1) >>> shift;
}
