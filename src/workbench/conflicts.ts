import { findConflicts } from '../coding/conflicts/find.ts';
import type { Day } from '../core/day.ts';
import type { Capture } from '../model/capture.ts';
import type { Conflict } from '../model/conflict.ts';
import { isUpTo, validTime } from '../model/valid-time.ts';

/** What a set of captures contradicts itself in, by events up to that day. */
export function conflictsOf(captures: readonly Capture[], asOf: Day): Conflict[] {
  const upTo = captures.map((capture) => ({
    ...capture,
    codings: capture.codings.map((coding) => ({
      ...coding,
      events: coding.events.filter((event) => isUpTo(validTime(event), asOf)),
    })),
  }));
  return findConflicts(upTo);
}
