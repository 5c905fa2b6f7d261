import type { Poll, Queued, WatchedSource } from '../../model/watching.ts';
import { after } from './due.ts';

/** A piece of work, after which the source has its turn again when the others have had theirs. */
export type Job =
  | { readonly kind: 'poll'; readonly source: WatchedSource; readonly last: Poll | undefined }
  | { readonly kind: 'entry'; readonly source: WatchedSource; readonly entry: Queued };

/** What is to be done when. Sources take turns, one piece of work each, in the order of their list. */
export interface Schedule {
  /** Takes the next piece of work that is due, if any. */
  take(now: string): Job | undefined;
  /** When the next is due of a source that is not in hand, or a time before now; undefined for never. */
  next(now: string): string | undefined;
  /** Ends a piece of work. */
  release(job: Job): void;
  polled(poll: Poll, waiting: readonly Queued[]): void;
  /** Puts off an entry, or takes it away where it is settled. */
  moved(entry: Queued, due: string | undefined): void;
  /** Has a source, or has it as it is now. */
  add(source: WatchedSource): void;
  /** Asks a source no more; its entries wait until it is there again. */
  remove(address: string): void;
  sources(): readonly WatchedSource[];
}

interface State {
  source: WatchedSource;
  last: Poll | undefined;
  /** Undefined where it is not asked again. */
  due: string | undefined;
  entries: Map<string, Queued>;
  isInHand: boolean;
}

interface Begun {
  readonly polls: readonly Poll[];
  readonly queue: readonly Queued[];
  /** Asks every source at once, and then no more. */
  readonly once: boolean;
}

export function openSchedule({ polls, queue, once }: Begun): Schedule {
  const lastPolls = new Map(polls.map((poll) => [poll.address, poll]));
  const waiting = bySource(queue);
  const states: State[] = [];
  const byAddress = new Map<string, State>();
  const links = new Set<string>();
  let turn = 0;

  function stateOf(address: string): State | undefined {
    return byAddress.get(address);
  }

  function jobOf(state: State, now: string): Job | undefined {
    const { source, last, due, isInHand, entries } = state;
    if (isInHand) return undefined;
    if (due !== undefined && due <= now) return { kind: 'poll', source, last };
    for (const entry of entries.values()) {
      const isFree = entry.link === null || !links.has(entry.link);
      if (entry.due <= now && isFree) return { kind: 'entry', source, entry };
    }
    return undefined;
  }

  return {
    take(now) {
      for (let step = 0; step < states.length; step += 1) {
        const at = (turn + step) % states.length;
        const state = states[at];
        const job = state && jobOf(state, now);
        if (!state || !job) continue;
        turn = at + 1;
        state.isInHand = true;
        if (job.kind === 'entry' && job.entry.link !== null) links.add(job.entry.link);
        return job;
      }
      return undefined;
    },
    next(now) {
      let first: string | undefined;
      for (const instant of duesOf(states)) {
        if (instant <= now) return instant;
        if (first === undefined || instant < first) first = instant;
      }
      return first;
    },
    release(job) {
      const state = stateOf(job.source.address);
      if (state) state.isInHand = false;
      if (job.kind === 'entry' && job.entry.link !== null) links.delete(job.entry.link);
    },
    polled(poll, fresh) {
      const state = stateOf(poll.address);
      if (!state) return;
      state.last = poll;
      state.due = once ? undefined : poll.due;
      for (const entry of fresh) state.entries.set(entry.entry, entry);
    },
    moved(entry, due) {
      const entries = stateOf(entry.address)?.entries;
      if (due === undefined) entries?.delete(entry.entry);
      else entries?.set(entry.entry, { ...entry, due });
    },
    add(source) {
      const { address } = source;
      const state = stateOf(address);
      if (state) {
        state.source = source;
        return;
      }
      const last = lastPolls.get(address);
      const entries = waiting.get(address) ?? new Map<string, Queued>();
      const due = once || last === undefined ? '' : dueBy(source, last);
      const added = { source, last, due, entries, isInHand: false };
      states.push(added);
      byAddress.set(address, added);
    },
    remove(address) {
      const at = states.findIndex(({ source }) => source.address === address);
      if (at !== -1) states.splice(at, 1);
      byAddress.delete(address);
    },
    sources: () => states.map(({ source }) => source),
  };
}

function* duesOf(states: readonly State[]): Generator<string> {
  for (const { due, entries, isInHand } of states) {
    if (isInHand) continue;
    if (due !== undefined) yield due;
    for (const entry of entries.values()) yield entry.due;
  }
}

function bySource(queue: readonly Queued[]): Map<string, Map<string, Queued>> {
  const sources = new Map<string, Map<string, Queued>>();
  for (const entry of queue) {
    const entries = sources.get(entry.address) ?? new Map<string, Queued>();
    sources.set(entry.address, entries.set(entry.entry, entry));
  }
  return sources;
}

/** As its list has it now: a source that is asked more often than before does not wait as long as before. */
function dueBy({ everySeconds }: WatchedSource, last: Poll): string {
  const soonest = after(last.at, everySeconds);
  return last.errors === 0 && soonest < last.due ? soonest : last.due;
}
