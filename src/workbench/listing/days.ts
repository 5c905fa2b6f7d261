import type { Day, OpenRange } from '../../core/day.ts';

/** Days that a listing asks for. */
export interface Days {
  readonly since?: Day | undefined;
  readonly until?: Day | undefined;
}

/**
 * Whether a stretch of possible days touches the days asked for; `undefined` where it has no day at all, since nothing
 * says that it does.
 */
export function touches({ from, to }: OpenRange, { since, until }: Days): boolean | undefined {
  if (since === undefined && until === undefined) return true;
  if (from === null && to === null) return undefined;
  return (
    (since === undefined || (to ?? since) >= since) &&
    (until === undefined || (from ?? until) <= until)
  );
}
