import { codeArticle } from '../coding/article.ts';
import type { Day } from '../core/day.ts';
import type { Article, Reading } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { Coding } from '../model/coding.ts';
import type { Read } from './read.ts';

/** Codes every article of a document. */
export function codeRead(read: Read): Capture {
  return captureOf(read, codingsOf(read));
}

/** The codings of a document's articles, in their order. */
export function codingsOf({ document, reading }: Read): Coding[] {
  return reading.articles.map((article) =>
    codeArticle(document.text, article, dayOf(article, reading)),
  );
}

/** A document with its codings. */
export function captureOf({ document, reading }: Read, codings: readonly Coding[]): Capture {
  return { document, articles: reading.articles, furniture: reading.furniture, codings };
}

/** The day that "Sunday" and "last week" are counted from: the article's own, the paste's, the last it may have been. */
export function dayOf({ published, publishedRange }: Article, { date }: Reading): Day | undefined {
  return published ?? date ?? publishedRange?.[1] ?? undefined;
}
