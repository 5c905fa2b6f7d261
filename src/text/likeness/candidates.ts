import { containedIn, leastContained } from './estimate.ts';
import { emptyPlace, signatureLength } from './signature.ts';
import type { Sketch } from './sketch.ts';

/** Texts that a text is held against, those first that seem to have most of it. */
const held = 4;

/** Fewer places than this agree by chance. */
const fewestAgreeing = 6;

/** A gram that so many texts share tells nothing of any of them. */
const commonIn = 256;

/**
 * Texts that may have most of another: locality-sensitive hashing over the places of their signatures, a band each,
 * ranked by how many agree.
 */
export class CandidateIndex<Text extends Sketch> {
  readonly #texts: Text[] = [];
  /** Of each text, in how many places it agrees with the one that is looked up. */
  readonly #agreeing: number[] = [];
  /** By a hash, the last entry that has it; an entry leads to the one before. */
  readonly #last = new Map<number, number>();
  #before = new Int32Array(signatureLength * 64);
  #owners = new Int32Array(signatureLength * 64);
  #entries = 0;

  add(text: Text): void {
    this.#makeRoom();
    for (const hash of text.signature) {
      if (hash === emptyPlace) continue;
      const entry = this.#entries++;
      this.#owners[entry] = this.#texts.length;
      this.#before[entry] = this.#last.get(hash | 0) ?? -1;
      this.#last.set(hash | 0, entry);
    }
    this.#texts.push(text);
    this.#agreeing.push(0);
  }

  /** The texts to hold it against, the likeliest first. */
  candidates(sketch: Sketch): Text[] {
    const found: { readonly text: Text; readonly number: number; readonly contained: number }[] =
      [];
    for (const number of this.#meet(sketch.signature)) {
      const places = this.#agreeing[number] ?? 0;
      this.#agreeing[number] = 0;
      const text = this.#texts[number];
      if (places < fewestAgreeing || text === undefined) continue;
      const contained = containedIn(places, sketch.seeds.letters, text.seeds.letters);
      if (contained >= leastContained) found.push({ text, number, contained });
    }
    return found
      .toSorted((a, b) => b.contained - a.contained || a.number - b.number)
      .slice(0, held)
      .map(({ text }) => text);
  }

  /** Counts the places in which texts agree with a signature; returns the numbers of those that do in any. */
  #meet(signature: Uint32Array): number[] {
    const met: number[] = [];
    for (const hash of signature) {
      let entry = hash === emptyPlace ? -1 : (this.#last.get(hash | 0) ?? -1);
      for (let n = 0; entry !== -1 && n < commonIn; n += 1) {
        const number = this.#owners[entry] ?? 0;
        const count = this.#agreeing[number] ?? 0;
        if (count === 0) met.push(number);
        this.#agreeing[number] = count + 1;
        entry = this.#before[entry] ?? -1;
      }
    }
    return met;
  }

  #makeRoom(): void {
    if (this.#entries + signatureLength <= this.#before.length) return;
    this.#before = doubled(this.#before);
    this.#owners = doubled(this.#owners);
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
