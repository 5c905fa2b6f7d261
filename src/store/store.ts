import type { Capture } from '../model/capture.ts';
import type { Claim, Event } from '../model/coding.ts';
import type { Copy } from '../model/copy.ts';
import type { Settled } from '../model/watching.ts';
import type { WatchLog } from './watch-log.ts';

/** The two dates every read takes; a missing one sets no bound. */
export interface AsOf {
  /**
   * Events and claims up to this day (valid time). An event is taken by its first possible day;
   * where that is not known, by its last possible day or the day it became known, whichever is
   * earlier. A claim is taken by the day its article states for itself, or by the day it became
   * known where there is none or that is earlier. Documents and articles are not bounded by it.
   */
  readonly eventsUpTo?: string;
  /** Known by this instant, itself included (record time); a plain day means its end in UTC. */
  readonly knownBy?: string;
}

/** An event or claim with where it was read and since when it is known. */
export interface Stored<Item> {
  readonly item: Item;
  readonly document: string;
  readonly article: string;
  readonly method: string;
  /** ISO 8601 UTC with milliseconds. */
  readonly knownAt: string;
}

export interface Counts {
  readonly documents: number;
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
}

/**
 * What every engine offers the stages. Whatever it cannot do is a Fault. A read gives what was
 * there when it began, a part at a time; several reads and adds may go on at once.
 */
export interface Store extends WatchLog {
  /**
   * Stores the whole capture or nothing; a document whose bytes are there already changes nothing. Each article is held
   * against all that is there: which of them tells its story already, or is an earlier version of it, is stored with it.
   * A capture that would not come back as it is (half a surrogate pair in a text, a day that the
   * calendar lacks, an id used twice) is refused with the Fault `store.unfit`. The entry of a watched
   * source that it settles is noted with it, or neither is.
   */
  add(capture: Capture, settled?: Settled): Promise<'added' | 'present'>;
  /** Whether a document of that id is there. */
  has(document: string): Promise<boolean>;
  /** How many there are of what the reads below give. */
  counts(asOf?: AsOf): Promise<Counts>;
  /** The captures known by then, as they were added, the earliest first; ties by document id. */
  captures(asOf?: AsOf): AsyncIterable<Capture>;
  /** In order of record time, then document, then place of the trigger in the text. */
  events(asOf?: AsOf): AsyncIterable<Stored<Event>>;
  /** In order of record time, then document, then place of the sentence and the cue in the text. */
  claims(asOf?: AsOf): AsyncIterable<Stored<Claim>>;
  /**
   * Which articles are copies or later versions of which, in the order in which that became known. A pair is known when
   * both are: an older article that is added later changes nothing of what was known before.
   */
  copies(asOf?: AsOf): AsyncIterable<Copy>;
  /**
   * Lets an add under way be finished, and ends all else: whoever waits for it or comes later gets
   * the Fault `run.stopped`. May be called twice.
   */
  close(): void;
}
