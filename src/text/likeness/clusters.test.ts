import { describe, expect, it } from 'vitest';
import {
  abridged,
  drawing,
  furnished,
  halfQuoting,
  reworded,
  spoiled,
  story,
  told,
} from '../../../test/support/stories.ts';
import { clusterTexts } from './clusters.ts';
import { sketchOf } from './sketch.ts';

const clustersOf = (texts: readonly string[]) => clusterTexts(texts.map(sketchOf));
const one = story(1);
const other = story(2);

describe('one story', () => {
  it.each([
    ['as it is', told(one)],
    ['in other marks', told(one).toUpperCase().replaceAll(' ', '\n')],
    ['abridged', abridged(one)],
    ['with something around it', furnished(one)],
    ['badly scanned', spoiled(told(one))],
    ['abridged and badly scanned', spoiled(abridged(one), 4)],
    ['reworded', reworded(told(one))],
  ])('counts once %s', (_, copy) => {
    const [first, second, third] = clustersOf([told(one), copy, told(other)]);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

describe('another story', () => {
  it('is one that quotes at length what half of it is not', () => {
    const quoting = halfQuoting(other, one);
    const [first, second, third] = clustersOf([told(one), quoting, told(other)]);
    expect(second).toBe(third);
    expect(second).not.toBe(first);
  });

  it('is one that ends with a whole short text', () => {
    const short = told(one.slice(0, 4));
    const [first, second] = clustersOf([short, `${told(other)} ${short}`]);
    expect(second).not.toBe(first);
  });

  it('is one that ends with what another begins with', () => {
    const [first, second] = clustersOf([
      told(one),
      told([...other.slice(0, 12), ...one.slice(0, 10)]),
    ]);
    expect(second).not.toBe(first);
  });

  it('is joined to none by texts that lie between them', () => {
    // Each shares half of itself with the next, and the ends share nothing.
    const chain = Array.from({ length: 6 }, (_, n) =>
      told([...story(10 + n, 20), ...story(11 + n, 20)]),
    );
    const clusters = clustersOf(chain);
    expect(clusters[0]).not.toBe(clusters[3]);
    expect(new Set(clusters).size).toBeGreaterThan(2);
  });
});

/** Which texts are together, whatever their clusters are numbered. */
function partition(clusters: readonly number[], order: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const [n, text] of order.entries()) {
    const cluster = clusters[n] ?? -1;
    groups.set(
      cluster,
      [...(groups.get(cluster) ?? []), text].toSorted((a, b) => a - b),
    );
  }
  return [...groups.values()].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

it('does not depend on the order in which texts are given', () => {
  const texts = Array.from({ length: 12 }, (_, n) => story(100 + n)).flatMap(
    (sentences, n, all) => [
      told(sentences),
      abridged(sentences),
      spoiled(told(sentences), n),
      halfQuoting(all[(n + 1) % all.length] ?? [], sentences),
    ],
  );
  const straight = texts.map((_, n) => n);
  const expected = partition(clustersOf(texts), straight);
  expect(expected).toHaveLength(12);
  for (let seed = 1; seed <= 8; seed += 1) {
    const draw = drawing(seed);
    const shuffled = straight
      .map((n) => [draw(1e6), n] as const)
      .toSorted((a, b) => a[0] - b[0])
      .map(([, n]) => n);
    const clusters = clustersOf(shuffled.map((n) => texts[n] ?? ''));
    expect(partition(clusters, shuffled)).toEqual(expected);
  }
});

describe('hostile texts', () => {
  it('without letters are nobody’s copies', () => {
    expect(clustersOf(['', ' \n', '…', ''])).toEqual([0, 1, 2, 3]);
  });

  it('of a few letters are copies where they are the same', () => {
    const [a, b, c] = clustersOf(['Yes.', 'YES', 'No']);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  it('of one kind, ten thousand times, are one', () => {
    const copy = sketchOf(told(one));
    expect(new Set(clusterTexts(Array.from({ length: 10_000 }, () => copy))).size).toBe(1);
  });

  it('that repeat themselves without end are told apart in linear time', () => {
    const long = 'na'.repeat(1_000_000);
    const [a, b, c] = clustersOf([long, `${long}na`, told(one).repeat(200)]);
    expect(c).not.toBe(a);
    expect(b).toBeDefined();
  });
});
