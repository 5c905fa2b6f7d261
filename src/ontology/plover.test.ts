import { expect, it } from 'vitest';
import {
  actorCode,
  type Context,
  contexts,
  type EventType,
  eventTypes,
  isEventType,
  isSector,
  type Mode,
  pseudoCountries,
  quadOf,
  scoreOf,
  sectors,
} from './plover.ts';

const types = Object.keys(eventTypes).filter(isEventType);

it('has the classes of the codebook', () => {
  expect(types).toHaveLength(16);
  expect(new Set<Context>(contexts).size).toBe(37);
  expect(Object.keys(sectors)).toHaveLength(25);
  expect(Object.keys(pseudoCountries)).toHaveLength(7);
});

it('lets the sign of a score follow from its quad class, save for a bare request', () => {
  for (const type of types) {
    const { quad, score, modes } = eventTypes[type];
    const scores = [score, ...Object.values(modes)].filter((value) => value !== null);
    if (quad <= 2) expect(Math.min(...scores)).toBeGreaterThan(0);
    else if (type !== 'REQUEST') expect(Math.max(...scores)).toBeLessThan(0);
  }
});

it('scores an accusation below zero and puts sanctions among material conflict', () => {
  expect(scoreOf('ACCUSE')).toBe(-3);
  expect(quadOf('SANCTION')).toBe(4);
});

it('takes the score of the strongest mode, and that of the type where no mode has one', () => {
  const visit: Mode<'CONSULT'> = 'visit';
  expect(scoreOf('CONSULT', [visit])).toBe(4);
  expect(scoreOf('COERCE', ['censor', 'martial-law'])).toBe(-7.5);
  expect(scoreOf('PROTEST', ['vandalize'])).toBe(-5);
  expect(scoreOf('AGREE', ['visit', 'constructor'])).toBe(2.5);
});

it('knows its own words and no others', () => {
  const known: EventType[] = types.filter((type) => type.startsWith('RE'));
  expect(known).toEqual(['RETREAT', 'REQUEST', 'REJECT']);
  expect(isEventType('toString')).toBe(false);
  expect(isSector('HLH')).toBe(false);
});

it('writes an actor as one code', () => {
  expect(actorCode('CHN', 'MIL')).toBe('CHNMIL');
  expect(actorCode('RUS', null)).toBe('RUS');
  expect(actorCode(null, 'REB')).toBe('---REB');
  expect(actorCode(null, null)).toBeNull();
});
