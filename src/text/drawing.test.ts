import { expect, it } from 'vitest';
import type { ParsedSentence, Word } from './analyse.ts';
import { drawTree } from './drawing.ts';

/** A sentence of words given as form, tag, head counted from 1, and relation. */
function sentence(...rows: readonly (readonly [string, string, number, string])[]): ParsedSentence {
  const words = rows.map(
    ([form, xpos, head, relation]): Word => ({
      span: [0, 0],
      form,
      lemma: form,
      xpos,
      upos: '',
      head: head - 1,
      relation,
      isJoined: false,
    }),
  );
  return { span: [0, 0], words };
}

it('draws a word a line, each joined to its head at its left', () => {
  const drawn = drawTree(
    sentence(
      ['The', 'DT', 2, 'det'],
      ['envoys', 'NNS', 5, 'nsubj'],
      ['of', 'IN', 4, 'case'],
      ['Peru', 'NNP', 2, 'nmod'],
      ['met', 'VBD', 0, 'root'],
      ['in', 'IN', 7, 'case'],
      ['Lima', 'NNP', 5, 'obl'],
      ['.', '.', 5, 'punct'],
    ),
  );
  expect(drawn).toEqual([
    '  ┌── The  DT det',
    '┌─┼ envoys  NNS nsubj',
    '│ │ ┌── of  IN case',
    '│ └─┴ Peru  NNP nmod',
    '┼ met  VBD root',
    '│ ┌── in  IN case',
    '├─┴ Lima  NNP obl',
    '└── .  . punct',
  ]);
});

it('draws a chain downwards step by step', () => {
  expect(
    drawTree(sentence(['a', 'X', 0, 'root'], ['b', 'X', 1, 'dep'], ['c', 'X', 2, 'dep'])),
  ).toEqual(['┬ a  X root', '└─┬ b  X dep', '  └── c  X dep']);
});

it('draws a word alone', () => {
  expect(drawTree(sentence(['No', 'UH', 0, 'root']))).toEqual(['─ No  UH root']);
});

it('draws no words as nothing', () => {
  expect(drawTree(sentence())).toEqual([]);
});
