import { describe, expect, it } from 'vitest';
import {
  all,
  byRecordTime,
  countsOf,
  type Engine,
  freshStore,
  nothing,
  withDocument,
} from './samples.contract.ts';

export function describeAdding({ open, makeCapture }: Engine): void {
  describe('adding', () => {
    const store = freshStore(open);

    it('starts empty', async () => {
      expect(await store().counts()).toEqual(nothing);
      expect(await all(store().captures())).toEqual([]);
      expect(await all(store().events())).toEqual([]);
      expect(await all(store().claims())).toEqual([]);
    });

    it('gives back a capture as it was added', async () => {
      const captures = [1, 2, 3, 4, 5, 6].map((seed) => makeCapture(seed));
      for (const capture of captures) expect(await store().add(capture)).toBe('added');
      expect(await all(store().captures())).toStrictEqual(byRecordTime(captures));
      expect(await store().counts()).toEqual(countsOf(captures));
    });

    it('gives back figures of every shape', async () => {
      const captures = [1, 2, 3, 4].map((seed) => makeCapture(seed, { sentences: 12 }));
      for (const capture of captures) await store().add(capture);
      const figuresOf = (some: typeof captures) =>
        some.flatMap(({ codings }) => codings.flatMap(({ figures }) => figures));
      const expected = figuresOf(byRecordTime(captures));
      const shapes = new Set(expected.map(({ value, when }) => `${typeof value} ${when !== null}`));
      expect(shapes).toEqual(new Set(['object false', 'number true']));
      expect(figuresOf(await all(store().captures()))).toStrictEqual(expected);
    });

    it('gives back a document in which nothing was found', async () => {
      const { document } = makeCapture(1);
      const bare = {
        document: { ...document, text: '' },
        articles: [],
        furniture: [],
        codings: [],
      };
      await store().add(bare);
      expect(await all(store().captures())).toStrictEqual([bare]);
    });

    it('keeps every character of a text', async () => {
      const text = 'a\u0000b\r\n\u2028 日本 🌊 e\u0301 \ufffd \u{10ffff}';
      const { document } = makeCapture(1);
      const capture = { document: { ...document, text }, articles: [], furniture: [], codings: [] };
      await store().add(capture);
      expect((await all(store().captures()))[0]?.document.text).toBe(text);
    });

    it('keeps the time of capture as it was stated', async () => {
      const capture = withDocument(makeCapture(1), { capturedAt: '2024-05-01T06:00:00Z' });
      await store().add(capture);
      expect((await all(store().captures()))[0]?.document.capturedAt).toBe('2024-05-01T06:00:00Z');
      const known = (await all(store().events())).map(({ knownAt }) => knownAt);
      expect(new Set(known)).toEqual(new Set(['2024-05-01T06:00:00.000Z']));
    });

    it('keeps a document once, however often it is added', async () => {
      const capture = makeCapture(1);
      const answers = [];
      for (let n = 0; n < 3; n++) answers.push(await store().add(capture));
      expect(answers).toEqual(['added', 'present', 'present']);
      expect(await store().counts()).toEqual(countsOf([capture]));
    });

    it('keeps the first of two readings of the same bytes', async () => {
      const first = makeCapture(1);
      const again = { ...first, furniture: [] };
      await store().add(first);
      expect(await store().add(again)).toBe('present');
      expect(await all(store().captures())).toStrictEqual([first]);
    });

    it('keeps a document once when it is added many times at once', async () => {
      const capture = makeCapture(1);
      const answers = await Promise.all(Array.from({ length: 8 }, () => store().add(capture)));
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
      expect(await all(store().captures())).toStrictEqual([capture]);
    });

    it('keeps all of many documents that are added at once', async () => {
      const captures = [1, 2, 3, 4, 5].map((seed) => makeCapture(seed));
      await Promise.all(captures.map((capture) => store().add(capture)));
      expect(await all(store().captures())).toStrictEqual(byRecordTime(captures));
    });

    it('knows which documents are there', async () => {
      const capture = makeCapture(1);
      await store().add(capture);
      expect(await store().has(capture.document.id)).toBe(true);
      expect(await store().has(makeCapture(2).document.id)).toBe(false);
    });
  });
}
