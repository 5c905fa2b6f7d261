import { addDays, type Day, daysBetween, type OpenRange, parseRange } from '../../core/day.ts';
import type { Event } from '../../model/coding.ts';
import { haveDayInCommon } from '../repeats.ts';
import type { Told } from './told.ts';

/** What is told without a date is of the days before. */
const fresh = 7;
/** What is denied without a date was told of not long ago. */
const remembered = 30;
/** A longer stretch says too little of when it was. */
const short = 7;

/** When the thing denied would have been: before the denial, at its time, ever, or what its words leave open. */
export type DeniedTime = 'past' | 'now' | 'ever' | 'any';

/**
 * Whether a denial is one of this very act. It can only be of what was before it: an act told later and without a date may
 * be a later one, so that "has not withdrawn" and, the day after, "withdrew" are two states of the world, not two views of
 * one. A denial of one day leaves others alone, and a long stretch ("in May") is not denied by a short one ("on Sunday");
 * what was "in recent years" is denied by "never" alone.
 */
export function isDeniedAct(act: Told<Event>, denial: Told<Event>, time: DeniedTime): boolean {
  const [done, denied] = [rangeOf(act.item), rangeOf(denial.item)];
  if (time === 'now') return done === undefined && areTold(act, denial, fresh);
  const first = done?.from ?? (done ? null : act.day);
  if (denial.day !== null && first !== null) {
    // What is told afterwards to have been on the very day of an undated denial may have been after it.
    const isAfter = denied === undefined && act.day !== null && act.day > denial.day;
    if (isAfter ? first >= denial.day : first > denial.day) return false;
  }
  const when = done ?? upTo(act.day, fresh);
  if (time !== 'ever' && done !== undefined && lengthOf(done) > remembered) return false;
  const never = denied ?? upTo(denial.day, time === 'ever' ? Infinity : remembered);
  return haveDayInCommon(when, never) && (denied === undefined || isAsShort(when, never));
}

/** Whether two reports are of one day or nearly so: with dates that meet, or by articles of nearly the same day. */
export function areOfOneTime(a: Told<Event>, b: Told<Event>): boolean {
  const [first, second] = [a, b].map((told) => rangeOf(told.item));
  if (first === undefined && second === undefined) return areTold(a, b, 1);
  const ranges = [first ?? upTo(a.day, 2), second ?? upTo(b.day, 2)] as const;
  return haveDayInCommon(...ranges) && ranges.every((range) => lengthOf(range) <= short);
}

/** Whether two articles are at most that many days apart; one of an unknown day only from itself. */
export function areTold(a: Told, b: Told, days: number): boolean {
  if (a.article.id === b.article.id) return true;
  if (a.day === null || b.day === null) return a.document.id === b.document.id;
  return Math.abs(daysBetween(a.day, b.day)) <= days;
}

export function rangeOf({ date }: Event): OpenRange | undefined {
  return date === null ? undefined : parseRange(date);
}

function upTo(day: Day | null, days: number): OpenRange {
  if (day === null) return { from: null, to: null };
  return { from: days === Infinity ? null : addDays(day, -days), to: day };
}

function isAsShort(when: OpenRange, never: OpenRange): boolean {
  const isWithin =
    (never.from ?? '') <= (when.from ?? '') && (when.to ?? '9999') <= (never.to ?? '9999');
  return isWithin || lengthOf(when) <= short;
}

function lengthOf({ from, to }: OpenRange): number {
  return from === null || to === null ? Infinity : daysBetween(from, to);
}
