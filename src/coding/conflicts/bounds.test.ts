import { expect, it } from 'vitest';
import { areApart, boundsOf } from './bounds.ts';

it('opens the bounds by the words around', () => {
  expect(boundsOf(30, 'killed at least ', '')).toMatchObject({ bounds: { least: 30, most: null } });
  expect(boundsOf(30, 'no more than ', '').bounds).toEqual({ least: 0, most: 30 });
  expect(boundsOf(30, 'killed about ', '').bounds).toEqual({ least: 25, most: 35 });
  expect(boundsOf(30, 'killed ', ' or more people').bounds).toEqual({ least: 30, most: null });
  expect(boundsOf(30, 'killed ', ' people').bounds).toEqual({ least: 30, most: 30 });
});

const exactly = (n: number) => ({ least: n, most: n });

it('holds two numbers apart that nothing reconciles', () => {
  expect(areApart(exactly(12), exactly(13))).toBe(true);
  expect(areApart(exactly(1000), exactly(1043))).toBe(false);
  expect(areApart(exactly(12), { least: 10, most: null })).toBe(false);
  expect(areApart(exactly(12), { least: 30, most: null })).toBe(true);
});
