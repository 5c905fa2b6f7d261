import type { Capture } from '../model/capture.ts';
import type { Claim, Event } from '../model/coding.ts';

/** The two dates every read takes; a missing one sets no bound. */
export interface AsOf {
  /** Events up to this day (valid time). */
  readonly eventsUpTo?: string;
  /** Known by this instant (record time). */
  readonly knownBy?: string;
}

/** An event or claim with where it was read and since when it is known. */
export interface Stored<Item> {
  readonly item: Item;
  readonly document: string;
  readonly article: string;
  readonly method: string;
  readonly knownAt: string;
}

export interface Counts {
  readonly documents: number;
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
}

/** What every engine offers the stages. */
export interface Store {
  /** Stores the whole capture or nothing; a document whose bytes are there already changes nothing. */
  add(capture: Capture): Promise<'added' | 'present'>;
  /** Whether a document of that id is there. */
  has(document: string): Promise<boolean>;
  counts(asOf?: AsOf): Promise<Counts>;
  /** The captures known by then, the earliest first; ties by document id. */
  captures(asOf?: AsOf): AsyncIterable<Capture>;
  /** In order of record time, then document, then place in the text. */
  events(asOf?: AsOf): AsyncIterable<Stored<Event>>;
  claims(asOf?: AsOf): AsyncIterable<Stored<Claim>>;
  close(): void;
}
