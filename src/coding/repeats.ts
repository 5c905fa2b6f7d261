import { type OpenRange, parseRange } from '../core/day.ts';
import type { Event, Party } from '../model/coding.ts';
import type { Occurrence } from '../model/occurrence.ts';

/**
 * Folds reports of one event: the same type and status, the same countries on both sides, dates that may be the same.
 * Every report is kept. The order is that of the first reports.
 */
export function foldRepeats(events: readonly Event[]): Occurrence[] {
  return foldAlike(events, keyOf, mayBeSame);
}

/** Folds what has the same key and, each with each, may be the same. The order is that of the first reports. */
export function foldAlike<Report>(
  all: readonly Report[],
  keyFor: (report: Report) => string,
  mayFold: (a: Report, b: Report) => boolean,
): { readonly reports: readonly [Report, ...Report[]] }[] {
  const folded: { reports: [Report, ...Report[]] }[] = [];
  const byKey = new Map<string, typeof folded>();
  for (const report of all) {
    const key = keyFor(report);
    const alike = byKey.get(key) ?? [];
    const same = alike.find(({ reports }) => reports.every((other) => mayFold(other, report)));
    if (same) {
      same.reports.push(report);
      continue;
    }
    const own: (typeof folded)[number] = { reports: [report] };
    folded.push(own);
    alike.push(own);
    byKey.set(key, alike);
  }
  return folded;
}

function keyOf({ type, status, actors, recipients, trigger, sentence }: Event): string {
  const sides = [actors, recipients].map(countriesOf);
  // Parties that no table knows are nobody's equals: such an event is only ever itself.
  const own = sides.flat().some((code) => code === '?') ? [sentence[0], trigger[0]] : [];
  return JSON.stringify([type, status, sides, own]);
}

/** The countries of some parties, sorted, each once; "?" for a party that no table knows. */
export function countriesOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.map(({ code }) => code?.slice(0, 3) ?? '?'))].toSorted();
}

/** Two acts that one sentence names apart are two, however alike. */
function mayBeSame(a: Event, b: Event): boolean {
  if (a.sentence[0] === b.sentence[0] && a.id.split('.e')[0] === b.id.split('.e')[0]) return false;
  const [first, second] = [a, b].map(({ date }) => (date === null ? undefined : parseRange(date)));
  return first === undefined || second === undefined || haveDayInCommon(first, second);
}

/** Whether two stretches share a day, as far as their ends are known. */
export function haveDayInCommon(a: OpenRange, b: OpenRange): boolean {
  return (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
}
