import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { Fault } from '../../src/core/fault.ts';
import { articleSchema, relatedSchema, segmentSchema } from '../../src/model/article.ts';
import type { Capture } from '../../src/model/capture.ts';
import {
  claimSchema,
  codingSchema,
  eventSchema,
  partySchema,
  placeSchema,
  whenSchema,
} from '../../src/model/coding.ts';
import { documentSchema } from '../../src/model/document.ts';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import type { Store } from '../../src/store/store.ts';
import { captures } from '../support/store-arbitraries.ts';

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openDuckDb(':memory:');
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function key({ document }: Capture): string {
  return `${document.capturedAt} ${document.id}`;
}

it('gives back any captures as they were added, in order', async () => {
  const some = fc.uniqueArray(captures, { minLength: 1, maxLength: 4, selector: key });
  await fc.assert(
    fc.asyncProperty(some, async (added) => {
      await withStore(async (store) => {
        for (const capture of added) await store.add(capture);
        const expected = added.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
        expect(await all(store.captures())).toEqual(expected);
      });
    }),
    { numRuns: 60 },
  );
});

it('takes any text as it is or refuses it with a fault, never in part', async () => {
  const units = fc
    .array(fc.oneof(fc.integer({ min: 0xd7fe, max: 0xe001 }), fc.integer({ min: 0, max: 0xffff })))
    .map((codes) => String.fromCharCode(...codes));
  await withStore(async (store) => {
    await fc.assert(
      fc.asyncProperty(captures, units, async (capture, text) => {
        const document = { ...capture.document, text };
        const wanted = { document, articles: [], furniture: [], codings: [] };
        const fault = await store.add(wanted).catch((error: unknown) => error);
        const wellFormed = Buffer.from(text).toString() === text;
        expect(fault instanceof Fault ? fault.kind : fault).toBe(
          wellFormed ? 'added' : 'store.unfit',
        );
        expect(await store.has(document.id)).toBe(wellFormed);
        const kept = (await all(store.captures())).find(
          (other) => other.document.id === document.id,
        );
        expect(kept?.document.text).toBe(wellFormed ? text : undefined);
      }),
      { numRuns: 60 },
    );
  });
});

it('counts what it gives, whatever the two dates', async () => {
  const dates = fc.record({
    eventsUpTo: fc.constantFrom('0500-01-01', '1500-06-01', '2024-01-01', '9999-12-31'),
    knownBy: fc.constantFrom('1950-01-01', '2000-01-01T00:00:00Z', '2050-01-01'),
  });
  const some = fc.uniqueArray(captures, { maxLength: 4, selector: key });
  await fc.assert(
    fc.asyncProperty(some, dates, async (added, asOf) => {
      await withStore(async (store) => {
        for (const capture of added) await store.add(capture);
        expect(await store.counts(asOf)).toEqual({
          documents: (await all(store.captures(asOf))).length,
          articles: (await all(store.captures(asOf))).flatMap(({ articles }) => articles).length,
          events: (await all(store.events(asOf))).length,
          claims: (await all(store.claims(asOf))).length,
        });
      });
    }),
    { numRuns: 30 },
  );
});

// A field that a record gains must reach the store: this test goes red until the samples have it.
it('is tried with every field of every record', () => {
  const samples = fc.sample(captures, { numRuns: 200, seed: 1 });
  const articles = samples.flatMap((sample) => sample.articles);
  const codings = samples.flatMap((sample) => sample.codings);
  const events = codings.flatMap((coding) => coding.events);
  const claims = codings.flatMap((coding) => coding.claims);
  const records: [{ unwrap(): z.ZodObject }, readonly object[]][] = [
    [documentSchema, samples.map(({ document }) => document)],
    [articleSchema, articles],
    [segmentSchema, articles.flatMap(({ segments }) => segments)],
    [relatedSchema, articles.flatMap(({ related }) => related)],
    [codingSchema, codings],
    [eventSchema, events],
    [claimSchema, claims],
    [partySchema, events.flatMap(({ actors }) => actors)],
    [whenSchema, events.flatMap(({ when }) => when ?? [])],
    [placeSchema, events.flatMap(({ place }) => place ?? [])],
  ];
  for (const [schema, items] of records) {
    const fields = new Set(items.flatMap((item) => Object.keys(item)));
    expect([...fields].toSorted()).toEqual(Object.keys(schema.unwrap().shape).toSorted());
  }
});
