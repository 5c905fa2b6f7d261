/** How many gaps must have been seen before one is called usual. */
const fewest = 4;

/** The share of the time that is spent in usual gaps. */
const share = 0.9;

/** A source is stale when it is silent for so many times its usual gap. */
const patience = 2;

/**
 * The usual gap between two arrivals of something new, in seconds: nine tenths of the time pass in gaps no longer than it.
 * Weighed by time, so that the one gap of each night counts as the night does, not as one of a hundred. Undefined where too
 * few were seen.
 */
export function usualGap(arrivals: readonly number[]): number | undefined {
  const gaps = arrivals.slice(1).map((at, n) => at - (arrivals[n] ?? at));
  if (gaps.length < fewest) return undefined;
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  let passed = 0;
  for (const gap of gaps.toSorted((a, b) => a - b)) {
    passed += gap;
    if (passed >= share * total) return gap;
  }
  return undefined;
}

/** Whether a source that had something new so many seconds ago has fallen silent. */
export function isStale(silent: number, usual: number | undefined, everySeconds: number): boolean {
  return usual !== undefined && silent > patience * Math.max(usual, everySeconds);
}
