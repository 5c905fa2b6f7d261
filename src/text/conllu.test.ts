import { expect, it } from 'vitest';
import type { Word } from './analyse.ts';
import { formatConllu } from './conllu.ts';

type Row = readonly [
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  head: number,
  relation: string,
];

/** Words of a text in order, each found behind the one before; `+` before a form joins it to that one. */
function wordsOf(text: string, from: number, rows: readonly Row[]): Word[] {
  let at = from;
  return rows.map(([marked, lemma, upos, xpos, head, relation]) => {
    const isJoined = marked.startsWith('+');
    const form = marked.slice(isJoined ? 1 : 0);
    const start = text.indexOf(form, at);
    at = start + form.length;
    return {
      span: [start, at],
      form,
      lemma,
      upos,
      xpos,
      head: head - 1,
      relation,
      isJoined,
    };
  });
}

const told: readonly Row[] = [
  ['We', 'we', 'PRON', 'PRP', 4, 'nsubj'],
  ['do', 'do', 'AUX', 'VBP', 4, 'aux'],
  ['+n’t', 'not', 'PART', 'RB', 4, 'advmod'],
  ['know', 'know', 'VERB', 'VB', 0, 'root'],
  ['.', '.', 'PUNCT', '.', 4, 'punct'],
];

/** Rows with blanks for tabs, as they are easier to read. */
const lines = (conllu: string) => conllu.replaceAll('\t', ' ').split('\n');

it('writes the words of “don’t” behind a line for both, each with its place in the text', () => {
  const text = 'Yes.\n\nWe don’t\n know.';
  const sentence = { span: [6, text.length] as const, words: wordsOf(text, 6, told) };
  expect(lines(formatConllu('a', text, [sentence]))).toEqual([
    '# newdoc id = a',
    '# sent_id = a-1',
    '# text = We don’t know.',
    '1 We we PRON PRP _ 4 nsubj _ start=6|end=8',
    '2-3 don’t _ _ _ _ _ _ _ _',
    '2 do do AUX VBP _ 4 aux _ start=9|end=11',
    '3 n’t not PART RB _ 4 advmod _ start=11|end=14',
    '4 know know VERB VB _ 0 root _ start=16|end=20|SpaceAfter=No',
    '5 . . PUNCT . _ 4 punct _ start=20|end=21',
    '',
    '',
  ]);
});

it('says on the line of the whole that no blank follows', () => {
  const text = '(can’t)';
  const words = wordsOf(text, 0, [
    ['(', '(', 'PUNCT', '-LRB-', 2, 'punct'],
    ['ca', 'can', 'AUX', 'MD', 0, 'root'],
    ['+n’t', 'not', 'PART', 'RB', 2, 'advmod'],
    [')', ')', 'PUNCT', '-RRB-', 2, 'punct'],
  ]);
  expect(lines(formatConllu('a', text, [{ span: [0, 7], words }])).slice(3, -2)).toEqual([
    '1 ( ( PUNCT -LRB- _ 2 punct _ start=0|end=1|SpaceAfter=No',
    '2-3 can’t _ _ _ _ _ _ _ SpaceAfter=No',
    '2 ca can AUX MD _ 0 root _ start=1|end=3',
    '3 n’t not PART RB _ 2 advmod _ start=3|end=6',
    '4 ) ) PUNCT -RRB- _ 2 punct _ start=6|end=7',
  ]);
});

it('numbers the sentences of a document and ends each with an empty line', () => {
  const text = 'No. No.';
  const row: readonly Row[] = [['No', 'no', 'INTJ', 'UH', 0, 'root']];
  const sentences = [
    { span: [0, 3] as const, words: wordsOf(text, 0, row) },
    { span: [4, 7] as const, words: wordsOf(text, 4, row) },
  ];
  expect(lines(formatConllu('b', text, sentences))).toEqual([
    '# newdoc id = b',
    '# sent_id = b-1',
    '# text = No.',
    '1 No no INTJ UH _ 0 root _ start=0|end=2|SpaceAfter=No',
    '',
    '# sent_id = b-2',
    '# text = No.',
    '1 No no INTJ UH _ 0 root _ start=4|end=6|SpaceAfter=No',
    '',
    '',
  ]);
});

it('writes a document without sentences as its name alone', () => {
  expect(formatConllu('c', '', [])).toBe('# newdoc id = c\n');
});
