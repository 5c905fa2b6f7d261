import { expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

it.each([
  ['', '', 0],
  ['warns', 'warns', 0],
  ['wanrs', 'warns', 1],
  ['denise', 'denies', 1],
  ['war', 'warns', 2],
  ['', 'fears', 5],
  ['kitten', 'sitting', 3],
])('makes “%s” into “%s” in %i steps', (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
  expect(editDistance(b, a)).toBe(steps);
});

it('finds the nearest of some words, whatever their case', () => {
  expect(nearest('consul', ['AGREE', 'CONSULT', 'COERCE'])).toBe('CONSULT');
  expect(nearest('x', [])).toBeUndefined();
});
