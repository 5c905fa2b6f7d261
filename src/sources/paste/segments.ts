import { type Span, trim } from '../../core/span.ts';
import type { Segment, SegmentKind } from '../../model/article.ts';
import { dayOf } from './dates.ts';
import type { Labelled } from './labels.ts';
import { isUnbalanced } from './quotes.ts';
import type { Role } from './roles.ts';
import { emission, type Label } from './weights.ts';

/** A segment with the article it belongs to, from 0; undefined for none. */
export interface Placed {
  readonly article: number | undefined;
  /** Index of its line among those that are not blank. */
  readonly index: number;
  readonly segment: Segment;
}

/** Confidence of what was settled by caution alone. */
const doubt = 0.5;

/** The segments of a document: one for each line, two for a line that opens with a dateline. */
export function makeSegments(
  text: string,
  lines: readonly Labelled[],
  roles: readonly Role[],
): Placed[] {
  const opened = new Set<number>();
  return lines.flatMap((line, index) => {
    const role = roles[index];
    if (!role) return [];
    const place = { article: role.article, index };
    const isFirstBody =
      role.kind === 'body' && line.label === 'body' && !opened.has(role.article ?? -1);
    if (isFirstBody) opened.add(role.article ?? -1);
    const spans = spansOf(line, role, { index, isFirstBody });
    return spans.map(([kind, span]) => ({
      ...place,
      segment: makeSegment(
        text,
        { kind, span: trim(text, span) },
        { line, role, next: lines[index + 1] },
      ),
    }));
  });
}

/** The parts of a line that are segments of their own. */
function spansOf(
  { clue }: Labelled,
  { kind, heading }: Role,
  { index, isFirstBody }: { readonly index: number; readonly isFirstBody: boolean },
): [SegmentKind, Span][] {
  const { line, dateline } = clue;
  const [start, end] = line.span;
  if (kind === 'title' && heading) {
    const from = index === heading.first ? start + heading.from : start;
    return [[kind, [from, index === heading.last ? start + heading.to : end]]];
  }
  if (kind === 'body' && line.isBullet) return [['bullet', line.span]];
  if (kind !== 'body' || !isFirstBody || !dateline) return [[kind, line.span]];
  return [
    ['dateline', [start, start + dateline.placeEnd]],
    ['body', [start + dateline.bodyStart, end]],
  ];
}

interface Context {
  readonly line: Labelled;
  readonly role: Role;
  readonly next: Labelled | undefined;
}

function makeSegment(
  text: string,
  { kind, span }: { readonly kind: SegmentKind; readonly span: Span },
  { line, role, next }: Context,
): Segment {
  const { clue } = line;
  const own = text.slice(...span);
  const date = kind === 'related' || kind === 'furniture' ? dayOf(clue.date) : undefined;
  const unbalanced =
    (kind === 'body' || kind === 'bullet') && isUnbalanced(own, next?.clue.line.text);
  return {
    kind,
    span,
    text: own,
    line: clue.line.number,
    confidence: confidenceOf(line, role),
    reasons: [
      ...new Set([
        ...role.reasons,
        ...speakingFor(line.label, clue.has),
        ...(unbalanced ? ['unbalanced-quote'] : []),
      ]),
    ],
    ...(kind === 'caption' && clue.credit && { credit: clue.credit.name }),
    ...(date !== undefined && { date }),
  };
}

/** The features that made the label a good deal likelier, and those that a reader of the segment needs. */
function speakingFor(label: Label, has: ReadonlySet<string>): string[] {
  const weights: Readonly<Record<string, number>> = emission[label];
  return [...has].filter((feature) => (weights[feature] ?? 0) >= 1 || feature === 'goes-on');
}

function confidenceOf({ share }: Labelled, { reasons }: Role): number {
  const sure = reasons.includes('in-doubt') ? Math.min(doubt, share) : share;
  return Math.round(sure * 100) / 100;
}
