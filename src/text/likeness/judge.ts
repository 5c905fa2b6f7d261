import { PassageFinder } from './passages.ts';
import { type Shares, sharesOf } from './shares.ts';
import type { Sketch } from './sketch.ts';

/**
 * What makes a text a copy of a longer one, in shares of their letters. Each stands in the middle of a stretch over
 * which nothing changes on the texts it was chosen on (decision 0013 has the figures).
 */
const thresholds = {
  /** So much of it is in the longer text. */
  copied: 0.45,
  /** It begins with what is copied: what is copied only further on is a quotation in a text of its own. */
  begins: 0.38,
  /** Of the longer text so much is in it, if that does not begin with it: else the longer text quotes it. */
  filled: 0.25,
  otherBegins: 0.4,
};

/** Tells whether a text is a copy of others: the same story abridged, spoiled, reworded, or with something around it. */
export class Judge {
  readonly #finder = new PassageFinder();
  #text: Sketch | undefined;

  /** The text to tell it of. */
  hold(text: Sketch): void {
    this.#text = text;
    this.#finder.hold(text.seeds);
  }

  /** How much of it, from 0 to 1, a longer text has, or 0 where it is no copy of that. */
  shareIn(longer: Sketch): number {
    if (this.#text === undefined) return 0;
    const { letters } = this.#text.seeds;
    const other = longer.seeds.letters;
    const shares = sharesOf(this.#finder.passagesIn(longer.seeds), letters, other);
    return isCopy(shares, letters, other) ? shares.own : 0;
  }
}

function isCopy({ own, other, from, otherFrom }: Shares, letters: number, longer: number): boolean {
  return (
    own >= thresholds.copied &&
    from <= thresholds.begins * letters &&
    (other >= thresholds.filled || otherFrom <= thresholds.otherBegins * longer)
  );
}
