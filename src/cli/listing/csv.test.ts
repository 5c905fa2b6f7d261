import { expect, it } from 'vitest';
import type { Cell } from '../../store/tables.ts';
import { csvLine } from './csv.ts';

it.each<[Cell, string]>([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['she said "no"', '"she said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [null, ''],
  [-2.5, '-2.5'],
  [['Peru', 'Chile'], 'Peru; Chile'],
  [[12, 40], '12; 40'],
])('writes %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

it.each<[Cell, string]>([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['＝1+1', "'＝1+1"],
  [['=A1', 'Peru'], "'=A1; Peru"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('lets no sheet compute %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

it('parts cells with commas', () => {
  expect(csvLine(['a', 1, null, 'b'])).toBe('a,1,,b\r\n');
});
