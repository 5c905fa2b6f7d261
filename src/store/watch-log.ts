import type {
  DayCount,
  EntryName,
  Notes,
  Poll,
  Queued,
  Waiting,
  WatchedSource,
} from '../model/watching.ts';

/**
 * What `tiltmeter watch` knows from one start to the next. All but what waits is only added to: the last that is noted of
 * a source holds.
 */
export interface WatchLog {
  /** All of it or nothing. */
  note(notes: Notes): Promise<void>;
  /** The sources that are watched, by address. */
  watched(): Promise<WatchedSource[]>;
  /** The last poll of each source that was ever asked, by address. */
  lastPolls(): Promise<Poll[]>;
  /** The polls since an instant (ISO 8601 UTC), itself included, by address and then time. */
  polls(since: string): AsyncIterable<Poll>;
  /** Which of some entries of a source were seen before, waiting or settled. */
  seen(address: string, entries: readonly string[]): Promise<ReadonlySet<string>>;
  /** The entries that wait, the first seen first; what was seen at once by address, then in its order. */
  queue(): Promise<Queued[]>;
  /** All that is noted of a waiting entry. */
  waiting(name: EntryName): Promise<Waiting | undefined>;
  /** The document that was stored of the page at that link, by whichever source. */
  pageOf(link: string): Promise<string | undefined>;
  /** What became of the entries settled on a day (UTC) or later, by address, day and outcome. */
  dayCounts(since: string): Promise<DayCount[]>;
}
