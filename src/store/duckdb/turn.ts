const last = new Map<string, Promise<unknown>>();

/**
 * Does the work when all earlier work on that file is done, whichever store of this process began
 * it: two transactions that write at once refuse each other.
 */
export function inTurn<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const result = (last.get(file) ?? Promise.resolve()).then(work);
  const done = result.then(forget, forget);
  last.set(file, done);
  return result;

  function forget(): void {
    if (last.get(file) === done) last.delete(file);
  }
}
