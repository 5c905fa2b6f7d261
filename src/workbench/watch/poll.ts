import { createHash } from 'node:crypto';
import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { Poll, Remembered, Waiting, WatchedSource } from '../../model/watching.ts';
import { collect } from '../../sources/bytes.ts';
import type { Source } from '../../sources/source.ts';
import { writeCarried } from './carried.ts';
import { nextPoll } from './due.ts';
import { failureOf, faultOfItem } from './failure.ts';
import { type Page, readPages } from './pages.ts';
import type { FeedEntry, Outline, Watchable, World } from './world.ts';

/** What came of asking a source. */
export interface Polled {
  readonly poll: Poll;
  /** Entries that had not been seen. */
  readonly waiting: readonly Waiting[];
  /** Of a page: what had not been seen of it. */
  readonly pages: readonly Page[];
  /** The source as it was found to be, where that is new. */
  readonly found: WatchedSource | undefined;
  /** Of an OPML list: what stands in it. */
  readonly outlines: readonly Outline[] | undefined;
}

/** Asks a source; never throws for what goes wrong with it. */
export async function poll(
  source: WatchedSource,
  last: Poll | undefined,
  world: World,
  run: Run,
): Promise<Polled> {
  try {
    const answer = await world.asker.get(source.address, { remembered: last?.remembered ?? {} });
    if (answer.kind === 'unchanged')
      return nothingNew(pollOf({ source, last, remembered: answer.remembered }, run));
    const bytes = await collect(answer.flow, world.maxBytes);
    const { remembered } = answer;
    const polled = await lookInto({ source, last, remembered }, bytes, world, run);
    return source.kind === null ? polled : { ...polled, found: undefined };
  } catch (error) {
    return failed(source, last, faultOfItem(source.name, error), run);
  }
}

interface Answered {
  readonly source: WatchedSource;
  readonly last: Poll | undefined;
  readonly remembered: Remembered;
}

interface Counts {
  readonly entries: number;
  readonly fresh: number;
}

/** The row of a poll that was answered; without counts nothing has changed. */
function pollOf({ source, last, remembered }: Answered, run: Run, counts?: Counts): Poll {
  const now = run.now();
  const { entries = last?.entries ?? 0, fresh = 0 } = counts ?? {};
  return {
    address: source.address,
    at: now,
    outcome: counts === undefined ? 'unchanged' : 'new',
    entries,
    fresh,
    isGap: entries > 0 && fresh === entries && (last?.entries ?? 0) > 0 && source.kind !== 'page',
    failure: null,
    errors: 0,
    lastGood: now,
    lastNew: fresh > 0 ? now : (last?.lastNew ?? null),
    remembered,
    // While the answer holds, asking would bring the same.
    due: nextPoll(source.everySeconds, { now, errors: 0, retryAt: remembered.freshUntil }),
  };
}

function nothingNew(row: Poll): Polled {
  return { poll: row, waiting: [], pages: [], found: undefined, outlines: undefined };
}

function failed(source: WatchedSource, last: Poll | undefined, fault: Fault, run: Run): Polled {
  const now = run.now();
  const errors = (last?.errors ?? 0) + 1;
  return nothingNew({
    address: source.address,
    at: now,
    outcome: 'failed',
    entries: last?.entries ?? 0,
    fresh: 0,
    isGap: false,
    failure: failureOf(fault),
    errors,
    lastGood: last?.lastGood ?? null,
    lastNew: last?.lastNew ?? null,
    remembered: last?.remembered ?? {},
    due: nextPoll(source.everySeconds, { now, errors, retryAt: fault.retryAt }),
  });
}

async function lookInto(
  answered: Answered,
  bytes: Source,
  world: World,
  run: Run,
): Promise<Polled> {
  const { source } = answered;
  if (source.kind === 'page') return newPages(answered, bytes, world, run);
  const seen = await world.look(bytes);
  if (seen.kind === 'page') {
    if (source.kind === 'feed') throw noFeed(source, bytes);
    const [feed] = seen.feeds;
    return feed === undefined
      ? newPages(answered, bytes, world, run)
      : followToFeed(answered, feed, world, run);
  }
  if (seen.kind === 'feed') return newEntries(answered, seen, world, run);
  const { outlines } = seen;
  const row = pollOf(answered, run, { entries: outlines.length, fresh: 0 });
  return { ...nothingNew({ ...row, isGap: false }), outlines };
}

