import { addDays, type Day } from '../../core/day.ts';
import type { DayCount, Poll } from '../../model/watching.ts';

/** How a source fared on a day (UTC). */
export interface DayHealth {
  readonly day: Day;
  readonly polls: number;
  readonly failed: number;
  /** Entries first seen. */
  readonly fresh: number;
  /** Entries of which the page or the whole text was stored. */
  readonly stored: number;
  /** Entries of which there is no more than what the feed says. */
  readonly excerpts: number;
  readonly lost: number;
  /** The longest stretch without a good answer, in seconds. */
  readonly longestGapSeconds: number;
  /** Why what is known of the day may not be all there was; empty where nothing speaks for that. */
  readonly partial: readonly ('not-asked' | 'turned-over' | 'lost')[];
}

interface Seen {
  /** Those of one source, in order. */
  readonly polls: readonly Poll[];
  readonly counts: readonly DayCount[];
  readonly everySeconds: number;
  /** The present instant. */
  readonly now: string;
}

/** Shorter stretches than two hours, or than three intervals, are no hole in a day. */
const shortest = 7200;
const intervals = 3;

/** The days from the first poll, or from `first`, to today. */
export function dayHealths(first: Day, { polls, counts, everySeconds, now }: Seen): DayHealth[] {
  const begun = polls[0]?.at;
  if (begun === undefined) return [];
  const days: DayHealth[] = [];
  const today = now.slice(0, 10);
  let day = begun.slice(0, 10) > first ? begun.slice(0, 10) : first;
  for (; day <= today; day = addDays(day, 1))
    days.push(dayHealth(day, { polls, counts, everySeconds, now }));
  return days;
}

function dayHealth(day: Day, { polls, counts, everySeconds, now }: Seen): DayHealth {
  const ofDay = polls.filter(({ at }) => at.slice(0, 10) === day);
  const entries = (...outcomes: readonly string[]) =>
    counts
      .filter((count) => count.day === day && outcomes.includes(count.outcome))
      .reduce((sum, count) => sum + count.entries, 0);
  const longestGapSeconds = longestGap(day, polls, now);
  const lost = entries('lost');
  const partial: DayHealth['partial'][number][] = [];
  if (longestGapSeconds > Math.max(shortest, intervals * everySeconds)) partial.push('not-asked');
  if (ofDay.some(({ isGap }) => isGap)) partial.push('turned-over');
  if (lost > 0) partial.push('lost');
  return {
    day,
    polls: ofDay.length,
    failed: ofDay.filter(({ outcome }) => outcome === 'failed').length,
    fresh: ofDay.reduce((sum, { fresh }) => sum + fresh, 0),
    stored: entries('page', 'entry', 'known'),
    excerpts: entries('excerpt'),
    lost,
    longestGapSeconds,
    partial,
  };
}

/** The part of a day between good answers, or between its ends and those, that is longest. */
function longestGap(day: Day, polls: readonly Poll[], now: string): number {
  const dayEnd = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`);
  const end = Math.min(dayEnd, Date.parse(now));
  const begun = Date.parse(polls[0]?.at ?? now);
  let from = Math.max(Date.parse(`${day}T00:00:00.000Z`), begun);
  let longest = 0;
  for (const { at, outcome } of polls) {
    const time = Date.parse(at);
    if (outcome === 'failed' || time < from) continue;
    if (time > end) break;
    longest = Math.max(longest, time - from);
    from = time;
  }
  return Math.round(Math.max(longest, end - from) / 1000);
}
