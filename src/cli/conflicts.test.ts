import { expect, it } from 'vitest';
import { captureOf } from '../../test/support/captures.ts';
import { conflictsOf } from '../workbench/conflicts.ts';
import { conflictsText } from './conflicts.ts';

const captures = [
  captureOf({
    text: 'Chile shelled Bolivia on Sunday, killing 12 people.',
    outlet: 'The Harbour Post',
  }),
  captureOf({
    text: 'Officials said Chile shelled Bolivia on Sunday, killing 30 people. Chile denied\u001b shelling Bolivia.',
  }),
];
const withoutIds = (text: string) => text.replaceAll(/[\da-f]{20,}\./g, '');

it('prints each matter with its sides and every sentence, and nothing of a source unescaped', () => {
  expect(
    withoutIds(conflictsText(conflictsOf(captures, '2024-06-10'), captures)),
  ).toMatchInlineSnapshot(`
    "conflict  act       ASSAULT CHL → BOL [2024-06-09]
      asserts (the report itself) · 1 report, 1 origin
        1.e1  The Harbour Post: “Chile shelled Bolivia on Sunday, killing 12 people.”
      asserts Officials · 1 report, 1 origin
        1.e1, 1.c1  Officials → unnamed outlet: “Officials said Chile shelled Bolivia on Sunday, killing 30 people.”
      denies  Chile · 1 report, 1 origin
        1.e3, 1.c2  Chile → unnamed outlet: “Chile denied\\u001b shelling Bolivia.”

    conflict  number    ASSAULT “person killed” CHL → BOL [2024-06-09]
      asserts “12 people” (the report itself) · 1 report, 1 origin
        1.e1  The Harbour Post: “Chile shelled Bolivia on Sunday, killing 12 people.”
      asserts “30 people” Officials · 1 report, 1 origin
        1.e1, 1.c1  Officials → unnamed outlet: “Officials said Chile shelled Bolivia on Sunday, killing 30 people.”
    "
  `);
});

it('says that there are none, and knows of none that came later', () => {
  expect(conflictsText([], captures)).toBe('no conflicts\n');
  expect(conflictsOf(captures, '2024-06-08')).toEqual([]);
});
