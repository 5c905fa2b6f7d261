import { expect, it } from 'vitest';
import { joinLines, wordsWithin } from './hyphens.ts';

const words = wordsWithin([
  'Their decision-making is slow, and the government of the',
  'north made no decision; making one took co-',
  'operation that nobody had',
]);

it.each([
  ['a word is put together', 'the min-', 'isters met', 'the ministers met'],
  ['a word that stands whole elsewhere', 'the govern-', 'ment fell', 'the government fell'],
  ['a compound that stands elsewhere', 'slow decision-', 'making', 'slow decision-making'],
  ['a soft hyphen', 'the min\u00ad', 'isters', 'the ministers'],
  ['names', 'the US-', 'China talks', 'the US-China talks'],
  ['figures', 'in COVID-', '19 wards', 'in COVID-19 wards'],
  ['capitals', 'an EU-', 'backed plan', 'an EU-backed plan'],
  ['what keeps its hyphen', 'the self-', 'governed isle', 'the self-governed isle'],
  ['dashes', 'the talks—', 'all of them—', 'the talks—all of them—'],
  ['a dash by itself', 'the talks -', 'all of them', 'the talks - all of them'],
  ['no hyphen', 'the talks', 'ended', 'the talks ended'],
])('%s', (_, before, after, whole) => {
  expect(joinLines(before, after, words)).toBe(whole);
});

it('takes no half of a word for a word', () => {
  expect(words.has('co')).toBe(false);
  expect(words.has('operation')).toBe(false);
  expect(words.has('nobody')).toBe(true);
});