/** A page that names its feed is watched by that, as if it had moved there. */
async function followToFeed(
  { source, last }: Answered,
  feed: string,
  world: World,
  run: Run,
): Promise<Polled> {
  const answer = await world.asker.get(feed);
  const remembered = { movedTo: feed, ...answer.remembered };
  if (answer.kind === 'unchanged') return nothingNew(pollOf({ source, last, remembered }, run));
  const bytes = await collect(answer.flow, world.maxBytes);
  return lookInto({ source: { ...source, kind: 'feed' }, last, remembered }, bytes, world, run);
}

function noFeed({ name }: WatchedSource, { mediaType }: Source): Fault {
  return new Fault('source.unsupported', `The source “${name}” gave no feed.`, {
    why: `What came is none, though its kind is \`feed\`${mediaType === undefined ? '' : ` (${mediaType})`}.`,
    mend: 'Look at its address in a browser; correct it on the list, or say `kind: page`.',
  });
}

async function newEntries(
  answered: Answered,
  { entries }: Extract<Watchable, { kind: 'feed' }>,
  { desk }: World,
  run: Run,
): Promise<Polled> {
  const { source } = answered;
  const { address } = source;
  const all = eachApart(entries);
  const seen = await desk.use((store) =>
    store.seen(
      address,
      all.map(({ id }) => id),
    ),
  );
  const fresh = all.filter(({ id }) => !seen.has(id));
  const since = run.now();
  const waiting = fresh.map((entry, n) => waitingOf(entry, { address, since, n: n + 1 }));
  const row = pollOf(answered, run, { entries: all.length, fresh: fresh.length });
  return { ...nothingNew(row), waiting, found: { ...source, kind: 'feed' } };
}

/**
 * The entries of a feed, each once, the oldest first, as feeds begin with the newest. Where several share an id or a link,
 * which then tells nothing apart, their own text does, and is what there is to store.
 */
function eachApart(entries: readonly FeedEntry[]): FeedEntry[] {
  const ids = timesOf(entries.map(({ id }) => id));
  const links = timesOf(entries.map(({ link }) => link));
  const apart = entries.map((entry): FeedEntry => {
    const { id, link, own } = entry;
    const isShared = (links.get(link) ?? 0) > 1 && own !== null;
    const key = (ids.get(id) ?? 0) > 1 && own !== null ? `${id} ${hashOf(own.bytes)}` : id;
    return {
      ...entry,
      id: key.replaceAll(/\p{Surrogate}/gu, '\ufffd'),
      link: isShared ? null : link,
    };
  });
  return [...new Map(apart.map((entry) => [entry.id, entry])).values()].toReversed();
}

function timesOf<Value>(values: readonly Value[]): Map<Value, number> {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function waitingOf(
  entry: FeedEntry,
  { address, since, n }: Pick<Waiting, 'address' | 'since' | 'n'>,
): Waiting {
  return {
    address,
    entry: entry.id,
    link: entry.link,
    since,
    n,
    tries: 0,
    due: since,
    failure: null,
    carried: writeCarried(entry),
  };
}

async function newPages(
  answered: Answered,
  { bytes, ...told }: Source,
  world: World,
  run: Run,
): Promise<Polled> {
  const { source } = answered;
  const pages = await readPages({ ...told, bytes }, source, world, run);
  const keys = pages.map(({ key }) => key);
  const seen = await world.desk.use((store) => store.seen(source.address, keys));
  const fresh = pages.filter(({ key }) => !seen.has(key));
  const row = pollOf(answered, run, { entries: pages.length, fresh: fresh.length });
  return {
    ...nothingNew({ ...row, isGap: false }),
    pages: fresh,
    found: { ...source, kind: 'page' },
  };
}
