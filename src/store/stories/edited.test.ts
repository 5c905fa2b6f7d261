import { expect, it } from 'vitest';
import { isEdited } from './edited.ts';
import type { Told } from './telling.ts';

const one: Told = {
  document: 'a',
  article: 'a.1',
  knownAt: '2024-05-01T08:00:00.000Z',
  url: null,
  outlet: 'The Harbour Post',
  title: 'Ferry sinks off Mira',
  published: null,
};
const other = { ...one, document: 'b', article: 'b.1', knownAt: '2024-05-03T08:00:00.000Z' };

it.each([
  ['http://www.example.org/ferry/', 'https://example.org/ferry#top', true],
  ['https://example.org/ferry?utm_source=mail', 'https://example.org/ferry', true],
  ['https://example.org/a?id=1&page=2', 'https://example.org/a?page=2&id=1', true],
  ['https://example.org/a?id=1', 'https://example.org/a?id=2', false],
  ['https://example.org/a', 'https://example.com/a', false],
  ['no address', 'no address', true],
])('takes %s and %s for one page: %s', (first, second, isSame) => {
  expect(isEdited({ ...one, url: first }, { ...other, url: second }, 0.5)).toBe(isSame);
});

it.each<[string, Partial<Told>, number, boolean]>([
  ['the same outlet and headline days later', {}, 0.9, true],
  ['the outlet in other letters', { outlet: 'THE  HARBOUR POST' }, 0.9, true],
  ['a headline that goes on', { title: 'Ferry sinks off Mira, mayor resigns' }, 0.9, true],
  ['another outlet', { outlet: 'Island Daily' }, 0.9, false],
  ['no outlet', { outlet: null }, 0.9, false],
  ['another headline', { title: 'Mayor resigns after the wreck' }, 0.9, false],
  ['no headline', { title: '' }, 0.9, false],
  ['a month later', { published: '2024-06-03' }, 0.9, false],
  ['half of the text alone', {}, 0.5, false],
  ['the same document', { document: 'a' }, 0.9, false],
])('takes %s for an edit: %3$s', (_, change, share, edited) => {
  expect(isEdited(one, { ...other, ...change }, share)).toBe(edited);
});
