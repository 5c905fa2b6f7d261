import { describe, expect, it } from 'vitest';
import type { Poll, Settled, Waiting, WatchedSource } from '../../model/watching.ts';
import { all, type Engine, faultOf, freshStore, nothing, sample } from './samples.contract.ts';

const address = 'https://wire.example.org/feed';
const other = 'https://other.example.org/feed';

const source: WatchedSource = {
  address,
  name: 'Harbour Wire',
  kind: 'feed',
  tags: ['wire', 'sea'],
  language: 'en',
  reliability: 'Quick and sober.',
  everySeconds: 900,
  fullText: 'auto',
  listedIn: null,
};

const poll: Poll = {
  address,
  at: '2024-06-01T08:00:00.000Z',
  outcome: 'new',
  entries: 20,
  fresh: 3,
  isGap: false,
  failure: null,
  errors: 0,
  lastGood: '2024-06-01T08:00:00.000Z',
  lastNew: null,
  remembered: {
    etag: '"a1"',
    lastModified: 'Sat, 01 Jun 2024 07:00:00 GMT',
    movedTo: 'https://wire.example.org/new',
    freshUntil: '2024-06-01T08:05:00.000Z',
  },
  due: '2024-06-01T08:15:00.000Z',
};

const failed: Poll = {
  ...poll,
  at: '2024-06-01T08:15:00.000Z',
  outcome: 'failed',
  entries: 0,
  fresh: 0,
  failure: { kind: 'store.failed', text: 'The server answered 503.' },
  errors: 1,
  remembered: {},
};

const waiting: Waiting = {
  address,
  entry: 'tag:wire,1',
  link: 'https://wire.example.org/1',
  since: '2024-06-01T08:00:00.000Z',
  n: 1,
  tries: 0,
  due: '2024-06-01T08:00:00.000Z',
  failure: null,
  carried: '{"title":"Envoys met"}',
};

const settled: Settled = {
  address,
  entry: 'tag:wire,1',
  link: 'https://wire.example.org/1',
  outcome: 'page',
  document: 'abc',
  tries: 1,
  failure: null,
  at: '2024-06-01T08:01:00.000Z',
};

