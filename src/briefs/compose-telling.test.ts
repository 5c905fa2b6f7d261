import { expect, it } from 'vitest';
import type { Claim } from '../model/coding.ts';
import { tellingWords } from './compose-telling.ts';

const party = (text: string) => ({ text, span: [0, 1] as const, code: null });
const horizon = {
  from: null,
  to: '2030-12-31',
  precision: 'year',
  text: 'by 2030',
  span: [0, 1],
} as const;

function worded(cue: string, stance: Claim['stance'], about: Partial<Claim> = {}): string {
  const claim: Claim = {
    id: 'a.c1',
    speakers: [party('Peru')],
    addressees: [],
    cue: [0, 1],
    content: [[0, 1]],
    stance,
    about: [],
    polarity: 'asserts',
    horizon: null,
    resolvedBy: [],
    sentence: [0, 1],
    confidence: 1,
    parent: null,
    ...about,
  };
  return tellingWords(claim, cue);
}

const to = (...names: string[]) => ({ addressees: names.map(party) });

it.each([
  ['said', 'states', 'stated'],
  ['hope', 'assesses', 'hoped'],
  ['hopes', 'assesses', 'hoped'],
  ['has argued', 'urges', 'argued'],
  ['admitted', 'states', 'admitted'],
  ['thought', 'forecasts', 'thought'],
  ['denied', 'denies', 'denied'],
  ['ruled out', 'denies', 'denied'],
  // What is said stands beside, and has its own "not".
  ['said', 'denies', 'stated'],
  ['argues', 'denies', 'argued'],
  // What is negated, passive or many words is not put into other words.
  ['does not hope', 'assesses', 'assessed'],
  ['did not say', 'denies', 'denied'],
  ['is believed', 'assesses', 'assessed'],
  ['fears', 'fears', 'feared'],
  ['', 'states', 'stated'],
] as const)('words %j with the stance %s as “%s”', (cue, stance, words) => {
  expect(worded(cue, stance)).toBe(words);
});

it.each([
  ['recommended', 'urges', 'urged Japan'],
  ['must', 'urges', 'urged Japan'],
  ['ordered', 'urges', 'ordered Japan'],
  ['warns', 'warns', 'warned Japan'],
  ['promised', 'promises', 'promised Japan'],
  ['told', 'states', 'told Japan'],
  ['told', 'urges', 'urged Japan'],
  // Nobody says "stated Japan".
  ['said', 'states', 'stated'],
] as const)('names to whom %j is said with the stance %s: “%s”', (cue, stance, words) => {
  expect(worded(cue, stance, to('Japan'))).toBe(words);
});

it('names all to whom it is said, and keeps the stance before a horizon or where nobody is named', () => {
  expect(worded('urged', 'urges', to('Peru', 'Chile'))).toBe('urged Peru and Chile');
  expect(worded('claimed', 'forecasts', { horizon })).toBe('forecast');
  expect(worded('believed', 'assesses', { speakers: [] })).toBe('assessed');
});
