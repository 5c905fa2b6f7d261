import { chanceOf, type Forest } from '../../src/sources/html/forest.ts';
import { joined } from '../../src/sources/html/model.ts';
import { surroundingsOf } from '../../src/sources/html/surroundings.ts';
import { type BoostedTree, type Boosting, bin, boost } from './boost.ts';
import type { Page } from './material.ts';

/** Both forests: over a line and its place, and over these with what the first thinks of the lines around. */
export interface Fitted {
  readonly first: Forest;
  readonly second: Forest;
}

const options: Boosting = {
  trees: 100,
  leaves: 20,
  rate: 0.1,
  least: 0.3,
  ridge: 1,
  share: 0.4,
  seed: 7,
};
/** Of what is learned from, the parts judged in turn so that the second forest sees honest guesses. */
const parts = 3;
/** Of short links, which all pages have many of, one in so many is looked at and stands for the others. */
const links = 3;
/** Long lines count more than short ones, but not by their length alone. */
const power = 0.6;

export function fitBoth(pages: readonly Page[]): Fitted {
  const guesses = new Map<Page, Float64Array>();
  for (let part = 0; part < parts; part += 1) {
    const isHeld = (_: Page, i: number) => i % parts === part;
    const inner = fit(
      pages.filter((page, i) => !isHeld(page, i)),
      (page) => page.rows,
    );
    for (const page of pages.filter(isHeld)) guesses.set(page, judgeFirst(inner, page));
  }
  const first = fit(pages, (page) => page.rows);
  const second = fit(pages, (page) => secondRows(page, guesses.get(page)));
  return { first, second };
}

/** The chance of each line of a page, as src/sources/html/model.ts makes it. */
export function judge({ first, second }: Fitted, page: Page): Float64Array {
  return Float64Array.from(secondRows(page, judgeFirst(first, page)), (row) =>
    chanceOf(second, row),
  );
}

function judgeFirst(forest: Forest, page: Page): Float64Array {
  return Float64Array.from(page.rows, (row) => chanceOf(forest, row));
}

function secondRows(
  page: Page,
  guesses: Float64Array = new Float64Array(page.rows.length),
): Float32Array[] {
  const around = surroundingsOf(page.scene, guesses);
  return page.rows.map((row, i) => joined(row, around(i)));
}

function fit(pages: readonly Page[], rowsOf: (page: Page) => readonly Float32Array[]): Forest {
  const examples = pages.flatMap((page) => {
    const rows = rowsOf(page);
    const weights = weightsOf(page);
    return page.scene.lines.flatMap(({ counts, linked }, i) => {
      const isLink = linked > 0.9 && counts.words <= 3;
      if (isLink && i % links !== 0) return [];
      const row = rows[i] ?? new Float32Array();
      return [
        { row, weight: (weights[i] ?? 0) * (isLink ? links : 1), share: page.shares[i] ?? 0 },
      ];
    });
  });
  const mean = examples.reduce((sum, { weight }) => sum + weight, 0) / examples.length;
  const numbers = (of: (one: (typeof examples)[number]) => number) =>
    Float64Array.from(examples, of);
  const data = bin(examples.map(({ row }) => row));
  return forestOf(
    boost(
      data,
      numbers(({ share }) => share),
      numbers(({ weight }) => weight / mean),
      options,
    ),
  );
}

/** Each page weighs the same, and in it a line by its words. */
function weightsOf({ words }: Page): number[] {
  const own = words.map(({ length }) => (length + 2) ** power);
  const sum = own.reduce((total, weight) => total + weight, 0);
  return own.map((weight) => weight / sum);
}

/** Trees one after another. */
function forestOf(trees: readonly BoostedTree[]): Forest {
  const [roots, features, thresholds, low, high, leaves]: number[][] = [[], [], [], [], [], []];
  for (const tree of trees) {
    const [node, leaf] = [features?.length ?? 0, leaves?.length ?? 0];
    const moved = (to: number) => (to < 0 ? to - leaf : to + node);
    roots?.push(tree.features.length > 0 ? node : -1 - leaf);
    features?.push(...tree.features);
    thresholds?.push(...tree.thresholds);
    low?.push(...tree.left.map(moved));
    high?.push(...tree.right.map(moved));
    leaves?.push(...tree.leaves);
  }
  return {
    roots: Int32Array.from(roots ?? []),
    features: Int32Array.from(features ?? []),
    thresholds: Float32Array.from(thresholds ?? []),
    low: Int32Array.from(low ?? []),
    high: Int32Array.from(high ?? []),
    leaves: Float32Array.from(leaves ?? []),
  };
}
