import { findConflicts } from '../coding/conflicts/find.ts';
import type { Day } from '../core/day.ts';
import type { Capture } from '../model/capture.ts';
import type { Event } from '../model/coding.ts';
import type { Conflict } from '../model/conflict.ts';

/** What a set of captures contradicts itself in, by events up to that day. */
export function conflictsOf(captures: readonly Capture[], asOf: Day): Conflict[] {
  const upTo = captures.map((capture) => ({
    ...capture,
    codings: capture.codings.map((coding) => ({
      ...coding,
      events: coding.events.filter((event) => isUpTo(event, asOf)),
    })),
  }));
  return findConflicts(upTo);
}

/** Whether an event may have begun by that day; one without a date may. */
export function isUpTo({ when }: Event, day: Day): boolean {
  return (when?.from ?? '') <= day;
}
