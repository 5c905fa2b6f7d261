import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { WatchedSource } from '../../model/watching.ts';
import type { Worked } from './entry.ts';
import { keepEntry, keepPoll, keepSources, queued } from './keep.ts';
import { compareLists, sourcesIn } from './lists.ts';
import type { Polled } from './poll.ts';
import type { Job, Schedule } from './schedule.ts';
import type { Outline, World } from './world.ts';

/** A piece of work under way. */
export interface Begun {
  readonly job: Job;
  readonly done: Promise<Done>;
}

/** What came of a piece of work; undefined where there was nothing to do any more. */
export type Done = { readonly polled: Polled } | { readonly worked: Worked } | undefined;

interface Around {
  readonly schedule: Schedule;
  readonly world: World;
  readonly run: Run;
}

/** Stores what came of a piece of work; what was let go when the run was stopped is done again at the next start. */
export async function finish(
  { job, done }: Begun,
  { stopping, ...around }: Around & { readonly stopping: AbortSignal },
): Promise<void> {
  try {
    await keep(job, await done, around);
  } catch (error) {
    const kind = error instanceof Fault ? error.kind : undefined;
    if (!stopping.aborted || (kind !== 'run.stopped' && kind !== 'store.locked')) throw error;
  } finally {
    around.schedule.release(job);
  }
}

async function keep(job: Job, done: Done, around: Around): Promise<void> {
  if (done === undefined) {
    if (job.kind === 'entry') around.schedule.moved(job.entry, undefined);
  } else if ('polled' in done) await keepPolled(job.source, done.polled, around);
  else if (job.kind === 'entry') await keepWorked(job, done.worked, around);
}

async function keepPolled(source: WatchedSource, polled: Polled, around: Around): Promise<void> {
  const { schedule, world, run } = around;
  const settled = await world.desk.use((store) => keepPoll(store, polled, run));
  if (polled.found) schedule.add(polled.found);
  schedule.polled(polled.poll, polled.waiting.map(queued));
  world.tell({ kind: 'polled', source, poll: polled.poll });
  for (const one of settled) world.tell({ kind: 'settled', source, settled: one });
  if (polled.outlines) await keepList(source, polled.outlines, around);
}

async function keepWorked(
  { source, entry }: Extract<Job, { kind: 'entry' }>,
  worked: Worked,
  { schedule, world }: Around,
): Promise<void> {
  const kept = await world.desk.use((store) => keepEntry(store, worked));
  if ('settled' in kept) {
    schedule.moved(entry, undefined);
    world.tell({ kind: 'settled', source, settled: kept.settled });
  } else {
    schedule.moved(entry, kept.putOff.due);
    world.tell({ kind: 'put-off', source, waiting: kept.putOff });
  }
}

/** Watches what stands in an OPML list now, and what stood in it no longer. */
async function keepList(
  list: WatchedSource,
  outlines: readonly Outline[],
  { schedule, world, run }: Around,
): Promise<void> {
  const all = schedule.sources();
  const others = all.filter(({ listedIn }) => listedIn !== list.address);
  const { sources, changed, dropped } = compareLists(
    [...others, ...sourcesIn(list, outlines)],
    all,
  );
  await world.desk.use((store) => keepSources(store, changed, dropped, run));
  for (const { address } of dropped) schedule.remove(address);
  for (const source of sources) if (source.listedIn === list.address) schedule.add(source);
}
