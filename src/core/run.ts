import type { Fault } from './fault.ts';

/** What a stage tells while it works. */
export type Report =
  | {
      readonly kind: 'progress';
      readonly stage: string;
      readonly done: number;
      readonly total?: number;
      readonly item?: string;
    }
  | { readonly kind: 'skipped'; readonly item: string; readonly fault: Fault }
  | { readonly kind: 'note'; readonly item: string; readonly text: string }
  /** What of an archive was read and what passed over, as it should be: no loss. */
  | { readonly kind: 'tally'; readonly item: string; readonly text: string };

/** The outside world, handed in as one thing: nothing below asks the system for the time or for chance. */
export interface Run {
  /** The present instant, ISO 8601 UTC with milliseconds. */
  now(): string;
  readonly signal: AbortSignal;
  report(report: Report): void;
}

/** A run for tests and libraries: a fixed clock, nobody listening. */
export function quietRun(now = '2000-01-01T00:00:00.000Z'): Run {
  return { now: () => now, signal: new AbortController().signal, report: () => {} };
}
