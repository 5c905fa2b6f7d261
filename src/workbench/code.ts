import { type Asked, codeArticle } from '../coding/article.ts';
import type { Day } from '../core/day.ts';
import type { Article, Reading } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { Explained } from '../model/why.ts';
import type { Read } from './read.ts';

/** What is stored of a document, with the reasons of its codings where they were asked for. */
export interface ExplainedCapture extends Capture {
  readonly codings: readonly Explained[];
}

/** Codes every article of a document. */
export function codeRead(read: Read, asked: Asked = {}): ExplainedCapture {
  return captureOf(read, codingsOf({ ...read, ...asked }));
}

/** The codings of a document's articles, in their order. */
export function codingsOf({ document, reading, why }: Read & Asked): Explained[] {
  return reading.articles.map((article) =>
    codeArticle(document.text, article, dayOf(article, reading), { why }),
  );
}

/** A document with its codings. */
export function captureOf(
  { document, reading }: Read,
  codings: readonly Explained[],
): ExplainedCapture {
  return { document, articles: reading.articles, furniture: reading.furniture, codings };
}

/** The day that "Sunday" and "last week" are counted from: the article's own, the paste's, the last it may have been. */
export function dayOf({ published, publishedRange }: Article, { date }: Reading): Day | undefined {
  return published ?? date ?? publishedRange?.[1] ?? undefined;
}
