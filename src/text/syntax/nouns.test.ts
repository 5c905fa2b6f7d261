import { expect, it } from 'vitest';
import { genderOfName } from './given-names.ts';
import { genderOfNoun, kindOfNoun, nounsBehind } from './nouns.ts';

it.each([
  ['minister', 'person'],
  ['deputy-minister', 'person'],
  ['seismologist', 'person'],
  ['policewoman', 'person'],
  ['socialist', 'person'],
  ['institute', 'organisation'],
  ['newspaper', 'organisation'],
  ['strait', 'place'],
  ['report', 'document'],
  ['ally', 'unknown'],
  ['checklist', undefined],
  ['mist', undefined],
  ['fog', undefined],
])('knows what a %s is', (noun, expected) => {
  expect(kindOfNoun(noun)).toBe(expected);
});

it.each([
  ['spokeswoman', 'female'],
  ['queen', 'female'],
  ['woman', 'female'],
  ['chairman', 'male'],
  ['mr', 'male'],
  ['minister', undefined],
  ['german', undefined],
  ['human', undefined],
])('knows of which gender a %s is', (noun, expected) => {
  expect(genderOfNoun(noun)).toBe(expected);
});

it.each([
  ['Ingrid', 'female'],
  ['Vladimir', 'male'],
  ['Norway', undefined],
])('knows of which gender the name %s is', (name, expected) => {
  expect(genderOfName(name)).toBe(expected);
});

it('lets a general noun take up a special one, not the other way round', () => {
  expect(nounsBehind('paper')).toContain('newspaper');
  expect(nounsBehind('diplomat')).toContain('ambassador');
  expect(nounsBehind('ambassador')).toEqual(['ambassador']);
});
