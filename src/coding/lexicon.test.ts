import { expect, it } from 'vitest';
import { cues, governors, readRows } from './lexicon.ts';

it.each([
  ['cues', ['verb', 'noun', 'adjective', 'adverb']],
  ['governors', ['verb', 'noun', 'adjective']],
  ['supports', ['verb']],
] as const)('gives every row of %s a known part of speech', (name, known) => {
  expect(
    readRows(name).filter(({ pos = '' }) => !(known as readonly string[]).includes(pos)),
  ).toEqual([]);
});

it('finds an entry by each of its forms', () => {
  expect(
    cues()
      .get('noun warning')
      ?.map(({ stance }) => stance),
  ).toEqual(['warns']);
  expect(governors().get('refused')?.[0]?.entry.effect).toBe('denied');
});
