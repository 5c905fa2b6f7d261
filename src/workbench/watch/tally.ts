import type { Happening } from './world.ts';

/** What a watch did. */
export interface Tally {
  readonly polls: number;
  readonly failed: number;
  /** Entries that had not been seen. */
  readonly fresh: number;
  /** Entries stored whole, from their page or from the feed. */
  readonly stored: number;
  /** Entries that another source had brought. */
  readonly known: number;
  /** Entries of which no more than the excerpt in the feed was to be had. */
  readonly excerpts: number;
  readonly lost: number;
  /** How often a page is to be asked for again. */
  readonly putOff: number;
}

export const nothingDone: Tally = {
  polls: 0,
  failed: 0,
  fresh: 0,
  stored: 0,
  known: 0,
  excerpts: 0,
  lost: 0,
  putOff: 0,
};

const counterOf = {
  page: 'stored',
  entry: 'stored',
  known: 'known',
  excerpt: 'excerpts',
  lost: 'lost',
} as const;

export function tallied(tally: Tally, happening: Happening): Tally {
  if (happening.kind === 'put-off') return { ...tally, putOff: tally.putOff + 1 };
  if (happening.kind === 'settled') {
    const counter = counterOf[happening.settled.outcome];
    return { ...tally, [counter]: tally[counter] + 1 };
  }
  const { outcome, fresh } = happening.poll;
  const failed = tally.failed + (outcome === 'failed' ? 1 : 0);
  return { ...tally, polls: tally.polls + 1, failed, fresh: tally.fresh + fresh };
}
