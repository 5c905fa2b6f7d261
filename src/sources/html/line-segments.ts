import type { Span } from '../../core/span.ts';
import type { Segment } from '../../model/article.ts';
import { findDateline } from '../paste/datelines.ts';
import { isByline } from './author-names.ts';
import { dayIn } from './days.ts';
import type { Head, Placed } from './heads.ts';
import { marksOf } from './marks.ts';
import type { PageScene } from './page-scene.ts';
import type { Making } from './reading.ts';
import { bodyRole, isCaption, otherRole, type Role } from './roles.ts';
import { makeSegment, type Part } from './segments.ts';
import type { Story } from './stories.ts';
import { storyHead } from './story-heads.ts';

/** Capitals, or an agency in brackets or a day before a dash: what no dateline is without. */
const mayHaveDateline =
  /^(?:[A-Z\u00c0-\u00de]{2}|[A-Z\u00c0-\u00de][^.!?]{1,60}(?:[([][A-Z][A-Za-z/. ]{1,30}[)\]]|\d)\s*[-–—])/;

interface Given {
  readonly page: PageScene;
  readonly chances: Float64Array;
  readonly stories: readonly Story[];
}

export interface FoundSegments {
  readonly articles: readonly { readonly segments: readonly Segment[]; readonly head: Head }[];
  readonly furniture: readonly Segment[];
}

/** Short lines with a date are shown with the day they state. */
const datedWords = 12;

/** The segments of a page's lines, each in its article or in none. */
export function lineSegments(making: Making, given: Given): FoundSegments {
  const { page, stories } = given;
  const furniture: Segment[] = [];
  const heads = stories.map((story) =>
    stories.length === 1 ? making.head : storyHead(making.head, page, story),
  );
  const own: Segment[][] = stories.map(() => []);
  const ranges = stories.map((story, n) => rangeOf(page, story, heads[n]));
  const marks = stories.map(({ body }) => marksOf(page, body));
  const opened = new Set<number>();
  for (const [i, line] of page.scene.lines.entries()) {
    const n = ranges.findIndex(([from, to]) => i >= from && i < to);
    const story = stories[n];
    const isBody = story?.body[i] === true && !isCaption(line.block.element);
    const isFirst = isBody && !opened.has(n);
    const parts = partsOf(making, given, {
      i,
      head: heads[n],
      isBody,
      isFirst,
      mark: marks[n]?.get(i),
    });
    if (parts.some(({ reasons }) => reasons.includes('paragraph'))) opened.add(n);
    for (const part of parts) {
      const isLoose = n < 0 || part.kind === 'furniture';
      (isLoose ? furniture : (own[n] ?? furniture)).push(makeSegment(making.document.text, part));
    }
  }
  const articles = stories.flatMap((story, n) => {
    const segments = own[n] ?? [];
    const head = heads[n];
    return head && (story.body.includes(true) || segments.some(({ kind }) => kind === 'caption'))
      ? [{ segments, head }]
      : [];
  });
  return articles.length > 0
    ? { articles, furniture }
    : {
        articles,
        furniture: [...furniture, ...own.flat()].toSorted((a, b) => a.span[0] - b.span[0]),
      };
}

/** From the first to the last line that is body, or the headline or byline of it. */
function rangeOf({ scene }: PageScene, { body, headline }: Story, head: Head | undefined): Span {
  const first = body.indexOf(true);
  const last = body.lastIndexOf(true);
  const lines = [
    headline,
    head?.title?.line,
    ...(head?.authors ?? []).map(({ line }) => line),
  ].filter((line) => line !== undefined);
  if (first < 0) return lines.length > 0 ? [Math.min(...lines), Infinity] : [0, Infinity];
  let end = Math.max(last, ...lines) + 1;
  // The last pictures of a gallery.
  while (isCaption(scene.lines[end]?.block.element)) end += 1;
  return [Math.min(first, ...lines), end];
}

interface Spot {
  readonly i: number;
  readonly head: Head | undefined;
  readonly isBody: boolean;
  readonly isFirst: boolean;
  readonly mark: string | undefined;
}

function partsOf(
  making: Making,
  { page, chances }: Given,
  { i, head, isBody, isFirst, mark }: Spot,
): Part[] {
  const line = page.scene.lines[i];
  if (line === undefined) return [];
  const { block } = line;
  const start = making.headLength + block.start;
  const whole: Span = [start, start + block.text.length];
  const chance = chances[i] ?? 0;
  const make = ({ kind, reasons }: Role, span = whole, date?: string): Part => ({
    kind,
    span,
    line: making.headLines + i + 1,
    confidence: Math.max(0.5, isBody ? chance : 1 - chance),
    reasons,
    date,
  });
  if (head?.title?.line === i)
    return around(whole, inLine(start, head.title)).map(([span, isIt]) =>
      make(
        isIt
          ? { kind: 'title', reasons: [head.title?.reason ?? ''] }
          : { kind: 'furniture', reasons: ['beside-the-title'] },
        span,
      ),
    );
  if (head?.authors.some((author) => author.line === i) && (!isBody || isByline(block.text)))
    return [make({ kind: 'byline', reasons: [head.authors[0]?.reason ?? ''] })];
  if (isBody) {
    const role = bodyRole(line);
    const own = mark === undefined ? role : { ...role, reasons: [...role.reasons, mark] };
    const dateline =
      isFirst && mayHaveDateline.test(block.text) ? findDateline(block.text) : undefined;
    if (!dateline) return [make(own)];
    return [
      make({ kind: 'dateline', reasons: ['dateline'] }, [start, start + dateline.placeEnd]),
      make(own, [start + dateline.bodyStart, whole[1]]),
    ];
  }
  const date = line.counts.words <= datedWords ? dayIn(block.text)?.day : undefined;
  const role = otherRole(page.scene, line);
  return [
    make(
      date === undefined || role.kind !== 'furniture'
        ? role
        : { ...role, reasons: ['date-line', ...role.reasons] },
      whole,
      role.kind === 'caption' ? undefined : date,
    ),
  ];
}

function inLine(start: number, { span }: Placed): Span {
  return [start + span[0], start + span[1]];
}

/** A line in the parts before, in and behind a span of it, those that are not empty. */
function around([start, end]: Span, [from, to]: Span): [Span, boolean][] {
  const parts: [Span, boolean][] = [
    [[start, from], false],
    [[from, to], true],
    [[to, end], false],
  ];
  return parts.filter(([[a, b]]) => b > a);
}
