import type { Cut } from './cuts.ts';
import type { Heading, Stack } from './headings.ts';
import type { Labelled } from './labels.ts';
import { nameWords } from './names.ts';

/** Where one article lies among the lines. */
export interface Extent {
  /** Index of its title, or of its first body line when it has none; and of the line behind its last. */
  readonly from: number;
  readonly to: number;
  /** Index of the first body line behind its title, and of its last; -1 for none. */
  readonly firstBody: number;
  readonly lastBody: number;
}

/** A document cut into articles, as far as its lines' roles depend on it. */
export interface Plan {
  readonly lines: readonly Labelled[];
  readonly cuts: readonly Cut[];
  readonly extents: readonly Extent[];
  /** The heading that a line belongs to. */
  readonly headingOf: ReadonlyMap<number, Heading>;
  /** The article that has begun last at each line; -1 before the first. */
  readonly articleAt: readonly number[];
  /** Index of the related or list head that each line stands under, if no body has come since; -1 for none. */
  readonly headOver: readonly number[];
  /** The article that a line is a title of. */
  readonly titleLines: ReadonlyMap<number, number>;
}

export function makePlan(
  lines: readonly Labelled[],
  stacks: readonly Stack[],
  cuts: readonly Cut[],
): Plan {
  const headings = stacks.flatMap((stack) => stack.headings);
  const headingOf = new Map(headings.flatMap((one) => rangeOf(one).map((index) => [index, one])));
  const titles = cuts.flatMap(({ title }, article) =>
    title ? rangeOf(title).map((index): [number, number] => [index, article]) : [],
  );
  const articleAt = followCuts(lines, cuts);
  const extents = cuts.map((cut, article) => extentOf(lines, cut, cuts[article + 1]?.at));
  const headOver = followHeads(lines, cuts, articleAt);
  return { lines, cuts, extents, headingOf, articleAt, headOver, titleLines: new Map(titles) };
}

function rangeOf({ first, last }: Heading): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function followCuts(lines: readonly Labelled[], cuts: readonly Cut[]): number[] {
  let article = -1;
  return lines.map((_, index) => {
    if (cuts[article + 1]?.at === index) article += 1;
    return article;
  });
}

const isBody = ({ label }: Labelled) => label === 'body';

function extentOf(lines: readonly Labelled[], { at: from, title }: Cut, to = lines.length): Extent {
  const head = (title?.last ?? from) - from;
  const own = lines.slice(from, to);
  const [first, last] = [
    own.findIndex((line, i) => i >= head && isBody(line)),
    own.findLastIndex(isBody),
  ];
  return {
    from,
    to,
    firstBody: first < 0 ? -1 : from + first,
    lastBody: last < 0 ? -1 : from + last,
  };
}

function followHeads(
  lines: readonly Labelled[],
  cuts: readonly Cut[],
  articleAt: readonly number[],
): number[] {
  let head = -1;
  return lines.map(({ label, clue }, index) => {
    if (label === 'body' || cuts[articleAt[index] ?? -1]?.at === index) head = -1;
    if (clue.has.has('related-head') || clue.has.has('list-head')) head = index;
    return head;
  });
}

/** The names in the title and the first twelve paragraphs of an article. */
export function namesOf({ lines, extents }: Plan, article: number): Set<string> {
  const { from, to } = extents[article] ?? { from: 0, to: 0 };
  const told = lines
    .slice(from, Math.min(to, from + 40))
    .filter(({ label }, i) => i === 0 || label === 'body' || label === 'deck')
    .slice(0, 13);
  return new Set(told.flatMap(({ clue }) => [...nameWords(` ${clue.line.text.slice(0, 2000)}`)]));
}

/** The article whose subject line stands in the same mail header as a line; undefined for none. */
export function mailOwner({ lines, titleLines }: Plan, index: number): number | undefined {
  for (const step of [-1, 1]) {
    for (let at = index; isField(lines[at]) && Math.abs(at - index) < 20; at += step) {
      const owner = titleLines.get(at);
      if (owner !== undefined) return owner;
      const lower = step === 1 ? lines[at + 1] : lines[at];
      if ((lower?.clue.line.gap ?? 1) > 0) break;
    }
  }
  return undefined;
}

function isField(line: Labelled | undefined): boolean {
  return line?.clue.field !== undefined;
}

/** Whether a line is nearer to the one after it than to the one before it. */
export function isNearerToNext(lines: readonly Labelled[], index: number): boolean {
  return (lines[index + 1]?.clue.line.gap ?? 0) < (lines[index]?.clue.line.gap ?? 0);
}

/**
 * Whether a date stands directly on top of an article's title. On top of the first of several it is the digest's, unless
 * the others have theirs as well.
 */
export function isDateOver({ lines, cuts }: Plan, index: number, article: number): boolean {
  const cut = cuts[article];
  if (cut?.title?.first !== index + 1 || !hasDateOver(lines, index + 1)) return false;
  const [, second] = cuts;
  return article > 0 || second === undefined || hasDateOver(lines, second.at);
}

function hasDateOver(lines: readonly Labelled[], at: number): boolean {
  return lines[at - 1]?.label === 'date' && lines[at]?.clue.line.gap === 0;
}
