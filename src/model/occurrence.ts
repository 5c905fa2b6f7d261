import type { Event } from './coding.ts';

/** One event in the world with all its reports, the first to be read first. */
export interface Occurrence {
  readonly reports: readonly [Event, ...Event[]];
}
