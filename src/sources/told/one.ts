import { overlaps } from '../../core/span.ts';
import type { Article, Reading, Segment } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import type { Stated } from '../source.ts';
import type { Head } from './head.ts';

export interface Parts {
  readonly head: Head;
  readonly stated: Stated;
}

/** All of a text as one article under its head. */
export function oneArticle(document: Document, read: Reading, parts: Parts): Reading {
  const { head } = parts;
  const own = ownSegments(read, parts);
  const inner = own.filter(({ kind }) => kind !== 'furniture');
  const furniture = [...head.segments, ...own].filter(({ kind }) => kind === 'furniture');
  const above = head.segments.filter(({ kind }) => kind !== 'furniture');
  if (inner.length === 0)
    return { articles: [], furniture: [...above, ...furniture], date: read.date };
  const { publishedRange, ...found } = foundIn(document, read);
  const article: Article = {
    ...found,
    ...(publishedRange && !head.published && { publishedRange }),
    ...statedBy(head),
    language: languageIn(read, parts.stated),
    segments: [...above, ...inner],
  };
  return { articles: [article], furniture, date: read.date };
}

export function isBody({ kind }: Segment): boolean {
  return kind === 'body' || kind === 'bullet';
}

/** The segments of the text itself; where none looks like the body of an article, all of them are. */
function ownSegments(read: Reading, { head }: Parts): Segment[] {
  const own = [...read.articles.flatMap(({ segments }) => segments), ...read.furniture].toSorted(
    (a, b) => a.span[0] - b.span[0],
  );
  const hasBody = own.some(isBody);
  return own.map((segment): Segment => {
    const { kind, text } = segment;
    if (kind === 'furniture' && !hasBody) return { ...segment, kind: 'body' };
    if (!head.title) return segment;
    if (overlaps(segment.span, head.title.span)) return { ...segment, kind: 'title' };
    const isRepeat = text.replace(/\s+/g, ' ').trim() === head.title.value;
    return kind === 'title' ? { ...segment, kind: isRepeat ? 'furniture' : 'body' } : segment;
  });
}

/** What the text itself says of the article. */
function foundIn(document: Document, { articles }: Reading): Article {
  const blank: Article = {
    id: `${document.id}.1`,
    title: '',
    titleSpan: null,
    byline: [],
    outlet: null,
    outletSpan: null,
    dateline: null,
    published: null,
    publishedSpan: null,
    language: 'und',
    segments: [],
    related: articles.flatMap(({ related }) => related),
  };
  const [first] = articles;
  return first ? { ...first, related: blank.related } : blank;
}

function statedBy({ title, authors, outlet, published }: Head): Partial<Article> {
  return {
    ...(title && { title: title.value, titleSpan: title.span }),
    ...(authors.length > 0 && { byline: authors.map(({ value }) => value) }),
    ...(outlet && { outlet: outlet.value, outletSpan: outlet.span }),
    ...(published && { published: published.value, publishedSpan: published.span }),
  };
}

/** English where the text is seen to be, else what is stated (ISO 639-1). */
function languageIn({ articles }: Reading, { language = '' }: Stated): string {
  const found = articles[0]?.language ?? 'und';
  const [stated] = /^[a-z]{2}(?=$|[-_])/i.exec(language) ?? [];
  return found === 'und' ? (stated?.toLowerCase() ?? found) : found;
}
