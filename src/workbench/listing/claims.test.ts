import { expect, it } from 'vitest';
import { toldCapture } from '../../../test/support/told.ts';
import { readWho } from '../../ontology/who.ts';
import { type ClaimFilter, claimsIn } from './claims.ts';
import { Sought } from './sought.ts';

const who = (given: string) => new Sought(readWho(given));

const passing = (filter: Partial<ClaimFilter>, capture = toldCapture()) =>
  claimsIn(capture, { asOf: '2024-06-10', ...filter }).map(({ item }) => item.id.slice(-2));

it.each<[string, () => Partial<ClaimFilter>, string[]]>([
  ['all', () => ({}), ['c1', 'c2', 'c3']],
  ['a speaker by words', () => ({ speaker: who('ruiz') }), ['c2']],
  ['a speaker further out', () => ({ speaker: who('Harbour Institute') }), ['c1', 'c2']],
  ['a speaker by code', () => ({ speaker: who('CHL') }), ['c3']],
  ['the outlet', () => ({ speaker: who('The Harbour Post') }), ['c1', 'c2', 'c3']],
  ['nobody', () => ({ speaker: who('Mulder') }), []],
  ['whom it is about', () => ({ about: who('Peru') }), ['c1', 'c2']],
  ['words it is about', () => ({ about: who('untrue') }), ['c3']],
  ['stances', () => ({ stances: ['warns', 'denies'] }), ['c2', 'c3']],
  ['a polarity', () => ({ polarity: 'denies' }), ['c3']],
  ['the status of an event in it', () => ({ statuses: ['possible'] }), ['c1', 'c2']],
  ['a status of no event', () => ({ statuses: ['occurred'] }), []],
  ['days before', () => ({ until: '2024-06-07' }), []],
  ['days after', () => ({ since: '2024-06-08' }), ['c1', 'c2', 'c3']],
  ['a day before it was said', () => ({ asOf: '2024-06-07' }), []],
  ['several at once', () => ({ about: who('CHL'), stances: ['warns'] }), ['c2']],
])('lets pass by %s', (_, filter, ids) => {
  expect(passing(filter())).toEqual(ids);
});

it('takes the innermost of a chain who is asked for', () => {
  const found = claimsIn(toldCapture(), { asOf: '2024-06-10', speaker: who('Harbour') });
  expect(found.map(({ matched, chain }) => [matched, chain])).toEqual([
    [1, ['the Harbour Institute', 'The Harbour Post (Mira Tan)']],
    [2, ['Ana Ruiz', 'the Harbour Institute', 'The Harbour Post (Mira Tan)']],
    [2, ['Santiago', 'The Harbour Post (Mira Tan)']],
  ]);
});

it('says on which line a claim stands, and which events it holds', () => {
  const found = claimsIn(toldCapture(), { asOf: '2024-06-10' });
  expect(found.map(({ line }) => line)).toEqual([2, 2, 3]);
  expect(found.map(({ events }) => events.map(({ id }) => id))).toEqual([
    ['d.1.e2'],
    ['d.1.e2'],
    [],
  ]);
});

it('tells of claims that days were asked for and that have none', () => {
  const undated = toldCapture({ article: { published: null } });
  let told = 0;
  const filter = { since: '2024-01-01', stances: ['warns'], onUndated: () => (told += 1) } as const;
  expect(passing(filter, undated)).toEqual([]);
  expect(told).toBe(1);
  expect(passing({}, undated)).toEqual(['c1', 'c2', 'c3']);
});

it('knows who was met, whatever else was asked for', () => {
  const speaker = who('Ruiz');
  expect(passing({ speaker, stances: ['plans'] })).toEqual([]);
  expect(speaker.isMet).toBe(true);
  const wrong = who('Ana Ruis');
  expect(passing({ speaker: wrong })).toEqual([]);
  expect(wrong.isMet).toBe(false);
  expect(wrong.nearest[0]).toBe('Ana Ruiz');
});
