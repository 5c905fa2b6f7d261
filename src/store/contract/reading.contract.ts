import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import {
  all,
  byRecordTime,
  countsOf,
  type Engine,
  freshStore,
  sample,
  withCoding,
  withDocument,
} from './samples.contract.ts';

export function describeReading({ open, makeCapture }: Engine): void {
  describe('reading', () => {
    // More documents of one instant than an engine reads at a time, the later ones added first.
    const captures = Array.from({ length: 140 }, (_, n) =>
      withDocument(makeCapture(n + 1, { articles: 1, sentences: 1 }), {
        capturedAt: n % 2 === 0 ? '2024-02-02T00:00:00.000Z' : '2024-01-01T00:00:00.000Z',
      }),
    );
    let store: Store;
    beforeAll(async () => {
      store = await open();
      for (const capture of captures) await store.add(capture);
    });
    afterAll(() => store.close());

    it('gives the captures the earliest first, ties by document id', async () => {
      expect(await all(store.captures())).toStrictEqual(byRecordTime(captures));
    });

    it('gives the events with where they were read, in order of record time and document', async () => {
      const expected = byRecordTime(captures).flatMap(({ document, codings }) =>
        codings.flatMap(({ article, method, events }) =>
          events.map((item) => ({
            item,
            document: document.id,
            article,
            method,
            knownAt: document.capturedAt,
          })),
        ),
      );
      expect(expected.length).toBeGreaterThan(50);
      expect(await all(store.events())).toStrictEqual(expected);
    });

    it('gives the claims with where they were read, in order of record time and document', async () => {
      const expected = byRecordTime(captures).flatMap(({ document, codings }) =>
        codings.flatMap(({ article, method, claims }) =>
          claims.map((item) => ({
            item,
            document: document.id,
            article,
            method,
            knownAt: document.capturedAt,
          })),
        ),
      );
      expect(expected.length).toBeGreaterThan(20);
      expect(await all(store.claims())).toStrictEqual(expected);
    });

    it('lets several reads go on at once', async () => {
      const [events, captured, claims] = await Promise.all([
        all(store.events()),
        all(store.captures()),
        all(store.claims()),
      ]);
      expect(captured).toHaveLength(140);
      const { events: eventCount, claims: claimCount } = countsOf(captures);
      expect([events.length, claims.length]).toEqual([eventCount, claimCount]);
    });

    it('can be left before the end', async () => {
      for await (const { document } of store.captures()) {
        expect(document.id).toBe(byRecordTime(captures)[0]?.document.id);
        break;
      }
      expect((await store.counts()).documents).toBe(140);
    });
  });

  describe('reading while adding', () => {
    const store = freshStore(open);

    it('gives events by their place in the text, whatever their number', async () => {
      const { capture } = sample(makeCapture);
      const [coding] = capture.codings;
      const events = coding?.events.toReversed() ?? [];
      const claims = coding?.claims.toReversed() ?? [];
      const reversed = withCoding(capture, { events, claims });
      await store().add(reversed);
      expect((await all(store().events())).map(({ item }) => item)).toEqual(coding?.events);
      expect((await all(store().claims())).map(({ item }) => item)).toEqual(coding?.claims);
      expect(await all(store().captures())).toStrictEqual([reversed]);
    });

    it('gives the store as it was when the read began', async () => {
      const captures = Array.from({ length: 5 }, (_, n) => makeCapture(n + 1));
      for (const capture of captures) await store().add(capture);
      let next = 100;
      const seen = [];
      for await (const { document } of store().captures()) {
        seen.push(document.id);
        if (seen.length > captures.length) break;
        await store().add(makeCapture(next++));
      }
      expect(seen).toEqual(byRecordTime(captures).map(({ document }) => document.id));
      expect((await store().counts()).documents).toBe(10);
    });
  });
}
