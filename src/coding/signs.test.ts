import { expect, it } from 'vitest';
import { joined, keyOf, Signs } from './signs.ts';

it('tells texts and orders apart', () => {
  expect(keyOf('refuse')).not.toBe(keyOf('refuses'));
  expect(joined(1, 2)).not.toBe(joined(2, 1));
});

it('gives each row once, within the rows there are', () => {
  const signs = new Signs(64);
  for (let i = 0; i < 2000; i += 1) signs.add(i % 10, i % 7);
  const rows = [...signs.rows()];
  expect(rows).toEqual([...new Set(rows)].toSorted((a, b) => a - b));
  expect(rows.every((row) => row >= 0 && row < 64)).toBe(true);
  signs.clear();
  expect(signs.rows()).toHaveLength(0);
});
