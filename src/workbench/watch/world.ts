import type { Poll, Settled, Waiting, WatchedSource } from '../../model/watching.ts';
import type { Fetcher } from '../../sources/fetch/fetcher.ts';
import type { Source } from '../../sources/source.ts';
import type { Desk } from './desk.ts';

/** An entry of a feed, as far as a watch looks into it. */
export interface FeedEntry {
  readonly id: string;
  readonly link: string | null;
  /** Whether the feed has a mere beginning of it. */
  readonly isStub: boolean;
  /** Its own text, to be read as a document; null where it has none. */
  readonly own: Source | null;
}

/** A source that stands in an OPML list. */
export interface Outline {
  readonly title: string;
  readonly url: string;
  /** The folders it lies in, and its own. */
  readonly tags: readonly string[];
}

/** What some bytes are, as a watch sees it. */
export type Watchable =
  | { readonly kind: 'feed'; readonly entries: readonly FeedEntry[] }
  | { readonly kind: 'list'; readonly outlines: readonly Outline[] }
  /** With the addresses of the feeds that it names. */
  | { readonly kind: 'page'; readonly feeds: readonly string[] };

/** Resolves when so many milliseconds have gone by, or at once when the signal is aborted. */
export type Timer = (ms: number, signal: AbortSignal) => Promise<void>;

/** What happened while watching. */
export type Happening =
  | { readonly kind: 'polled'; readonly source: WatchedSource; readonly poll: Poll }
  | { readonly kind: 'settled'; readonly source: WatchedSource; readonly settled: Settled }
  | {
      readonly kind: 'put-off';
      readonly source: WatchedSource;
      readonly waiting: Waiting;
    };

/** The outside of a watch. */
export interface World {
  readonly asker: Pick<Fetcher, 'get'>;
  readonly look: (source: Source) => Watchable | Promise<Watchable>;
  readonly desk: Desk;
  readonly wait: Timer;
  readonly tell: (happening: Happening) => void;
  /** The largest document that is read, in bytes. */
  readonly maxBytes: number;
}
