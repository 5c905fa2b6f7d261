import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clue, type Feature, findClues } from '../../src/sources/paste/features.ts';
import { isSpaced } from '../../src/sources/paste/labels.ts';
import { splitLines } from '../../src/sources/paste/lines.ts';
import { type Label, labels } from '../../src/sources/paste/weights.ts';
import type { Sequence } from './chain.ts';
import type { Digest, DigestLine } from './digest.ts';

/** Gives features their rows; `always` has the first. */
export class Rows {
  readonly names: string[] = ['always'];
  readonly #at = new Map<string, number>([['always', 0]]);

  of(feature: string): number {
    const known = this.#at.get(feature);
    if (known !== undefined) return known;
    this.#at.set(feature, this.names.length);
    this.names.push(feature);
    return this.names.length - 1;
  }
}

function bits(...own: readonly Label[]): number {
  return own.reduce((sum, one) => sum | (1 << labels.indexOf(one)), 0);
}

/** What is learned from a digest. A long one counts no more than a few hundred lines do. */
export function sequenceOf(digest: Digest, rows: Rows): Sequence | undefined {
  const clues = findClues(splitLines(digest.text));
  if (clues.length !== digest.lines.length) return undefined;
  return makeSequence(clues, allowedIn(digest, clues), {
    rows,
    weight: Math.min(1, 300 / clues.length),
  });
}

function makeSequence(
  clues: readonly Clue[],
  allowed: readonly number[],
  { rows, weight }: { readonly rows: Rows; readonly weight: number },
): Sequence {
  const spaced = isSpaced(clues);
  return {
    features: clues.map(({ has }) => [0, ...[...has].map((feature) => rows.of(feature))]),
    allowed,
    adjoins: clues.map(({ line }) => spaced && line.gap === 0),
    goesOn: clues.map(({ has }) => has.has('goes-on')),
    weight,
  };
}

/** The labels that are right for each line of a digest: several where the page does not tell. */
function allowedIn({ lines }: Digest, clues: readonly Clue[]): number[] {
  const extents = new Map<number, [number, number]>();
  lines.forEach(({ gold, article }, index) => {
    if (gold !== 'title' && gold !== 'body') return;
    const [first] = extents.get(article) ?? [index];
    extents.set(article, [first, index]);
  });
  return lines.map((line, index) => {
    const [first = Infinity, last = -1] = extents.get(line.article) ?? [];
    const has = clues[index]?.has ?? new Set<Feature>();
    return allowedFor(line, has, index > first && index < last);
  });
}

function allowedFor(line: DigestLine, has: ReadonlySet<Feature>, isInside: boolean): number {
  const isDate = has.has('date-line');
  const around = isInside ? bits('furniture', 'related') : bits('page');
  switch (line.gold) {
    case 'title':
      return bits('heading');
    case 'byline':
    case 'caption':
      return bits(line.gold);
    case 'date':
      return isDate ? bits('date') : bits('page', 'furniture');
    case 'body':
      if (line.isHeading) return bits('subhead');
      if (line.isCopy) return bits('body', 'caption', 'deck');
      return line.text.length < 70 ? bits('body', 'subhead', 'deck') : bits('body', 'deck');
    case 'other':
      return around | (isDate ? bits('date') : 0) | (line.isCopy ? bits('heading', 'byline') : 0);
    default:
      return line.gold satisfies never;
  }
}

const cases = new URL('../../test/golden/reading/cases', import.meta.url).pathname;

/** The golden cases that are pasted texts; the others are pages. */
export const ownCases = readdirSync(cases)
  .map((name) => join(cases, name))
  .filter((folder) => existsSync(join(folder, 'input.txt')));

interface GoldenSegment {
  readonly line: number;
  readonly kind: string;
  readonly reasons: readonly string[];
}

/** What is learned from the golden cases of the reader, which are digests of our own. */
export function ownSequences(rows: Rows, weight: number): Sequence[] {
  return ownCases.flatMap((folder) => {
    const clues = findClues(splitLines(readFileSync(join(folder, 'input.txt'), 'utf8')));
    const { articles, furniture } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const segments: GoldenSegment[] = [
      ...articles.flatMap((one: { segments: GoldenSegment[] }) => one.segments),
      ...furniture,
    ];
    const byLine = new Map(
      segments.filter(({ kind }) => kind !== 'dateline').map((one) => [one.line, one]),
    );
    const allowed = clues.map(({ line, has }) => allowedBy(byLine.get(line.number), has));
    return clues.length === 0 ? [] : [makeSequence(clues, allowed, { rows, weight })];
  });
}

const anything = bits(...labels);

/** The labels that a line may have had, going by what it was read as and why. */
function allowedBy(segment: GoldenSegment | undefined, has: ReadonlySet<Feature>): number {
  if (segment === undefined) return anything;
  const why = (reason: string) => segment.reasons.includes(reason);
  switch (segment.kind) {
    case 'title':
      return bits('heading');
    case 'body':
    case 'bullet':
      if (why('subhead')) return bits('subhead', 'heading');
      return why('standfirst') ? bits('deck', 'heading') : bits('body', 'deck');
    case 'byline':
      return why('mail-field') ? bits('furniture', 'page') : bits('byline');
    case 'caption':
      return bits('caption');
    case 'related':
      if (has.has('date-line')) return bits('date');
      return why('related-cue')
        ? bits('related')
        : bits('heading', 'subhead', 'related', 'furniture', 'page');
    default:
      if (why('title-copy') || why('over-title')) return bits('heading', 'subhead', 'deck');
      if (why('byline-repeat')) return bits('byline');
      if (why('date-line') || has.has('date-line')) return bits('date');
      return why('in-list') || why('after-body') || why('before-title') || why('repeat')
        ? anything
        : bits('furniture', 'page');
  }
}
