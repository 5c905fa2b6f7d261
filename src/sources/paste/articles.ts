import { cover } from '../../core/span.ts';
import type { Article, Related, Segment } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import { isEnglish } from '../language/english.ts';
import { dayOf } from './dates.ts';
import { senderOf } from './mail.ts';
import { type Assigned, publishedOf } from './published.ts';
import { publisherOf } from './publisher.ts';
import type { Placed } from './segments.ts';

/** What an article is made of, beside the document and what its lines are. */
interface Making {
  /** The number of the article, from 0. */
  readonly n: number;
  /** Its segments. */
  readonly own: readonly Placed[];
  readonly day: string | null;
  /** The texts of all segments of all articles. */
  readonly everything: readonly string[];
}

/** The record of one article. */
export function makeArticle(
  document: Document,
  assigned: Assigned,
  { n, own, day, everything }: Making,
): Article {
  const segments = own.map(({ segment }) => segment);
  const titles = segments.filter(({ kind }) => kind === 'title').map(({ span }) => span);
  const publisher = publisherOf(document.text, assigned, n);
  const published = publishedOf(assigned, n, day);
  const title = assigned.plan.cuts[n]?.title?.text ?? '';
  return {
    id: `${document.id}.${n + 1}`,
    title,
    titleSpan: titles.length > 0 ? titles.reduce(cover) : null,
    byline: writersOf(assigned, own),
    outlet: publisher?.name ?? null,
    outletSpan: publisher?.span ?? null,
    dateline: segments.find(({ kind }) => kind === 'dateline')?.text ?? null,
    published: published.day,
    publishedSpan: published.span,
    ...(published.range && { publishedRange: published.range }),
    language: isEnglish([title, ...proseOf(segments)], everything) ? 'en' : 'und',
    segments,
    related: relatedOf(document.text, assigned, own),
  };
}

function proseOf(segments: readonly Segment[]): string[] {
  return segments
    .filter(({ kind }) => kind === 'body' || kind === 'bullet')
    .map(({ text }) => text);
}

/** The names in the bylines of an article, each once. */
function writersOf({ plan }: Assigned, own: readonly Placed[]): string[] {
  const names = own
    .filter(({ segment }) => segment.kind === 'byline')
    .flatMap(({ index }) => {
      const { field, byline } = plan.lines[index]?.clue ?? {};
      return field ? (senderOf(field.value) ?? []) : (byline?.names ?? []);
    });
  return [...new Set(names)];
}

/** The links of an article: the lines of each headline together, with the date below them. */
function relatedOf(text: string, { plan, roles }: Assigned, own: readonly Placed[]): Related[] {
  return own
    .filter(
      ({ segment, index }) => segment.kind === 'related' && plan.lines[index]?.label !== 'date',
    )
    .filter(({ index }) => (roles[index]?.heading?.first ?? index) === index)
    .map(({ segment, index }) => {
      const last = roles[index]?.heading?.last ?? index;
      const below = plan.lines[last + 1];
      const isDate = below?.label === 'date' && roles[last + 1]?.kind === 'related';
      const start = segment.span[0] + (plan.lines[index]?.clue.relatedAt ?? 0);
      const end = plan.lines[last]?.clue.line.span[1] ?? segment.span[1];
      return {
        title: text.slice(start, end).replace(/\s+/g, ' ').trim(),
        span: [start, end] as const,
        date: (isDate && dayOf(below.clue.date)) || null,
      };
    });
}
