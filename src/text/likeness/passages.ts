import { gramLength } from './grams.ts';
import type { Seeds } from './seeds.ts';
import { SeedTable } from './table.ts';

/** A stretch that two texts have in common, `[start, end)` among the letters of each. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

/** Passages that are followed at a time. */
const followed = 6;

/** Letters of either text that may lie between two seeds of one passage: misprints, a changed or an added word. */
const widestGap = 60;

/** By how many letters those of one text may be more than those of the other. */
const widestShift = 24;

/** Less than this is shared by chance. */
const fewestSeeds = 4;
const fewestLetters = 40;

interface Open {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
  seeds: number;
}

/**
 * Finds the passages that texts share with one text: seeds that follow one another in both, at about the same
 * distances.
 */
export class PassageFinder {
  readonly #table = new SeedTable();
  #open: Open[] = [];
  #done: Passage[] = [];

  /** The text that others are held against. */
  hold(seeds: Seeds): void {
    this.#table.fill(seeds);
  }

  /** In the order in which they end; they may overlap. */
  passagesIn(other: Seeds): Passage[] {
    this.#open = [];
    this.#done = [];
    const { hashes, places } = other;
    for (let at = 0; at < hashes.length; at += 1) {
      const count = this.#table.find(hashes[at] ?? 0);
      if (count > 0) this.#follow(count, places[at] ?? 0);
    }
    for (const passage of this.#open) this.#close(passage);
    return this.#done;
  }

  /** A seed of the other text stands at some places of the one held: it goes on with a passage, or begins one. */
  #follow(count: number, otherPlace: number): void {
    const { found } = this.#table;
    for (let n = 0; n < count; n += 1) if (this.#extend(found[n] ?? 0, otherPlace)) return;
    for (let n = 0; n < Math.min(count, 2); n += 1) this.#begin(found[n] ?? 0, otherPlace);
  }

  #extend(place: number, otherPlace: number): boolean {
    for (let n = this.#open.length - 1; n >= 0; n -= 1) {
      const passage = this.#open[n];
      if (passage === undefined || !goesOn(passage, place, otherPlace)) continue;
      passage.end = Math.max(passage.end, place + gramLength);
      passage.otherEnd = otherPlace + gramLength;
      passage.seeds += 1;
      return true;
    }
    return false;
  }

  #begin(place: number, otherPlace: number): void {
    if (this.#open.length === followed) {
      // The one that has gone longest without a seed.
      let stale = 0;
      for (let n = 1; n < followed; n += 1)
        if ((this.#open[n]?.otherEnd ?? 0) < (this.#open[stale]?.otherEnd ?? 0)) stale = n;
      const [passage] = this.#open.splice(stale, 1);
      if (passage) this.#close(passage);
    }
    this.#open.push({
      start: place,
      end: place + gramLength,
      otherStart: otherPlace,
      otherEnd: otherPlace + gramLength,
      seeds: 1,
    });
  }

  #close({ seeds, ...passage }: Open): void {
    if (seeds >= fewestSeeds && passage.end - passage.start >= fewestLetters)
      this.#done.push(passage);
  }
}

function goesOn({ end, otherEnd }: Open, place: number, otherPlace: number): boolean {
  const gap = place - end;
  const otherGap = otherPlace - otherEnd;
  return (
    gap >= -gramLength &&
    gap <= widestGap &&
    otherGap <= widestGap &&
    Math.abs(gap - otherGap) <= widestShift
  );
}
