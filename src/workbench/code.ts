import { codeArticle } from '../coding/article.ts';
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
export function codeRead(
  { document, reading }: Read,
  asked: { readonly why?: boolean | undefined } = {},
): ExplainedCapture {
  return {
    document,
    articles: reading.articles,
    furniture: reading.furniture,
    codings: reading.articles.map((article) =>
      codeArticle(document.text, article, dayOf(article, reading), asked),
    ),
  };
}

/** The day that "Sunday" and "last week" are counted from: the article's own, the paste's, the last it may have been. */
function dayOf({ published, publishedRange }: Article, { date }: Reading): Day | undefined {
  return published ?? date ?? publishedRange?.[1] ?? undefined;
}
