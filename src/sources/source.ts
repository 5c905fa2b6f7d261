import type { Reading } from '../model/article.ts';
import type { Document } from '../model/document.ts';

/** What is known of some bytes before they are read, from whoever handed them over. */
export interface Told {
  /** Path, URL or `-`; of what lies in an archive, that of the archive, `!` and its own. */
  readonly name: string;
  /** As a server, a mail or an archive states it, parameters included: `text/html; charset=koi8-r`. */
  readonly mediaType?: string;
  /** The address it was fetched from. */
  readonly url?: string;
  /** The instant it was captured, ISO 8601 UTC, where an archive states it; else it is the run's. */
  readonly capturedAt?: string;
  readonly stated?: Stated;
}

/** What a feed, a mail or a record says of the article it carries. */
export interface Stated {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly outlet?: string;
  /** A day or an instant, as it was written. */
  readonly published?: string;
  /** A language tag (BCP 47). */
  readonly language?: string;
  /** All of it is one article, whatever it looks like. */
  readonly isOne?: boolean;
}

/** Bytes in hand. */
export interface Source extends Told {
  readonly bytes: Uint8Array;
}

/** Bytes that come as they are asked for: a file, a response, what is unpacked of an archive. */
export interface Flow extends Told {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many bytes there are, where that is known before. */
  readonly size?: number;
  /** The path of the file they are, where they are the whole of one that can be read at any place. */
  readonly file?: string;
}

/** A document with its articles. */
export interface Read {
  readonly document: Document;
  readonly reading: Reading;
}
