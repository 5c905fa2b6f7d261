import type { Day } from '../core/day.ts';
import type { Sector } from './plover.ts';

/** What somebody was, from the first day to the last; an empty end is open. */
export interface Tenure {
  readonly country: string | null;
  readonly sector: Sector | null;
  /** The office, or empty for a group. */
  readonly office: string;
  readonly from: Day;
  readonly to: Day;
}

/** A person or group with all that it was, in the order of its beginnings. */
export interface Subject {
  readonly name: string;
  readonly tenures: readonly Tenure[];
}

/** Where a subject stands: in a tenure, between or after them, or before the first. */
export type Standing =
  | { readonly when: 'during'; readonly tenure: Tenure }
  | { readonly when: 'after' | 'before'; readonly tenure: Tenure };

/** How a subject stands on that day; without a day, as far as the tables know. */
export function standingOf(subject: Subject, on: Day | undefined): Standing | undefined {
  const { tenures } = subject;
  const last = tenures.at(-1);
  if (on === undefined) return last && { when: last.to === '' ? 'during' : 'after', tenure: last };
  const during = tenures.findLast((tenure) => covers(tenure, on));
  if (during) return { when: 'during', tenure: during };
  const past = tenures.findLast((tenure) => tenure.to !== '' && tenure.to < on);
  if (past) return { when: 'after', tenure: past };
  const first = tenures[0];
  return first && { when: 'before', tenure: first };
}

function covers({ from, to }: Tenure, day: Day): boolean {
  return (from === '' || from <= day) && (to === '' || day <= to);
}

/** The sector of a person who stands so: that of the office in its days, an elite after it, unknown before. */
export function personSector({ when, tenure }: Standing): Sector | null {
  if (when === 'during') return tenure.sector;
  return when === 'after' ? formerSector(tenure.sector) : null;
}

const officeSectors: readonly (Sector | null)[] = [
  'GOV',
  'LEG',
  'JUD',
  'SPY',
  'MIL',
  'COP',
  'PTY',
  'OPP',
];

/** What is left of a sector when the office is over: rebels and clerics stay what they are. */
export function formerSector(sector: Sector | null): Sector | null {
  return officeSectors.includes(sector) ? 'ELI' : sector;
}
