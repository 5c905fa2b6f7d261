import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '../../core/run.ts';
import type { StoppableRun } from './watch.ts';
import type { Timer } from './world.ts';

/** How long what is in hand may still take when the run is stopped. */
const graceMs = 15_000;

/** The real time. */
export const realTimer: Timer = async (ms, signal) => {
  // An aborted wait is over, and no failure.
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};

/** A run that, when it is stopped, has some time left for what is in hand. */
export function withGrace(run: Run): StoppableRun {
  const end = new AbortController();
  const begin = () => void setTimeout(() => end.abort(), graceMs).unref();
  if (run.signal.aborted) begin();
  else run.signal.addEventListener('abort', begin, { once: true });
  return { ...run, signal: end.signal, stopping: run.signal };
}
