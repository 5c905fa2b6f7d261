import type { Span } from '../../core/span.ts';
import type { Article, Reading, Segment, SegmentKind } from '../../model/article.ts';
import type { Facts } from './facts.ts';
import type { Paragraph } from './flow.ts';

/** A line of the document that is to be. */
interface Line {
  readonly kind: SegmentKind;
  readonly reasons: readonly string[];
  readonly text: string;
}

/** The text of a report, a line a paragraph, and the article it is. */
export interface Report {
  readonly text: string;
  /** With an empty id in place of the document's. */
  readonly readingOf: (documentId: string) => Reading;
}

/** What only the file states comes first, as lines of their own, so that it too has its place in the text. */
export function reportOf(
  paragraphs: readonly Paragraph[],
  facts: Facts,
  language: string | undefined,
): Report {
  const heads: Line[] = [
    ...(facts.statedTitle === undefined
      ? []
      : [{ kind: 'title' as const, reasons: ['stated'], text: facts.statedTitle }]),
    ...facts.statedAuthors.map((text) => ({ kind: 'byline' as const, reasons: ['stated'], text })),
  ];
  const lines = [...heads, ...paragraphs.map((paragraph, i) => lineOf(paragraph, i, facts))];
  const segments: Segment[] = [];
  let at = 0;
  for (const [i, { kind, reasons, text }] of lines.entries()) {
    const span: Span = [at, at + text.length];
    segments.push({ kind, span, text, line: i + 1, confidence: 1, reasons });
    at += text.length + 1;
  }
  const text = lines.map((line) => `${line.text}\n`).join('');
  const shared = { text, segments, facts, heads: heads.length };
  return { text, readingOf: (id) => readingOf(id, shared, language) };
}

function lineOf(
  { kind, reasons, text, page }: Paragraph,
  index: number,
  { title, bylines, published, outlet }: Facts,
): Line {
  const place = `page-${page}`;
  if (title.includes(index)) return { kind: 'title', reasons: ['largest', place], text };
  if (bylines.includes(index)) return { kind: 'byline', reasons: ['front', place], text };
  const isDate = published?.paragraph === index && kind !== 'furniture' && text.length < 120;
  if (isDate) return { kind: 'furniture', reasons: ['date', place], text };
  if (text === outlet?.name) return { kind: 'furniture', reasons: ['outlet', place], text };
  return { kind, reasons: [...reasons, place], text };
}

interface Shared {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly facts: Facts;
  /** Lines before the first paragraph. */
  readonly heads: number;
}

function readingOf(
  documentId: string,
  { text, segments, facts, heads }: Shared,
  language: string | undefined,
): Reading {
  const own = segments.filter(({ kind }) => kind !== 'furniture');
  const furniture = segments.filter(({ kind }) => kind === 'furniture');
  if (own.length === 0) return { articles: [], furniture, date: null };
  const titles = own.filter(({ kind }) => kind === 'title').map(({ span }) => span);
  const { published, outlet } = facts;
  const spanOf = (
    at: { readonly paragraph: number; readonly start: number },
    length: number,
  ): Span => {
    const from = (segments[heads + at.paragraph]?.span[0] ?? 0) + at.start;
    return [from, from + length];
  };
  const article: Article = {
    id: `${documentId}.1`,
    title: titles
      .map((span) => text.slice(...span))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    titleSpan: titles.length > 0 ? [titles[0]?.[0] ?? 0, titles.at(-1)?.[1] ?? 0] : null,
    byline: [...facts.authors, ...facts.statedAuthors],
    outlet: outlet?.name ?? null,
    outletSpan: outlet ? spanOf(outlet, outlet.name.length) : null,
    dateline: null,
    published: published?.day ?? null,
    publishedSpan: published ? spanOf(published, published.end - published.start) : null,
    ...(published?.range && { publishedRange: published.range }),
    language: language ?? 'und',
    segments: own,
    related: [],
  };
  return { articles: [article], furniture, date: null };
}
