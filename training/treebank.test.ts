import { expect, it } from 'vitest';
import { readConllu, withGumHabits } from './treebank.ts';

const line = (...columns: (string | number)[]) => {
  const [number, form, xpos, head, relation] = columns;
  return [number, form, '_', 'X', xpos, '_', head, relation, '_', '_'].join('\t');
};

const habits = (lines: readonly string[]) =>
  readConllu(lines.join('\n')).flatMap((words) =>
    withGumHabits(words).map(({ form, head, relation }) => `${form} ${head} ${relation}`),
  );

it('reads words and leaves out ranges and remarks', () => {
  const text = ['# remark', line('1-2', 'cannot', '_', '_', '_'), line(1, 'can', 'MD', 0, 'root')];
  expect(readConllu(`${text.join('\n')}\n\n${line(1, 'Yes', 'UH', 0, 'root')}\n\n`)).toEqual([
    [{ form: 'can', upos: 'X', xpos: 'MD', head: 0, relation: 'root' }],
    [{ form: 'Yes', upos: 'X', xpos: 'UH', head: 0, relation: 'root' }],
  ]);
});

it('makes a month before its day a compound', () => {
  expect(
    habits([line(1, 'June', 'NNP', 2, 'nmod:unmarked'), line(2, '9', 'CD', 0, 'root')]),
  ).toEqual(['June 2 compound', '9 0 root']);
});

it('lets a bare role head the name behind it', () => {
  expect(
    habits([
      line(1, 'spokesman', 'NN', 3, 'nmod:desc'),
      line(2, 'Dr.', 'NNP', 3, 'nmod:desc'),
      line(3, 'Ana', 'NNP', 5, 'nsubj'),
      line(4, 'Ruiz', 'NNP', 3, 'flat'),
      line(5, 'spoke', 'VBD', 0, 'root'),
    ]),
  ).toEqual(['spokesman 5 nsubj', 'Dr. 1 nmod:desc', 'Ana 1 flat', 'Ruiz 1 flat', 'spoke 0 root']);
});

it('takes the name for an apposition where the role has an owner', () => {
  expect(
    habits([
      line(1, 'its', 'PRP$', 4, 'nmod:poss'),
      line(2, 'chief', 'NN', 4, 'nmod:desc'),
      line(3, 'old', 'JJ', 4, 'amod'),
      line(4, 'Ana', 'NNP', 0, 'root'),
      line(5, 'Ruiz', 'NNP', 4, 'flat'),
    ]),
  ).toEqual(['its 2 nmod:poss', 'chief 0 root', 'old 2 amod', 'Ana 2 appos', 'Ruiz 4 flat']);
});
