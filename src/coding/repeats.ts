import { parseRange } from '../core/day.ts';
import type { Event, Party } from '../model/coding.ts';
import type { Occurrence } from '../model/occurrence.ts';

/**
 * Folds reports of one event: the same type and status, the same countries on both sides, dates that may be the same.
 * Every report is kept. The order is that of the first reports.
 */
export function foldRepeats(events: readonly Event[]): Occurrence[] {
  const folded: { key: string; reports: [Event, ...Event[]] }[] = [];
  for (const event of events) {
    const key = keyOf(event);
    const same = folded.find(
      (one) => one.key === key && one.reports.every((other) => mayBeSame(other, event)),
    );
    if (same) same.reports.push(event);
    else folded.push({ key, reports: [event] });
  }
  return folded.map(({ reports }) => ({ reports }));
}

function keyOf({ type, status, actors, recipients, trigger, sentence }: Event): string {
  const sides = [actors, recipients].map(countries);
  // Parties that no table knows are nobody's equals: such an event is only ever itself.
  const own = sides.flat().some((code) => code === '?') ? [sentence[0], trigger[0]] : [];
  return JSON.stringify([type, status, sides, own]);
}

function countries(parties: readonly Party[]): string[] {
  return [...new Set(parties.map(({ code }) => code?.slice(0, 3) ?? '?'))].toSorted();
}

/** Two acts that one sentence names apart are two, however alike. */
function mayBeSame(a: Event, b: Event): boolean {
  if (a.sentence[0] === b.sentence[0] && a.id.split('.e')[0] === b.id.split('.e')[0]) return false;
  const [first, second] = [a, b].map(({ date }) => (date === null ? undefined : parseRange(date)));
  if (first === undefined || second === undefined) return true;
  return (first.from ?? '') <= (second.to ?? '9999') && (second.from ?? '') <= (first.to ?? '9999');
}
