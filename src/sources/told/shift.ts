import { type Span, shift } from '../../core/span.ts';
import type { Article, Reading, Segment } from '../../model/article.ts';

/** The reading of a text as one of the same text with so many units and lines above it. */
export function shiftReading(reading: Reading, units: number, lines: number): Reading {
  const moved = (span: Span | null) => span && shift(span, units);
  const segment = (one: Segment): Segment => ({
    ...one,
    span: shift(one.span, units),
    line: one.line + lines,
  });
  const article = (one: Article): Article => ({
    ...one,
    titleSpan: moved(one.titleSpan),
    outletSpan: moved(one.outletSpan),
    publishedSpan: moved(one.publishedSpan),
    segments: one.segments.map(segment),
    related: one.related.map((link) => ({ ...link, span: shift(link.span, units) })),
  });
  return {
    ...reading,
    articles: reading.articles.map(article),
    furniture: reading.furniture.map(segment),
  };
}
