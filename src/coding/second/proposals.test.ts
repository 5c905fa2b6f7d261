import { expect, it } from 'vitest';
import { readSentences } from '../article.ts';
import type { Proposal } from './answer.ts';
import { type Judged, judge } from './proposals.ts';
import { requestsFor } from './request.ts';

const text =
  'Peru attacked Chile in Lima on 3 June 2024. The farmers of the valley met on Sunday.\nPeru said Chile had met Peru’s envoy before Bolivia met Ecuador.';

const proposal: Proposal = {
  sentence: 1,
  trigger: 'attacked',
  type: 'ASSAULT',
  modes: ['aerial'],
  contexts: ['military'],
  actors: ['Peru'],
  recipients: ['Chile'],
  status: 'occurred',
  confidence: 0.9,
};

function judged(...proposals: readonly unknown[]): Judged {
  const [request] = requestsFor(readSentences(text));
  if (request === undefined) throw new Error('no sentences');
  return judge(proposals, request, { by: 'endpoint:m', on: '2024-06-10' });
}

/** Where words stand in the second line. */
const at = (words: string) => text.indexOf(words, 85);

const droppedFor = (change: object) => judged({ ...proposal, ...change }).dropped[0];

it('makes an event whose codes, place and date are our own', () => {
  expect(judged(proposal)).toEqual({
    dropped: [],
    events: [
      {
        type: 'ASSAULT',
        modes: ['aerial'],
        contexts: ['military'],
        cameo: '195',
        quad: 4,
        score: -9.5,
        status: 'occurred',
        actors: [{ text: 'Peru', span: [0, 4], code: 'PER' }],
        recipients: [{ text: 'Chile', span: [14, 19], code: 'CHL' }],
        date: '2024-06-03',
        when: expect.objectContaining({ from: '2024-06-03', text: '3 June 2024' }),
        place: {
          text: 'Lima',
          span: [23, 27],
          country: 'PER',
          admin: null,
          city: 'Lima',
          precision: 'city',
        },
        trigger: [5, 13],
        sentence: [0, 43],
        confidence: 0.9,
        by: 'endpoint:m',
        claims: [],
      },
    ],
  });
});

it('drops a proposal whose words stand elsewhere or nowhere, and keeps none of them', () => {
  const sentence = [0, 43];
  expect(droppedFor({ actors: ['Brazil'] })).toEqual({ reason: 'words', part: 'actors', sentence });
  expect(droppedFor({ recipients: ['Chile', 'Bolivia'] })).toEqual({
    reason: 'words',
    part: 'recipients',
    sentence,
  });
  expect(droppedFor({ trigger: 'met' })).toEqual({ reason: 'words', part: 'trigger', sentence });
  expect(droppedFor({ sentence: 2 })).toMatchObject({ reason: 'words' });
});

it('drops a proposal of a sentence that was not sent', () => {
  for (const sentence of [0, 4, 1.5, -1])
    expect(droppedFor({ sentence })).toEqual({ reason: 'sentence', part: null, sentence: null });
});

it.each([
  [{ type: 'INVADE' }, 'type'],
  [{ modes: ['visit'] }, 'modes'],
  [{ modes: ['blitz'] }, 'modes'],
  [{ contexts: ['weather'] }, 'contexts'],
  [{ status: 'certain' }, 'status'],
])('drops %j as none of ours', (change, part) => {
  expect(droppedFor(change)).toEqual({ reason: 'unknown', part, sentence: [0, 43] });
});

it.each([
  [{ confidence: 1.5 }],
  [{ confidence: '0.9' }],
  [{ actors: 'Peru' }],
  [{ trigger: null }],
])('drops %j for its form', (change) => {
  expect(droppedFor(change)).toMatchObject({ reason: 'form' });
});

it('drops what is no object at all', () => {
  expect(judged(null, 'ASSAULT', 3, []).dropped.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 4 }, () => 'form'),
  );
});

it('drops what has nobody of politics, and what was proposed before', () => {
  const farmers = { sentence: 2, trigger: 'met', type: 'CONSULT', modes: [] };
  expect(
    droppedFor({ ...farmers, actors: ['The farmers of the valley'], recipients: [] }),
  ).toMatchObject({ reason: 'nobody' });
  const twice = judged(proposal, { ...proposal, status: 'ongoing' });
  expect(twice.events).toHaveLength(1);
  expect(twice.dropped).toMatchObject([{ reason: 'repeated' }]);
});

it('takes of words that stand there twice those nearest to the trigger', () => {
  const third = { ...proposal, sentence: 3, trigger: 'met', type: 'CONSULT', modes: [] };
  const { events } = judged(
    { ...third, actors: ['Chile'], recipients: ['Peru'] },
    { ...third, actors: ['Bolivia', 'Ecuador'], recipients: [] },
  );
  const shown = events.map(({ trigger, actors, recipients }) => [
    trigger[0],
    ...[...actors, ...recipients].map(({ span }) => span[0]),
  ]);
  expect(shown).toEqual([
    [at('met'), at('Chile'), at('Peru’s')],
    [at('met Ecuador'), at('Bolivia'), at('Ecuador')],
  ]);
});

it('takes words quoted for both sides for one party', () => {
  expect(judged({ ...proposal, recipients: ['Peru', 'Chile'] }).events).toMatchObject([
    { actors: [{ code: 'PER' }], recipients: [{ code: 'CHL' }] },
  ]);
});

it('lets an answer add no field of its own', () => {
  const [event] = judged({ ...proposal, place: { text: 'Paris' }, url: 'https://x' }).events;
  expect(event?.place?.text).toBe('Lima');
  expect(event).not.toHaveProperty('url');
});

it.each([
  [['The foreign ministers of Peru and Chile'], ['PERGOV', 'CHLGOV']],
  [
    ['Peru', 'Chile'],
    ['PERGOV', 'CHLGOV'],
  ],
  [['Peru and Chile'], ['PERGOV', 'CHLGOV']],
  [['The foreign ministers of Peru'], ['PERGOV']],
])('takes %j for %j where ministers of both meet', (actors, codes) => {
  const sentence = 'The foreign ministers of Peru and Chile met on Sunday.';
  const [request] = requestsFor(readSentences(sentence));
  if (request === undefined) throw new Error('no sentences');
  const meeting = { ...proposal, trigger: 'met', type: 'CONSULT', modes: [], actors };
  const given = [{ ...meeting, recipients: [] }];
  const { events } = judge(given, request, { by: 'endpoint:m', on: '2024-06-10' });
  expect(events[0]?.actors.map(({ code }) => code)).toEqual(codes);
});
