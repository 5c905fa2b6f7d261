import { cover } from '../../core/span.ts';
import { type Article, type Reading, type Related, type Segment } from '../../model/article.ts';
import type { Document } from '../../model/document.ts';
import { silenceComments } from './comments.ts';
import { findCuts } from './cuts.ts';
import { dayOf } from './dates.ts';
import { findClues } from './features.ts';
import { findStacks } from './headings.ts';
import { labelLines } from './labels.ts';
import { languageOf } from './language.ts';
import { splitLines } from './lines.ts';
import { senderOf } from './mail.ts';
import { makePlan } from './plan.ts';
import { type Assigned, documentDay, publishedOf } from './published.ts';
import { publisherOf } from './publisher.ts';
import { assignRoles } from './roles.ts';
import { makeSegments, type Placed } from './segments.ts';

/** Takes a pasted text apart into its articles and what belongs to none of them. Total on any text; linear in its length. */
export function readPaste(document: Document): Reading {
  const lines = silenceComments(labelLines(findClues(splitLines(document.text))));
  const stacks = findStacks(lines);
  const day = documentDay(makePlan(lines, stacks, findCuts(lines, stacks, undefined)));
  const plan = makePlan(lines, stacks, findCuts(lines, stacks, day ?? undefined));
  const assigned = { plan, roles: assignRoles(plan) };
  const placed = makeSegments(document.text, lines, assigned.roles);
  return {
    articles: plan.cuts.map((_, n) => makeArticle(document, assigned, { n, placed, day })),
    furniture: placed.filter(({ article }) => article === undefined).map(({ segment }) => segment),
    date: day,
  };
}

interface Making {
  /** The number of the article, from 0. */
  readonly n: number;
  readonly placed: readonly Placed[];
  readonly day: string | null;
}

function makeArticle(document: Document, assigned: Assigned, { n, placed, day }: Making): Article {
  const own = placed.filter(({ article }) => article === n);
  const segments = own.map(({ segment }) => segment);
  const titles = segments.filter(({ kind }) => kind === 'title').map(({ span }) => span);
  const publisher = publisherOf(document.text, assigned, n);
  const published = publishedOf(assigned, n, day);
  const title = assigned.plan.cuts[n]?.title?.text ?? '';
  return {
    id: `${document.id}.${n + 1}`,
    title,
    titleSpan: titles.length > 0 ? titles.reduce(cover) : null,
    byline: writersOf(assigned, n),
    outlet: publisher?.name ?? null,
    outletSpan: publisher?.span ?? null,
    dateline: segments.find(({ kind }) => kind === 'dateline')?.text ?? null,
    published: published.day,
    publishedSpan: published.span,
    ...(published.range && { publishedRange: published.range }),
    language: languageOf([title, ...proseOf(segments)]),
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
function writersOf({ plan, roles }: Assigned, n: number): string[] {
  const names = plan.lines.flatMap(({ clue }, index) => {
    if (roles[index]?.kind !== 'byline' || roles[index].article !== n) return [];
    if (clue.field) return senderOf(clue.field.value) ?? [];
    return clue.byline?.names ?? [];
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
