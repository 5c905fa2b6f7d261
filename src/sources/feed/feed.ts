/** Words of a feed as it gives them. */
export interface Wording {
  /** Markup is made safe (nothing that runs or loads by itself), its links absolute where the feed says against what. */
  readonly value: string;
  /** `text/plain`, `text/html`, `application/xhtml+xml`, or what the feed names. */
  readonly type: string;
  /** A language tag (BCP 47). */
  readonly language: string | null;
  /** The address that its relative links were resolved against. */
  readonly base: string | null;
}

export interface Person {
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
}

export interface Category {
  readonly term: string;
  /** The list of terms it is from. */
  readonly scheme: string | null;
  /** The term as people are to see it. */
  readonly label: string | null;
}

export interface Link {
  /** `alternate`, `self`, `enclosure`, `hub`, …: what the other end is to this one. */
  readonly rel: string;
  readonly href: string;
  readonly type: string | null;
  readonly title: string | null;
}

/** A file that goes with an entry. */
export interface Enclosure {
  readonly url: string;
  readonly type: string | null;
  /** In bytes, as the feed claims. */
  readonly length: number | null;
}

export interface Entry {
  /** What the publisher tells it by, such as a guid; else its link; else the hash of what it says. Never empty. */
  readonly id: string;
  /** As a reader sees it: without markup, blanks folded; empty where there is none. */
  readonly title: string;
  readonly titleWording: Wording | null;
  readonly link: string | null;
  readonly links: readonly Link[];
  readonly authors: readonly Person[];
  /** ISO 8601: an instant in UTC, or a local time, a day, month or year where no more is written. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly summary: Wording | null;
  readonly content: Wording | null;
  readonly categories: readonly Category[];
  readonly enclosures: readonly Enclosure[];
  /** The outlet that an aggregator took it over from. */
  readonly source: string | null;
  /** A language tag (BCP 47): its own, else that of the feed. */
  readonly language: string | null;
}

/** A feed of any kind. Nothing in it is invented: what is not there is null or empty. */
export interface Feed {
  /** `none`: nothing of a feed was found in the bytes. */
  readonly format: 'rss' | 'rdf' | 'atom' | 'atom-0.3' | 'cdf' | 'json' | 'none';
  readonly id: string | null;
  /** As a reader sees it: without markup, blanks folded; empty where there is none. */
  readonly title: string;
  readonly titleWording: Wording | null;
  /** The site it belongs to. */
  readonly link: string | null;
  readonly links: readonly Link[];
  readonly description: string;
  readonly descriptionWording: Wording | null;
  readonly language: string | null;
  readonly authors: readonly Person[];
  readonly categories: readonly Category[];
  /** ISO 8601, as of an entry. */
  readonly published: string | null;
  readonly updated: string | null;
  /** The address of its picture. */
  readonly image: string | null;
  readonly entries: readonly Entry[];
  /** What the bytes were read as, such as `utf-8`. */
  readonly encoding: string;
}
