import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event, When } from '../../model/coding.ts';
import type { AsOf, Store } from '../store.ts';
import {
  all,
  type Engine,
  rename,
  sample,
  withArticle,
  withCoding,
  withDocument,
} from './samples.contract.ts';

function dated(event: Event, date: string | null): Event {
  return { ...event, date, when: null, id: `${event.id}/${date}` };
}

function words(from: string): When {
  return { from, to: null, precision: 'vague', text: 'some', span: [0, 4] };
}

export function describeAsOf({ open, makeCapture }: Engine): void {
  describe('as of then', () => {
    const { capture, event, claim } = sample(makeCapture);
    const dates = [
      '2024-03-03',
      '2024-03-01/2024-03-31',
      '../2024-03-10',
      '../2026-01-01',
      '2024-04-02/..',
      '2025-01-01/2025-12-31',
      null,
    ];
    /** Known on 5 May, published on 2 February. */
    const one = withCoding(
      withArticle(withDocument(capture, { capturedAt: '2024-05-05T12:00:00.000Z' }), {
        published: '2024-02-02',
      }),
      { events: dates.map((date) => dated(event, date)), claims: [claim] },
    );
    /** Known on 6 May, of unknown publication. */
    const two = rename(
      withArticle(withDocument(one, { capturedAt: '2024-05-06T12:00:00.000Z' }), {
        published: null,
      }),
      'two',
    );
    let store: Store;
    beforeAll(async () => {
      store = await open();
      await store.add(two);
      await store.add(one);
    });
    afterAll(() => store.close());

    const datesOf = async (asOf: AsOf) =>
      (await all(store.events({ knownBy: '2024-05-05', ...asOf }))).map(({ item }) => item.date);

    const claimsUpTo = async (eventsUpTo: string) =>
      (await all(store.claims({ eventsUpTo }))).length;

    it.each<[string, (string | null)[]]>([
      ['2024-02-28', []],
      ['2024-03-01', ['2024-03-01/2024-03-31']],
      ['2024-03-03', ['2024-03-03', '2024-03-01/2024-03-31']],
      ['2024-03-10', ['2024-03-03', '2024-03-01/2024-03-31', '../2024-03-10']],
      ['2024-05-04', ['2024-03-03', '2024-03-01/2024-03-31', '../2024-03-10', '2024-04-02/..']],
      ['2024-12-31', dates.filter((date) => date !== '2025-01-01/2025-12-31')],
      ['2025-01-01', dates],
    ])('takes the events up to %s by their first possible day', async (eventsUpTo, expected) => {
      expect(new Set(await datesOf({ eventsUpTo }))).toEqual(new Set(expected));
    });

    it('takes an event by its words where no date is stated', async () => {
      const fresh = await open();
      const worded = { ...event, date: null, when: words('2024-01-02') };
      await fresh.add(withCoding(capture, { events: [worded] }));
      expect((await fresh.counts({ eventsUpTo: '2024-01-01' })).events).toBe(0);
      expect((await fresh.counts({ eventsUpTo: '2024-01-02' })).events).toBe(1);
      fresh.close();
    });

    it('takes a claim by the day its article was published, else by the day it became known', async () => {
      expect(await claimsUpTo('2024-02-01')).toBe(0);
      expect(await claimsUpTo('2024-02-02')).toBe(1);
      expect(await claimsUpTo('2024-05-05')).toBe(1);
      expect(await claimsUpTo('2024-05-06')).toBe(2);
    });

    it.each([
      ['2024-05-05T11:59:59.999Z', 0],
      ['2024-05-05T12:00:00Z', 1],
      ['2024-05-05T14:00:00+02:00', 1],
      ['2024-05-04', 0],
      ['2024-05-05', 1],
      ['2024-05-06T11:00:00Z', 1],
      ['2024-05-06', 2],
    ])('knows by %s the documents captured until then: %i', async (knownBy, documents) => {
      expect(await all(store.captures({ knownBy }))).toHaveLength(documents);
      expect(await all(store.events({ knownBy }))).toHaveLength(documents * dates.length);
      expect(await all(store.claims({ knownBy }))).toHaveLength(documents);
      expect(await store.counts({ knownBy })).toEqual({
        documents,
        articles: documents,
        events: documents * dates.length,
        claims: documents,
      });
    });

    it('gives captures whole, whatever the day their events are read up to', async () => {
      const asOf = { eventsUpTo: '2024-03-01', knownBy: '2024-05-05' };
      expect(await all(store.captures(asOf))).toStrictEqual([one]);
      expect(await store.counts(asOf)).toEqual({ documents: 1, articles: 1, events: 1, claims: 1 });
    });
  });
}
