import type { Status } from '../../model/coding.ts';

/** A status with what made it so: a word, or a claim. */
export interface Mood {
  readonly status: Status;
  readonly how:
    | 'tense'
    | 'negation'
    | 'modal'
    | 'condition'
    | 'question'
    | 'governor'
    | 'purpose'
    | 'attribute'
    | 'lasting'
    | 'hearsay'
    | 'given'
    | 'claim';
  /** The word. */
  readonly at?: number;
  /** The claim's id. */
  readonly claim?: string;
}

export function isReal(status: Status): boolean {
  return status === 'occurred' || status === 'ongoing';
}
