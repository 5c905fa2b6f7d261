import { expect, it } from 'vitest';
import { openEnglish } from './english.ts';
import { batchPlaces, type Parsed } from './network.ts';
import { isTree } from './tree.ts';

const sentences = [
  'Stop .',
  'The envoys of Peru and Chile met in Lima on Sunday .',
  'They did n’t say why .',
  '“ We shall see , ” a clerk said .',
  'No',
  'Ships that had left the harbour before dawn turned back when the wind rose , their owners said .',
].map((sentence) => sentence.split(' '));

function parse(batch: readonly (readonly string[])[]): Parsed {
  return openEnglish().parse(
    batch.flat(),
    batch.map((words) => words.length),
  );
}

/** What is said of each sentence of a batch. */
function answers(batch: readonly (readonly string[])[]): number[][][] {
  const { heads, relations, xpos, upos } = parse(batch);
  let end = 0;
  return batch.map(({ length }) => {
    const start = end;
    end += length;
    return [heads, relations, xpos, upos].map((column) => [...column.subarray(start, end)]);
  });
}

const filler = (length: number) => Array.from({ length }, (_, i) => `word${i}`);

const alone = sentences.flatMap((sentence) => answers([sentence]));

it('says the same of a sentence alone and among others, in any order', () => {
  expect(answers(sentences)).toEqual(alone);
  expect(answers(sentences.toReversed())).toEqual(alone.toReversed());
  for (const [i, sentence] of sentences.entries()) {
    // One more word before it moves it to another row of the tiles in which matrices are multiplied.
    for (const before of [1, 2, 3, 4, 5]) {
      const [, answer] = answers([Array.from({ length: before }, () => 'so'), sentence]);
      expect(answer).toEqual(alone[i]);
    }
  }
});

it('says the same in the last places of a full batch', () => {
  const last = sentences[1] ?? [];
  // Each sentence takes a place more than it has words.
  const rest = batchPlaces - 4 * 201 - (last.length + 1) - 1;
  const batch = [...[200, 200, 200, 200, rest].map(filler), last];
  expect(batch.flat()).toHaveLength(batchPlaces - batch.length);
  expect(answers(batch).at(-1)).toEqual(alone[1]);
});

it('says the same after more word types than it keeps', () => {
  const types = Array.from({ length: 9000 }, (_, i) => `type${i}`);
  for (let from = 0; from < types.length; from += 10) parse([types.slice(from, from + 10)]);
  expect(answers(sentences)).toEqual(alone);
});

it('gives each sentence one tree with one root, and names for all its numbers', () => {
  const { xpos, upos, relations } = openEnglish();
  for (const [heads = [], labels = [], penn = [], coarse = []] of answers(sentences)) {
    expect(isTree(Int32Array.from([0, ...heads]))).toBe(true);
    expect(labels.every((one) => relations[one] !== undefined)).toBe(true);
    expect(penn.every((one) => xpos[one] !== undefined)).toBe(true);
    expect(coarse.every((one) => upos[one] !== undefined)).toBe(true);
  }
});

it('takes no sentence at all', () => {
  expect(parse([]).heads).toHaveLength(0);
});
