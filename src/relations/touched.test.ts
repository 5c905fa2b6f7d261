import { expect, it } from 'vitest';
import type { Event, Party, Status } from '../model/coding.ts';
import { touchedRelations } from './touched.ts';

const party = (code: string): Party => ({ text: code, span: [0, 3], code });

function event(
  actors: readonly string[],
  recipients: readonly string[],
  about: { score?: number; status?: Status } = {},
): Event {
  return {
    id: 'a.e1',
    type: 'CONSULT',
    modes: [],
    contexts: [],
    cameo: '040',
    quad: 1,
    score: about.score ?? 2.5,
    status: about.status ?? 'occurred',
    actors: actors.map(party),
    recipients: recipients.map(party),
    date: null,
    when: null,
    place: null,
    trigger: [0, 1],
    sentence: [0, 1],
    confidence: 1,
    by: 'test',
    claims: [],
    views: [],
  };
}

it('counts an occurrence once, however many report it, and only what was done', () => {
  const met = event(['PERGOV', 'CHL'], []);
  const [relation, ...more] = touchedRelations([
    { reports: [met, met, met] },
    { reports: [event(['CHL', 'PER'], [], { score: 9.5 })] },
    { reports: [event(['CHL', 'PER'], [], { status: 'feared', score: -9 })] },
  ]);
  expect(more).toEqual([]);
  expect(relation).toMatchObject({ actors: ['CHL', 'PER'], recipients: [], intensity: 6 });
  expect([relation?.acts.length, relation?.others.length]).toEqual([2, 1]);
});

it('keeps the two directions apart, and those with most acts first', () => {
  const told = touchedRelations([
    { reports: [event(['PER'], ['CHL'], { status: 'possible' })] },
    { reports: [event(['CHL'], ['PER'])] },
  ]);
  expect(told.map(({ actors, intensity }) => [actors, intensity])).toEqual([
    [['CHL'], 2.5],
    [['PER'], null],
  ]);
});

it('touches nothing where one side alone is known', () => {
  expect(
    touchedRelations([
      { reports: [event(['PER'], [])] },
      { reports: [event(['PER'], ['---REB'])] },
    ]),
  ).toEqual([]);
});
