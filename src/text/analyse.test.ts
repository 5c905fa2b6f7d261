import type * as Fs from 'node:fs';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  return { ...fs, readFileSync: vi.fn<typeof Fs.readFileSync>(fs.readFileSync) };
});

it('reads its weights at the first sentence, once, and nothing before', async () => {
  const { analyse } = await import('./analyse.ts');
  expect(analyse(' \n ')).toEqual([]);
  expect(readFileSync).not.toHaveBeenCalled();
  analyse('The envoys met.');
  analyse('They left.');
  expect(vi.mocked(readFileSync).mock.calls.map(([file]) => String(file))).toEqual([
    expect.stringMatching(/data\/parse\/english\.bin$/),
  ]);
});

it('gives words with form, lemma, tags, head and relation, where they stand', async () => {
  const { analyse } = await import('./analyse.ts');
  const text = 'So.\n\nThe envoys of Peru did n’t meet.';
  const [, sentence] = analyse(text);
  expect(sentence?.span).toEqual([5, text.length]);
  const shown = sentence?.words.map(({ form, lemma, xpos, upos, relation }) =>
    [form, lemma, xpos, upos, relation].join(' '),
  );
  expect(shown).toEqual([
    'The the DT DET det',
    'envoys envoy NNS NOUN nsubj',
    'of of IN ADP case',
    'Peru Peru NNP PROPN nmod',
    'did do VBD AUX aux',
    'n’t not RB PART advmod',
    'meet meet VB VERB root',
    '. . . PUNCT punct',
  ]);
  expect(sentence?.words.map(({ head }) => head)).toEqual([1, 6, 3, 1, 6, 6, -1, 6]);
});

it('cuts a sentence of more than 250 words and leaves out none of them', async () => {
  const { analyse } = await import('./analyse.ts');
  const text = Array.from({ length: 601 }, (_, i) => `port${i}`).join(' ');
  const pieces = analyse(text);
  expect(pieces.map(({ words }) => words.length)).toEqual([250, 250, 101]);
  expect(pieces.flatMap(({ words }) => words.map(({ form }) => form)).join(' ')).toBe(text);
  for (const { span, words } of pieces) {
    expect(span).toEqual([words[0]?.span[0], words.at(-1)?.span[1]]);
    expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
  }
});

it('analyses stretches of a text one by one, and what lies between them not at all', async () => {
  const { analyse } = await import('./analyse.ts');
  const text = 'Envoys met. ADVERTISEMENT They left at dawn.';
  const shown = analyse(text, [
    [0, 11],
    [26, text.length],
  ]).map(({ span }) => text.slice(...span));
  expect(shown).toEqual(['Envoys met.', 'They left at dawn.']);
});
