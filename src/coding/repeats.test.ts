import { expect, it } from 'vitest';
import { codeText } from './article.ts';
import { foldRepeats } from './repeats.ts';

const events = (...texts: readonly string[]) =>
  texts.flatMap((text, n) => codeText(text, `a${n}`, '2024-06-10').events);
const sizes = (...texts: readonly string[]) =>
  foldRepeats(events(...texts)).map(({ reports }) => reports.length);

it('folds reports of one event, whatever the order of its sides and whether dated or not', () => {
  expect(sizes('Peru and Chile met on Sunday.', 'Chile met Peru.', 'Peru and Chile met.')).toEqual([
    3,
  ]);
});

it('keeps apart what was on other days, between others, or not done', () => {
  expect(sizes('Peru and Chile met on Sunday.', 'Peru and Chile met on 3 May 2024.')).toEqual([
    1, 1,
  ]);
  expect(sizes('Peru and Chile met.', 'Peru and Bolivia met.')).toEqual([1, 1]);
  expect(sizes('Iraq attacked Kuwait.', 'Iraq did not attack Kuwait.')).toEqual([1, 1]);
  expect(sizes('Iraq attacked Kuwait.', 'Kuwait attacked Iraq.')).toEqual([1, 1]);
});

it('keeps apart two acts that one sentence names', () => {
  expect(sizes('India and France held joint exercises and completed a joint patrol.')).toEqual([
    1, 1,
  ]);
});
