import { describe, expect, it } from 'vitest';
import type { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import type { AsOf } from '../store.ts';
import {
  all,
  type Engine,
  faultOf,
  freshStore,
  nothing,
  sample,
  withArticle,
  withCoding,
  withDocument,
} from './samples.contract.ts';

export function describeRefusing({ open, makeCapture }: Engine): void {
  describe('refusing', () => {
    const store = freshStore(open);
    const { capture, event, figure } = sample(makeCapture);

    it.each<[string, Capture]>([
      [
        'half a surrogate pair in the text',
        withDocument(capture, { text: 'The ship \ud83d sank.' }),
      ],
      ['half a surrogate pair in a name', withArticle(capture, { byline: ['Ada \udc00'] })],
      ['a day the calendar lacks', withArticle(capture, { published: '2024-02-30' })],
      ['a capture time that is none', withDocument(capture, { capturedAt: 'yesterday' })],
      ['a number that is none', withCoding(capture, { events: [{ ...event, score: Number.NaN }] })],
      ['two events of one id', withCoding(capture, { events: [event, event] })],
      ['two figures of one id', withCoding(capture, { figures: [figure, figure] })],
      [
        'a figure whose value is none',
        withCoding(capture, { figures: [{ ...figure, value: Number.POSITIVE_INFINITY }] }),
      ],
      ['a coding of another article', withCoding(capture, { article: 'elsewhere.1' })],
      ['an article without a coding', { ...capture, codings: [] }],
    ])('refuses %s, keeps nothing of it and goes on', async (_, bad) => {
      expect(await faultOf(store().add(bad))).toBe('store.unfit');
      expect(await store().counts()).toEqual(nothing);
      expect(await store().add(capture)).toBe('added');
    });

    it('refuses another document of the same id', async () => {
      await store().add(capture);
      const other = withDocument(capture, { sha256: 'f'.repeat(64) });
      expect(await faultOf(store().add(other))).toBe('store.unfit');
      expect(await all(store().captures())).toStrictEqual([capture]);
    });

    it('shows nothing of the text in the fault', async () => {
      const bad = withDocument(capture, { text: 'secret harbour \ud800' });
      await expect(store().add(bad)).rejects.toSatisfy(
        (fault: Fault) =>
          !fault.describe().includes('harbour') && fault.describe().includes('text'),
      );
    });

    it.each<[string, AsOf]>([
      ['day', { eventsUpTo: '2024-02-30' }],
      ['instant', { knownBy: 'last week' }],
    ])('refuses a %s that is none', async (_, asOf) => {
      expect(await faultOf(store().counts(asOf))).toBe('usage.invalid');
      expect(await faultOf(all(store().events(asOf)))).toBe('usage.invalid');
    });
  });
}
