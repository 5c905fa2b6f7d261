import type { Occurrence } from './occurrence.ts';

/** Who stands to whom in what happened: the same sides, all that is reported between them. */
export interface Relation {
  /** Country codes, sorted; those who act, or all of them where they act together. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** What occurred or is going on. */
  readonly acts: readonly Occurrence[];
  /** What is planned, possible, feared, denied or asked for: never counted. */
  readonly others: readonly Occurrence[];
  /** Mean PLOVER intensity of the acts, -10 to 10; `null` without acts. */
  readonly intensity: number | null;
}
