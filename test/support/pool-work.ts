import { threadId, workerData } from 'node:worker_threads';

/** A thread of the pool is told what to do. */
const isOther = workerData?.job === 'double';

/** Doubles a number in so many milliseconds. A fraction throws; a number below 0 ends the thread, unless it is the first. */
export function double(n: number): { readonly twice: number; readonly thread: number } {
  if (n < 0 && isOther) process.exit(1);
  if (!Number.isInteger(n)) throw new RangeError(`${n} is no whole number`);
  const until = performance.now() + n;
  while (performance.now() < until);
  return { twice: 2 * n, thread: threadId };
}
