import type { Span } from '../../core/span.ts';
import type { Article, Related, Segment } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Told } from '../source.ts';
import type { Head, Placed } from './heads.ts';
import { makeSegment } from './segments.ts';

/** What a reading is made of. */
export interface Making {
  readonly document: Document;
  /** How long the head of the text is. */
  readonly headLength: number;
  /** How many lines it has. */
  readonly headLines: number;
  /** Where each line of the page begins in its own text, without the head. */
  readonly starts: readonly number[];
  readonly head: Head;
  readonly told: Told;
  /** The language that the page states. */
  readonly language: string | undefined;
}

/** The segments of one article, and what is known of it alone. */
export interface Story {
  readonly segments: readonly Segment[];
  readonly head: Head;
}

/** The record of an article, the nth from 0. */
export function makeArticle(making: Making, { segments, head }: Story, n: number): Article {
  const { document } = making;
  const spanOf = (placed: Placed | undefined): Span | null =>
    placed ? spanIn(making, placed) : null;
  const title = head.title?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
  return {
    id: `${document.id}.${n + 1}`,
    title,
    titleSpan: spanOf(head.title),
    byline: head.authors.map(({ text }) => text),
    outlet: head.outlet?.text ?? null,
    outletSpan: spanOf(head.outlet),
    dateline: segments.find(({ kind }) => kind === 'dateline')?.text ?? null,
    published: head.published?.text ?? null,
    publishedSpan: spanOf(head.published),
    language: making.told.stated?.language ?? making.language ?? 'und',
    segments,
    related: segments.filter(({ kind }) => kind === 'related').map(relatedOf),
  };
}

/** Where a value stands in the text of the document. */
function spanIn(
  { headLength, starts }: Pick<Making, 'headLength' | 'starts'>,
  { line, span }: Placed,
): Span {
  const from = line === undefined ? 0 : headLength + (starts[line] ?? 0);
  return [from + span[0], from + span[1]];
}

function relatedOf({ text, span, date }: Segment): Related {
  return { title: text.replaceAll(/\s+/g, ' '), span, date: date ?? null };
}

/** The segments of the head's lines. */
export function headSegments(document: Document, head: Head): Segment[] {
  const { title, authors, published, outlet } = head;
  const make = (
    placed: Placed,
    kind: 'title' | 'byline' | 'furniture',
    date?: string,
  ): Segment[] =>
    placed.line === undefined
      ? [
          makeSegment(document.text, {
            kind,
            span: placed.span,
            line: lineAt(document.text, placed.span[0]),
            confidence: 0.9,
            reasons: ['head-line', placed.reason],
            date,
          }),
        ]
      : [];
  return [
    ...(title ? make(title, 'title') : []),
    ...authors.flatMap((author) => make(author, 'byline')),
    ...(published ? make(published, 'furniture', published.text) : []),
    ...(outlet ? make(outlet, 'furniture') : []),
  ].toSorted((a, b) => a.span[0] - b.span[0]);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
