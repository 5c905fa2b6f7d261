import { type Day, isDay } from '../../core/day.ts';
import { findStatedDates } from '../../text/dates/stated.ts';
import { dayOf } from '../paste/dates.ts';

/** The day that a stated date names, in the zone it is stated in: ISO 8601, a mail's or a person's words; undefined for none. */
export function statedDay(text: string): Day | undefined {
  const short = text.trim().slice(0, 100);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(short);
  const day = iso ? iso.slice(1).join('-') : '';
  if (isDay(day)) return day;
  for (const date of findStatedDates(short)) {
    const found = dayOf(date);
    if (found !== undefined) return found;
  }
  return undefined;
}
