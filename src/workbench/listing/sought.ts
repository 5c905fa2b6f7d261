import { editDistance } from '../../core/nearest.ts';
import type { Who } from '../../ontology/who.ts';
import { wordsOf } from '../../ontology/words.ts';

const kept = 3;

/** Somebody asked for, and what has been read of them so far. */
export class Sought {
  readonly who: Who;
  #isMet = false;
  #nearest: readonly (readonly [name: string, unlike: number])[] = [];

  constructor(who: Who) {
    this.who = who;
  }

  /** Whether anybody that was read is them, whatever else was asked. */
  get isMet(): boolean {
    return this.#isMet;
  }

  /** The names nearest to what was asked for among those that occur, as long as nobody is met. */
  get nearest(): readonly string[] {
    return this.#nearest.map(([name]) => name);
  }

  /** Notes whether somebody is met, and otherwise the names that were there instead. */
  note(isThem: boolean, names: () => readonly string[]): void {
    if (isThem) this.#isMet = true;
    if (this.#isMet) return;
    const fresh = names().filter((name) => !this.nearest.includes(name));
    const all = [
      ...this.#nearest,
      ...fresh.map((name) => [name, unlike(this.who.given, name)] as const),
    ];
    this.#nearest = all.toSorted((a, b) => a[1] - b[1]).slice(0, kept);
  }
}

/** From 0 for the same words to 1 for none in common: how far each word asked for is from the nearest of a name. */
function unlike(given: string, name: string): number {
  const [asked, there] = [wordsOf(given), wordsOf(name)];
  const apart = asked.map(({ key }) =>
    Math.min(1, ...there.map((word) => distance(key, word.key))),
  );
  return apart.reduce((sum, one) => sum + one, 0) / Math.max(1, apart.length);
}

function distance(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // Of words so unlike in length the rest need not be counted.
  if (Math.abs(a.length - b.length) * 2 > longest) return 1;
  return editDistance(a, b) / longest;
}
