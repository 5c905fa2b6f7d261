import type { Span } from '../core/span.ts';

export const copyKinds = ['copy', 'version'] as const;

/** Which article: the ids of articles are only sure to differ inside their document. */
export interface ArticleKey {
  readonly document: string;
  readonly article: string;
}

/** A stretch that an edit put in or took out, in the text of the document it stands in. */
export interface Change {
  readonly kind: 'added' | 'removed';
  readonly document: string;
  readonly span: Span;
}

/**
 * Two articles that tell one story: the later one is a copy of the earlier, or what became of it when it was edited.
 */
export interface Copy extends ArticleKey {
  /** The one that was known before. */
  readonly of: ArticleKey;
  readonly kind: (typeof copyKinds)[number];
  /** How much of the shorter of the two texts is in the longer, from 0 to 1. */
  readonly share: number;
  /** Of a version, what is not as it was. */
  readonly changes: readonly Change[];
  /** Since when both are known: ISO 8601 UTC with milliseconds. */
  readonly knownAt: string;
}
