import type { fullTextWays, sourceKinds } from './source-list.ts';

/** A source that is watched, as `sources.yaml` or an OPML list has it. */
export interface WatchedSource {
  /** The address it was asked for under; what is known of it is kept under that. */
  readonly address: string;
  readonly name: string;
  /** Null where it is to be found out. */
  readonly kind: (typeof sourceKinds)[number] | null;
  readonly tags: readonly string[];
  /** BCP 47. */
  readonly language: string | null;
  readonly reliability: string | null;
  readonly everySeconds: number;
  readonly fullText: (typeof fullTextWays)[number];
  /** The address of the OPML list it stands in; null where it stands in `sources.yaml`. */
  readonly listedIn: string | null;
}

/** What must be known to ask an address again politely. */
export interface Remembered {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Where it has moved for good. */
  readonly movedTo?: string;
  /** Until when the last answer holds, ISO 8601 UTC. */
  readonly freshUntil?: string;
}

/** A failure as it is kept. */
export interface Failure {
  /** The kind of the fault. */
  readonly kind: string;
  /** What happened and why, in one line. */
  readonly text: string;
}

export const pollOutcomes = ['new', 'unchanged', 'failed'] as const;

/** One asking of a source, with what must be known for the next. */
export interface Poll {
  readonly address: string;
  /** When it was over, ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly outcome: (typeof pollOutcomes)[number];
  /** Entries in the last answer that came. */
  readonly entries: number;
  /** How many had not been seen; a page is one where its text has changed. */
  readonly fresh: number;
  /** Whether none of them had been seen though earlier ones had: some may have come and gone between two polls. */
  readonly isGap: boolean;
  /** Why it failed. */
  readonly failure: Failure | null;
  /** Failures in a row, this one included. */
  readonly errors: number;
  /** When it last answered. */
  readonly lastGood: string | null;
  /** When it last had something new. */
  readonly lastNew: string | null;
  readonly remembered: Remembered;
  /** When it is to be asked again. */
  readonly due: string;
}

export interface EntryName {
  readonly address: string;
  /** What tells it from the others of its source. */
  readonly entry: string;
}

/** An entry that was seen and is not stored yet. */
export interface Waiting extends EntryName {
  /** The address of its page. */
  readonly link: string | null;
  /** When it was first seen, ISO 8601 UTC with milliseconds. */
  readonly since: string;
  /** Its place among those seen at the same time, from 1. */
  readonly n: number;
  /** How often its page was asked for. */
  readonly tries: number;
  readonly due: string;
  readonly failure: Failure | null;
  /** What the feed says of it, as JSON, so that it can still be stored when it has left the feed. */
  readonly carried: string;
}

/** What is known of a waiting entry without looking into it. */
export type Queued = Pick<Waiting, 'address' | 'entry' | 'link' | 'due'>;

/**
 * What became of an entry: its `page` was stored; its own text was, because that is all that was asked for (`entry`) or
 * because the page could not be had (`excerpt`); another source's entry has the same link (`known`); or there was nothing
 * to store (`lost`).
 */
export const entryOutcomes = ['page', 'entry', 'excerpt', 'known', 'lost'] as const;

/** An entry that is done with. */
export interface Settled extends EntryName {
  readonly link: string | null;
  readonly outcome: (typeof entryOutcomes)[number];
  /** The document that holds it. */
  readonly document: string | null;
  readonly tries: number;
  /** Why its page could not be had. */
  readonly failure: Failure | null;
  readonly at: string;
}

/** What is noted of a watch at one time, all of it or nothing. */
export interface Notes {
  /** Sources of which the list says something new, or that stand in it no longer. */
  readonly sources?: readonly SourceNote[];
  readonly polls?: readonly Poll[];
  /** Each takes the place of what is noted of the same entry. */
  readonly waiting?: readonly Waiting[];
  /** Each ends the waiting of its entry. */
  readonly settled?: readonly Settled[];
}

export interface SourceNote {
  readonly source: WatchedSource;
  readonly isWatched: boolean;
  readonly at: string;
}

/** How many entries of a source became what on a day (UTC). */
export interface DayCount {
  readonly address: string;
  readonly day: string;
  readonly outcome: Settled['outcome'];
  readonly entries: number;
}
