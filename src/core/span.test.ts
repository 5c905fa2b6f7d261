import { expect, it } from 'vitest';
import { cover, overlaps, shift, trim, within } from './span.ts';

it('trims blanks and no-break spaces, and keeps an empty span where it starts', () => {
  expect(trim(' \u00a0a b\u00a0 ', [0, 7])).toEqual([2, 5]);
  expect(trim('  \n ', [1, 4])).toEqual([1, 1]);
});

it('compares spans as half-open', () => {
  expect(overlaps([0, 2], [2, 4])).toBe(false);
  expect(overlaps([0, 3], [2, 4])).toBe(true);
  expect(within([2, 3], [2, 4])).toBe(true);
  expect(cover([5, 6], [1, 2])).toEqual([1, 6]);
  expect(shift([1, 2], 10)).toEqual([11, 12]);
});
