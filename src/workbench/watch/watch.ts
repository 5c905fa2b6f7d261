import type { Run } from '../../core/run.ts';
import type { WatchedSource } from '../../model/watching.ts';
import { workOff } from './entry.ts';
import { type Begun, type Done, finish } from './finish.ts';
import { keepSources } from './keep.ts';
import { compareLists, rememberedIn } from './lists.ts';
import { poll } from './poll.ts';
import { type Job, openSchedule, type Schedule } from './schedule.ts';
import type { World } from './world.ts';

export interface WatchOptions {
  readonly sources: readonly WatchedSource[];
  /** Pieces of work that go on at once, each for another source. */
  readonly parallel: number;
  /** Asks every source once, and ends when there is nothing more to do about it now. */
  readonly once: boolean;
}

/** No longer is slept at a stretch, so that a clock that was put on, or a lid that was shut, does not matter. */
const longestSleepMs = 60_000;

/**
 * Watches sources until the run is stopped: then what is in hand is finished and stored. What comes of the work is stored in
 * the order in which the work was begun, so that the same answers make the same store.
 *
 * A poll notes every new entry as waiting, in one step with what must be known for the next poll; the entries are then worked
 * off one by one, each stored in one step with its being settled. So a process may be killed at any moment.
 */
export async function watch(
  { sources, parallel, once }: WatchOptions,
  world: World,
  { stopping, ...run }: StoppableRun,
): Promise<void> {
  const schedule = await begin(sources, once, world, run);
  const inHand: Begun[] = [];
  for (;;) {
    while (!stopping.aborted && inHand.length < parallel) {
      const job = schedule.take(run.now());
      if (job === undefined) break;
      inHand.push({ job, done: quietly(work(job, world, run)) });
    }
    const [first] = inHand;
    const isFull = inHand.length >= parallel;
    const ms = stopping.aborted || isFull ? 0 : untilNext(schedule, run);
    if (first === undefined) {
      if (stopping.aborted || (once && ms > 0)) return;
      world.desk.leave();
      await world.wait(ms, stopping);
    } else if (once || ms === 0 || (await isSooner(first, ms, world, stopping))) {
      await finish(first, { schedule, world, run, stopping });
      inHand.shift();
    }
  }
}

/** A run that is stopped in two steps: at `stopping` no work is begun any more, at `signal` what is in hand is let go. */
export interface StoppableRun extends Run {
  readonly stopping: AbortSignal;
}

/** What is awaited in its turn: until then its failure is nobody's. */
function quietly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/** Milliseconds until something is due; at most a minute. */
function untilNext(schedule: Schedule, run: Run): number {
  const now = run.now();
  const next = schedule.next(now);
  if (next === undefined) return longestSleepMs;
  const ms = next <= now ? 0 : Date.parse(next) - Date.parse(now);
  return Math.min(ms, longestSleepMs);
}

/** Whether a piece of work is done before so much time has gone by. */
async function isSooner(
  { done }: Begun,
  ms: number,
  { wait }: World,
  stopping: AbortSignal,
): Promise<boolean> {
  const over = new AbortController();
  const time = wait(ms, AbortSignal.any([over.signal, stopping])).then(() => false);
  const isDone = done.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([isDone, time]);
  } finally {
    over.abort();
  }
}

async function begin(
  listed: readonly WatchedSource[],
  once: boolean,
  { desk }: World,
  run: Run,
): Promise<Schedule> {
  return desk.use(async (store) => {
    const stored = await store.watched();
    const { sources, changed, dropped } = compareLists(
      [...listed, ...rememberedIn(listed, stored)],
      stored,
    );
    await keepSources(store, changed, dropped, run);
    const [polls, queue] = [await store.lastPolls(), await store.queue()];
    const schedule = openSchedule({ polls, queue, once });
    for (const source of sources) schedule.add(source);
    return schedule;
  });
}

async function work(job: Job, world: World, run: Run): Promise<Done> {
  const { source } = job;
  if (job.kind === 'poll') return { polled: await poll(source, job.last, world, run) };
  const waiting = await world.desk.use((store) => store.waiting(job.entry));
  return waiting && { worked: await workOff(waiting, source, world, run) };
}
