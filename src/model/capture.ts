import type { Article, Segment } from './article.ts';
import type { Coding } from './coding.ts';
import type { Document } from './document.ts';

/** One document with all that was read from it: what `add` stores in one piece. */
export interface Capture {
  readonly document: Document;
  readonly articles: readonly Article[];
  readonly furniture: readonly Segment[];
  /** One for each article, in the same order. */
  readonly codings: readonly Coding[];
}
