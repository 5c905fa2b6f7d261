import { describe, expect, it } from 'vitest';
import type { Claim, Event, Stance, Status } from '../model/coding.ts';
import { bearingOn } from './bearing.ts';
import { parseScenario } from './read.ts';

const file = `id: pact
title: A pact
horizon: 1 year
all:
  - id: ally
    title: Peru and Chile ally
    between: [PER, CHL]
    acts: { types: [COOPERATE], contexts: [military] }
    words: [alliance]
    against: [rivalry]
`;
const scenario = parseScenario(file, 'pact.yaml');

function claim(
  stance: Stance,
  polarity: Claim['polarity'] = 'asserts',
  about = ['PER', 'CHL'],
): Claim {
  return {
    id: 'a.c1',
    speakers: [],
    addressees: [],
    cue: [0, 1],
    content: [[0, 1]],
    about,
    stance,
    polarity,
    horizon: null,
    resolvedBy: [],
    sentence: [0, 1],
    confidence: 1,
    parent: null,
  };
}

function event(status: Status, claims: readonly string[] = []): Event {
  const actors = ['PERMIL', 'CHL'].map((code) => ({ text: code, span: [0, 1] as const, code }));
  return {
    id: 'a.e1',
    type: 'COOPERATE',
    modes: [],
    contexts: ['military'],
    cameo: '062',
    quad: 2,
    score: 9.5,
    status,
    actors,
    recipients: [],
    date: null,
    when: null,
    place: null,
    trigger: [0, 1],
    sentence: [0, 1],
    confidence: 1,
    by: 'test',
    claims,
    views: [],
  };
}

const sides = (materials: Parameters<typeof bearingOn>[1]) =>
  bearingOn(scenario, materials).legs[0]?.evidence.map(({ side }) => side);
const said = (one: Claim, words: string) => ({ event: null, claim: one, words });
const done = (one: Event) => ({ event: one, claim: null, words: '' });

describe('what bears on a part', () => {
  it.each([
    ['an act', [done(event('occurred'))], ['for']],
    ['a fear of it', [done(event('feared'))], ['open']],
    ['a plan', [done(event('planned'))], ['open']],
    ['an asserted word', [said(claim('states'), 'they have an alliance')], ['for']],
    ['a denied word', [said(claim('denies', 'denies'), 'it is no alliance')], ['against']],
    ['a feared word', [said(claim('fears'), 'an alliance comes')], ['open']],
    ['a hedged word', [said(claim('assesses'), 'it may become an alliance')], ['open']],
    ['a word against', [said(claim('assesses'), 'their rivalry goes on')], ['against']],
    ['a word of others', [said(claim('states', 'asserts', ['PER', 'BOL']), 'an alliance')], []],
    ['a part of another word', [said(claim('states'), 'the alliancement')], []],
  ] as const)('takes %s', (_, materials, expected) => {
    expect(sides(materials)).toEqual(expected);
  });

  it('counts an act once, though the claim that tells it bears on the part too', () => {
    expect(
      sides([done(event('occurred', ['a.c1'])), said(claim('states'), 'an alliance drill')]),
    ).toEqual(['for']);
  });
});

describe('a scenario file', () => {
  it.each([
    ['no YAML', 'id: [', /Line 1/],
    ['an unknown field', file.replace('horizon', 'horizn'), /horizn/],
    ['a code that is none', file.replace('PER', 'Peru'), /Line 7/],
  ])('with %s is refused with its line', (_, text, why) => {
    expect(() => parseScenario(text, 'pact.yaml')).toThrowError(
      expect.objectContaining({ kind: 'scenario.invalid', why: expect.stringMatching(why) }),
    );
  });
});
