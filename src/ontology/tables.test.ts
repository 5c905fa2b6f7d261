import { expect, it } from 'vitest';
import { lazy, listOf, parseTable, readTable } from './tables.ts';

it('reads the columns asked for, whatever their order, and leaves comments out', () => {
  const text = '# where it is from\nname\tnote\tcode\nFirst\t\tAAA\nSecond\tb|c\n';
  expect(parseTable(text, ['code', 'name'])).toEqual([
    { code: 'AAA', name: 'First' },
    { code: '', name: 'Second' },
  ]);
});

it('refuses a table that lacks a column', () => {
  expect(() => parseTable('name\nFirst\n', ['code'])).toThrow('no column code');
});

it('parts a cell with several values', () => {
  expect(listOf('a|b')).toEqual(['a', 'b']);
  expect(listOf('')).toEqual([]);
});

it('does lazy work once', () => {
  let runs = 0;
  const value = lazy(() => (runs += 1));
  expect([value(), value()]).toEqual([1, 1]);
});

it('finds the data files of the package', () => {
  expect(readTable('countries', ['code']).length).toBeGreaterThan(190);
});
