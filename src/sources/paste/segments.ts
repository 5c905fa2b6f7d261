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

/** The kinds that a label stands for; of other kinds a line is for the reasons of its role alone. */
const kindsOf: Readonly<Record<Label, readonly SegmentKind[]>> = {
  heading: ['title'],
  deck: ['body', 'bullet'],
  byline: ['byline'],
  date: ['furniture', 'related'],
  body: ['body', 'bullet'],
  subhead: ['body'],
  caption: ['caption'],
  related: ['related'],
  furniture: ['furniture'],
  page: ['furniture'],
};

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
  const reasons = reasonsOf(kind, line, role);
  return {
    kind,
    span,
    text: own,
    line: clue.line.number,
    confidence: confidenceOf(line, role),
    reasons: unbalanced ? [...reasons, 'unbalanced-quote'] : reasons,
    ...(kind === 'caption' && clue.credit && { credit: clue.credit.name }),
    ...(date !== undefined && { date }),
  };
}

/** Those of the role, then the features that made the label a good deal likelier. */
function reasonsOf(kind: SegmentKind, { label, clue }: Labelled, role: Role): string[] {
  if (kind === 'dateline') return ['dateline'];
  const weights: Readonly<Record<string, number>> = emission[label];
  const speaking = [...clue.has].filter((one) => (weights[one] ?? 0) >= 1 || one === 'goes-on');
  return [...new Set([...role.reasons, ...(kindsOf[label].includes(kind) ? speaking : [])])];
}

function confidenceOf({ share }: Labelled, { reasons, margin = Infinity }: Role): number {
  const least = Math.min(share, 1 / (1 + Math.exp(-margin)));
  return Math.round(100 * (reasons.includes('in-doubt') ? Math.min(doubt, least) : least)) / 100;
}