export function describeWatching({ open, makeCapture }: Engine): void {
  describe('watching', () => {
    const store = freshStore(open);

    it('starts with nothing', async () => {
      expect(await store().watched()).toEqual([]);
      expect(await store().lastPolls()).toEqual([]);
      expect(await store().queue()).toEqual([]);
      expect(await all(store().polls('2000-01-01T00:00:00.000Z'))).toEqual([]);
      expect(await store().dayCounts('2000-01-01')).toEqual([]);
    });

    it('gives back the sources as they were noted last, without those dropped since', async () => {
      const at = poll.at;
      const bare = {
        ...source,
        address: other,
        kind: null,
        tags: [],
        language: null,
        reliability: null,
      };
      const sources = [source, bare, { ...source, address: 'https://third.example.org/' }];
      await store().note({ sources: sources.map((one) => ({ source: one, isWatched: true, at })) });
      const renamed = { ...source, name: 'The Harbour Wire', tags: ['wire'] };
      await store().note({ sources: [{ source: renamed, isWatched: true, at }] });
      const third = { ...source, address: 'https://third.example.org/' };
      await store().note({ sources: [{ source: third, isWatched: false, at }] });
      expect(await store().watched()).toStrictEqual([bare, renamed]);
    });

    it('gives back the polls of each source, and the last of them', async () => {
      const elsewhere = { ...poll, address: other, isGap: true };
      await store().note({ polls: [poll, elsewhere] });
      await store().note({ polls: [failed] });
      expect(await all(store().polls(poll.at))).toStrictEqual([elsewhere, poll, failed]);
      expect(await all(store().polls('2024-06-01T08:00:00.001Z'))).toStrictEqual([failed]);
      expect(await store().lastPolls()).toStrictEqual([elsewhere, failed]);
    });

    it('takes the poll that was noted last of two at the same time', async () => {
      await store().note({ polls: [poll] });
      await store().note({ polls: [{ ...poll, entries: 21 }] });
      expect((await store().lastPolls()).map(({ entries }) => entries)).toEqual([21]);
    });

    it('keeps what waits in the order in which it was seen', async () => {
      const second = { ...waiting, entry: 'tag:wire,0', n: 2 };
      const early = {
        ...waiting,
        address: other,
        link: null,
        since: '2024-05-01T00:00:00.000Z',
        due: '2024-06-03T00:00:00.000Z',
      };
      await store().note({ waiting: [second, waiting, early] });
      expect(await store().queue()).toStrictEqual(
        [early, waiting, second].map(({ address: of, entry, link, due }) => ({
          address: of,
          entry,
          link,
          due,
        })),
      );
      expect(await store().waiting(second)).toStrictEqual(second);
      expect(await store().waiting({ address: other, entry: 'tag:wire,9' })).toBeUndefined();
    });

    it('notes what waits anew in the place of the old', async () => {
      await store().note({ waiting: [waiting] });
      const later = { ...waiting, tries: 1, failure: failed.failure };
      await store().note({ waiting: [later] });
      expect(await store().waiting(waiting)).toStrictEqual(later);
      expect(await store().queue()).toHaveLength(1);
    });

    it('knows what was seen of a source, waiting or settled', async () => {
      const done = { ...settled, entry: 'tag:wire,2' };
      await store().note({ waiting: [waiting], settled: [done] });
      const seen = await store().seen(address, ['tag:wire,1', 'tag:wire,2', 'tag:wire,3']);
      expect(seen).toEqual(new Set(['tag:wire,1', 'tag:wire,2']));
      expect(await store().seen(other, ['tag:wire,1'])).toEqual(new Set());
      expect(await store().seen(address, [])).toEqual(new Set());
    });

    it('lets an entry wait no longer when it is settled, and that of another source go on', async () => {
      const elsewhere = { ...waiting, address: other };
      await store().note({ waiting: [waiting, elsewhere] });
      await store().note({ settled: [settled] });
      expect((await store().queue()).map((one) => one.address)).toEqual([other]);
    });

    it('finds the document of a page by its link, not that of an excerpt', async () => {
      const excerpt = { ...settled, outcome: 'excerpt', document: 'other' } as const;
      await store().note({ settled: [{ ...excerpt, entry: '0' }, settled] });
      expect(await store().pageOf('https://wire.example.org/1')).toBe('abc');
      expect(await store().pageOf('https://wire.example.org/2')).toBeUndefined();
    });

    it('counts what became of entries by day', async () => {
      const rest = ['a', 'b'].map((entry) => ({
        ...settled,
        entry,
        at: '2024-06-02T23:59:59.999Z',
      }));
      const lost = { ...settled, entry: 'c', outcome: 'lost', document: null } as const;
      await store().note({ settled: [settled, lost, ...rest] });
      const of = { address, day: '2024-06-01' };
      const later = { address, day: '2024-06-02', outcome: 'page', entries: 2 };
      expect(await store().dayCounts('2024-06-01')).toEqual([
        { ...of, outcome: 'lost', entries: 1 },
        { ...of, outcome: 'page', entries: 1 },
        later,
      ]);
      expect(await store().dayCounts('2024-06-02')).toEqual([later]);
    });

    it('stores a document and settles its entry in one', async () => {
      const { capture } = sample(makeCapture);
      await store().note({ waiting: [waiting] });
      expect(await store().add(capture, settled)).toBe('added');
      expect(await store().queue()).toEqual([]);
      expect(await store().seen(address, [settled.entry])).toEqual(new Set([settled.entry]));
    });

    it('settles an entry whose document is there already', async () => {
      const { capture } = sample(makeCapture);
      await store().add(capture);
      await store().note({ waiting: [waiting] });
      expect(await store().add(capture, settled)).toBe('present');
      expect(await store().queue()).toEqual([]);
    });

    it('keeps nothing of notes of which one cannot be kept', async () => {
      const bad = { ...waiting, due: 'tomorrow' };
      expect(await faultOf(store().note({ polls: [poll], waiting: [bad] }))).toBe('store.unfit');
      expect(await store().lastPolls()).toEqual([]);
    });

    it('keeps no document whose entry cannot be settled', async () => {
      const { capture } = sample(makeCapture);
      const bad = { ...settled, at: 'today' };
      expect(await faultOf(store().add(capture, bad))).toBe('store.unfit');
      expect(await store().counts()).toEqual(nothing);
    });

    it('puts the replacement character where a name holds half a surrogate pair', async () => {
      await store().note({ waiting: [{ ...waiting, entry: 'a\ud800' }] });
      expect((await store().queue()).map(({ entry }) => entry)).toEqual(['a\ufffd']);
    });
  });
}
