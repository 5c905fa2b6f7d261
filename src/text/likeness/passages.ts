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
  /** Always the same records: most are begun by chance and end at once. */
  readonly #open = Array.from({ length: followed }, noPassage);
  #done: Passage[] = [];

  /** The text that others are held against. */
  hold(seeds: Seeds): void {
    this.#table.fill(seeds);
  }

  /** In the order in which they end; they may overlap. */
  passagesIn(other: Seeds): Passage[] {
    this.#done = [];
    const { hashes, places } = other;
    for (let at = 0; at < hashes.length; at += 1) {
      const count = this.#table.find(hashes[at] ?? 0);
      if (count > 0) this.#follow(count, places[at] ?? 0);
    }
    for (const passage of this.#open) {
      this.#close(passage);
      passage.seeds = 0;
    }
    return this.#done;
  }

  /** A seed of the other text stands at some places of the one held: it goes on with a passage, or begins one. */
  #follow(count: number, otherPlace: number): void {
    const { found } = this.#table;
    for (let n = 0; n < count; n += 1) if (this.#extend(found[n] ?? 0, otherPlace)) return;
    for (let n = 0; n < Math.min(count, 2); n += 1) this.#begin(found[n] ?? 0, otherPlace);
  }

  #extend(place: number, otherPlace: number): boolean {
    for (const passage of this.#open) {
      if (passage.seeds === 0 || !goesOn(passage, place, otherPlace)) continue;
      if (place + gramLength > passage.end) passage.end = place + gramLength;
      passage.otherEnd = otherPlace + gramLength;
      passage.seeds += 1;
      return true;
    }
    return false;
  }

  /** In place of the one that has gone longest without a seed. */
  #begin(place: number, otherPlace: number): void {
    let stale = this.#open[0];
    for (const passage of this.#open)
      if (stale === undefined || lastSeed(passage) < lastSeed(stale)) stale = passage;
    if (stale === undefined) return;
    this.#close(stale);
    stale.start = place;
    stale.end = place + gramLength;
    stale.otherStart = otherPlace;
    stale.otherEnd = otherPlace + gramLength;
    stale.seeds = 1;
  }

  #close({ seeds, start, end, otherStart, otherEnd }: Open): void {
    if (seeds >= fewestSeeds && end - start >= fewestLetters)
      this.#done.push({ start, end, otherStart, otherEnd });
  }
}

function noPassage(): Open {
  return { start: 0, end: 0, otherStart: 0, otherEnd: 0, seeds: 0 };
}

function lastSeed({ seeds, otherEnd }: Open): number {
  return seeds === 0 ? -1 : otherEnd;
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
