import { addDays } from '../../core/day.ts';
import type { Run } from '../../core/run.ts';
import type { DayCount, Poll, WatchedSource } from '../../model/watching.ts';
import type { Store } from '../../store/store.ts';
import { type DayHealth, dayHealths } from './day-health.ts';
import { isStale, usualGap } from './silence.ts';

/** How a source fares. */
export interface SourceHealth
  extends Pick<
    WatchedSource,
    | 'address'
    | 'name'
    | 'kind'
    | 'tags'
    | 'language'
    | 'reliability'
    | 'everySeconds'
    | 'fullText'
    | 'listedIn'
  > {
  /** `new` before its first poll; `failing` since the last one failed; `stale` while it is silent for longer than it used to be. */
  readonly state: 'good' | 'new' | 'failing' | 'stale';
  readonly lastTry: string | null;
  readonly lastGood: string | null;
  readonly lastNew: string | null;
  /** When it is asked next. */
  readonly due: string | null;
  /** Failures in a row. */
  readonly errors: number;
  /** The last of them. */
  readonly failure: Poll['failure'];
  /** Nine tenths of its time pass in gaps between new entries that are no longer, in seconds; null where too few were seen. */
  readonly usualGapSeconds: number | null;
  /** Entries that were seen and are not stored yet. */
  readonly waiting: number;
  /** The last days, today last. */
  readonly days: readonly DayHealth[];
}

export interface HealthOptions {
  /** How many days are told, today included. */
  readonly days: number;
}

/** Over how many days gaps are usual. */
const span = 30;

/** How every watched source fares, by name. */
export async function sourceHealth(
  store: Store,
  { days }: HealthOptions,
  run: Run,
): Promise<SourceHealth[]> {
  const now = run.now();
  const today = now.slice(0, 10);
  const known = {
    now,
    first: addDays(today, 1 - days),
    last: new Map((await store.lastPolls()).map((poll) => [poll.address, poll])),
    polls: await pollsBySource(store, addDays(today, -Math.max(span, days))),
    counts: await store.dayCounts(addDays(today, 1 - days)),
    waiting: countBySource(await store.queue()),
  };
  const healths = (await store.watched()).map((source) => healthOf(source, known));
  return healths.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

interface Known {
  readonly now: string;
  readonly first: string;
  readonly last: ReadonlyMap<string, Poll>;
  readonly polls: ReadonlyMap<string, readonly Poll[]>;
  readonly counts: readonly DayCount[];
  readonly waiting: ReadonlyMap<string, number>;
}

function healthOf(source: WatchedSource, known: Known): SourceHealth {
  const { address, everySeconds } = source;
  const { now, first } = known;
  const last = known.last.get(address);
  const polls = known.polls.get(address) ?? [];
  const counts = known.counts.filter((count) => count.address === address);
  // What was new at the very first poll had been there before.
  const arrivals = polls.slice(1).filter(({ fresh }) => fresh > 0);
  const usual = usualGap(arrivals.map(({ at }) => Date.parse(at) / 1000));
  const silent = last?.lastNew ? (Date.parse(now) - Date.parse(last.lastNew)) / 1000 : 0;
  return {
    ...source,
    state: stateOf(last, isStale(silent, usual, everySeconds)),
    lastTry: last?.at ?? null,
    lastGood: last?.lastGood ?? null,
    lastNew: last?.lastNew ?? null,
    due: last?.due ?? null,
    errors: last?.errors ?? 0,
    failure: last?.failure ?? null,
    usualGapSeconds: usual === undefined ? null : Math.round(usual),
    waiting: known.waiting.get(address) ?? 0,
    days: dayHealths(first, { polls, counts, everySeconds, now }),
  };
}

function stateOf(last: Poll | undefined, stale: boolean): SourceHealth['state'] {
  if (last === undefined) return 'new';
  if (last.errors > 0) return 'failing';
  return stale ? 'stale' : 'good';
}

async function pollsBySource(store: Store, since: string): Promise<Map<string, Poll[]>> {
  const sources = new Map<string, Poll[]>();
  for await (const poll of store.polls(`${since}T00:00:00.000Z`)) {
    const polls = sources.get(poll.address);
    if (polls === undefined) sources.set(poll.address, [poll]);
    else polls.push(poll);
  }
  return sources;
}

function countBySource(names: readonly { readonly address: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { address } of names) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}
