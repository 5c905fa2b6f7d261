import { type Day, isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import { normalInstant } from './instant.ts';
import type { AsOf } from './store.ts';

/** The two dates of a read as the tables can compare them; `null` sets no bound. */
export interface Bounds {
  /** Rows whose `day` is this or earlier. */
  readonly day: Day | null;
  /** Rows whose `known_at` is this or earlier. */
  readonly knownAt: string | null;
}

/** Reads both dates, or says which of them is none. */
export function boundsOf({ eventsUpTo, knownBy }: AsOf = {}): Bounds {
  return { day: dayBound(eventsUpTo), knownAt: instantBound(knownBy) };
}

function dayBound(day: string | undefined): Day | null {
  if (day === undefined) return null;
  if (!isDay(day)) throw notADate('events up to', day, 'Give a day such as 2024-05-31.');
  return day;
}

/** A plain day means its last millisecond: what became known on that day is known by it. */
function instantBound(instant: string | undefined): string | null {
  if (instant === undefined) return null;
  const whole = isDay(instant) ? `${instant}T23:59:59.999Z` : instant;
  const normal = normalInstant(whole);
  if (normal !== undefined) return normal;
  throw notADate('known by', instant, 'Give a day or an instant such as 2024-05-31T12:00:00Z.');
}

function notADate(which: string, given: string, mend: string): Fault {
  return new Fault('usage.invalid', `The date "${which}" was not understood.`, {
    why: `It is "${given}".`,
    mend,
  });
}
