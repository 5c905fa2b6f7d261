import { expect, it } from 'vitest';
import { toldCapture } from '../../../test/support/told.ts';
import { readWho } from '../../ontology/who.ts';
import { type EventFilter, eventsIn } from './events.ts';
import { Sought } from './sought.ts';

const who = (given: string) => new Sought(readWho(given));

it.each<[string, () => Partial<EventFilter>, string[]]>([
  ['all', () => ({}), ['e1', 'e2']],
  ['an actor', () => ({ actor: who('CHL') }), ['e1', 'e2']],
  ['an actor with a sector', () => ({ actor: who('PERGOV') }), ['e1']],
  ['a recipient', () => ({ recipient: who('Peru') }), ['e2']],
  ['two who take part', () => ({ with: [who('Chile'), who('PER')] }), ['e1', 'e2']],
  ['two of whom one takes no part', () => ({ with: [who('Chile'), who('BOL')] }), []],
  ['types', () => ({ types: ['CONSULT', 'AID'] }), ['e1']],
  ['a status', () => ({ statuses: ['possible'] }), ['e2']],
  ['acts', () => ({ acts: true }), ['e1']],
  ['acts of a status that is none', () => ({ acts: true, statuses: ['possible'] }), []],
  ['a quad class', () => ({ quads: [3, 4] }), ['e2']],
  ['days', () => ({ since: '2024-06-07', until: '2024-06-07' }), ['e1']],
  ['days later on', () => ({ since: '2024-06-08' }), []],
  ['a day before it was', () => ({ asOf: '2024-06-06' }), ['e2']],
])('lets pass by %s', (_, filter, ids) => {
  const found = eventsIn(toldCapture(), { asOf: '2024-06-10', ...filter() });
  expect(found.map(({ item }) => item.id.slice(-2))).toEqual(ids);
});

it('gives the chain of those in whose claims an event stands', () => {
  const [, second] = eventsIn(toldCapture(), { asOf: '2024-06-10' });
  expect(second?.chain).toEqual([
    'Ana Ruiz',
    'the Harbour Institute',
    'The Harbour Post (Mira Tan)',
  ]);
});

it('keeps the names nearest to somebody who does not occur', () => {
  const actor = who('Perú Libre');
  expect(eventsIn(toldCapture(), { asOf: '2024-06-10', actor })).toEqual([]);
  expect(actor.nearest).toContain('Peru');
});
