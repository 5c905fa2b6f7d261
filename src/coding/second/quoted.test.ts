import { expect, it } from 'vitest';
import { fold, nearest, nearestToAll, placesOf } from './quoted.ts';

const text = 'Earlier. Peru’s envoy\nmet Chile’s, and Peru  left “in peace”. Later Peru spoke.';
const sentence = fold(text, [9, 64]);
const shown = (words: string) => placesOf(words, sentence).map((span) => text.slice(...span));

it('finds every place of whole words inside the sentence, and none outside it', () => {
  expect(placesOf('Peru', sentence)).toEqual([
    [9, 13],
    [39, 43],
  ]);
  expect(shown('Later')).toEqual([]);
  expect(shown('Earlier')).toEqual([]);
});

it('finds no parts of words', () => {
  expect(shown('Per')).toEqual([]);
  expect(shown('hile')).toEqual([]);
});

it('finds words across broken lines, runs of blanks and typographic signs, and shows them as they stand', () => {
  expect(shown("Peru's envoy met")).toEqual(['Peru’s envoy\nmet']);
  expect(shown('Peru left "in peace"')).toEqual(['Peru  left “in peace”']);
  expect(shown('  Chile ')).toEqual(['Chile']);
});

it('finds nothing for what is no words, in another case, or endless', () => {
  for (const words of ['', ' ', ',', '“', 'PERU', 'Bolivia', 'Peru '.repeat(100)])
    expect(shown(words)).toEqual([]);
});

it('looks at a bounded number of places', () => {
  const many = 'a '.repeat(5000);
  expect(placesOf('a', fold(many, [0, many.length])).length).toBeLessThan(100);
});

it('takes the nearest place, the first of equals', () => {
  expect(
    nearest(
      [
        [0, 4],
        [20, 24],
      ],
      [14, 18],
    ),
  ).toEqual([20, 24]);
  expect(
    nearest(
      [
        [0, 4],
        [20, 24],
      ],
      [10, 14],
    ),
  ).toEqual([0, 4]);
  expect(nearest([], [10, 14])).toBeUndefined();
});

it('takes the place of a trigger that is nearest to all parties together', () => {
  expect(
    nearestToAll(
      [
        [0, 3],
        [30, 33],
      ],
      [[[26, 29]], [[36, 40]]],
    ),
  ).toEqual([30, 33]);
  expect(
    nearestToAll(
      [
        [0, 3],
        [30, 33],
      ],
      [],
    ),
  ).toEqual([0, 3]);
});
