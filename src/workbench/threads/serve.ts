import { parentPort, workerData } from 'node:worker_threads';
import { attempt, type Post, ready } from './work.ts';

type Jobs = Readonly<Record<string, (item: never) => unknown>>;

/** Makes this thread do one of these jobs for the thread that started it, on some items at a time. */
export function serve(jobs: Jobs, prepare: () => void): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `Thread` starts it with
  const { job, atHand } = workerData as Post;
  const work = jobs[job];
  if (work === undefined) throw new Error(`there is no job ${job}`);
  prepare();
  parentPort?.on('message', (items: readonly never[]) => {
    const results = items.map((item, i) => {
      Atomics.store(atHand, 0, i);
      return attempt(work, item);
    });
    parentPort?.postMessage(results);
    // If it dies before it has the next batch in its hand, then of that.
    Atomics.store(atHand, 0, 0);
  });
  parentPort?.postMessage(ready);
}
