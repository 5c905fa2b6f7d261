import type { SegmentKind } from '../../model/article.ts';
import type { Heading } from './headings.ts';
import type { Labelled } from './labels.ts';
import { nameWords } from './names.ts';
import { isNearerToNext, mailOwner, namesOf, type Plan } from './plan.ts';

/** What a line is in the reading, once the articles are known. */
export interface Role {
  readonly kind: SegmentKind;
  /** The article it belongs to, from 0; undefined for furniture. */
  readonly article: number | undefined;
  /** Why, beside what the line shows by itself. */
  readonly reasons: readonly string[];
  /** The headline that the line is, or is a part of. */
  readonly heading?: Heading;
  /** How far the evidence for a title is past what it needs. */
  readonly margin?: number;
}

/** Gives every line its kind and its article. */
export function assignRoles(plan: Plan): Role[] {
  const seen = plan.cuts.map(() => new Set<string>());
  return plan.lines.map((line, index) => roleOf(plan, index, { line, seen }));
}

interface Turn {
  readonly line: Labelled;
  /** The writers named so far, by article. */
  readonly seen: readonly Set<string>[];
}

function roleOf(plan: Plan, index: number, { line, seen }: Turn): Role {
  const article = plan.articleAt[index] ?? -1;
  if (plan.titleLines.has(index)) return headingRole(plan, index, article);
  switch (line.label) {
    case 'byline':
      return bylineRole(plan, index, seen);
    case 'caption':
      return captionRole(plan, index, article);
    case 'date':
      return dateRole(plan, index, article);
    case 'furniture':
    case 'page':
      return furnitureRole(plan, index, article);
    case 'heading':
    case 'subhead':
      return headingRole(plan, index, article);
    case 'body':
      return bodyRole(plan, index, article);
    case 'deck':
      return article < 0 ? furniture('before-title') : within('body', article, 'standfirst');
    case 'related':
      return article < 0 ? furniture('before-title') : within('related', article);
    default:
      return line.label satisfies never;
  }
}

function furniture(...reasons: string[]): Role {
  return { kind: 'furniture', article: undefined, reasons };
}

function within(kind: SegmentKind, article: number, ...reasons: string[]): Role {
  return { kind, article, reasons };
}

/** Whether a line stands between the first and the last body line of the article. */
function isInside({ extents }: Plan, index: number, article: number): boolean {
  const { firstBody = -1, lastBody = -1 } = extents[article] ?? {};
  return firstBody >= 0 && index > firstBody && index < lastBody;
}

/** A paragraph that the same article has already had is a repeat. */
function bodyRole({ lines, articleAt }: Plan, index: number, article: number): Role {
  const clue = lines[index]?.clue;
  if (article < 0 || !clue) return furniture('before-title');
  const { firstCopy, has } = clue;
  const isRepeat =
    firstCopy < index &&
    articleAt[firstCopy] === article &&
    has.has('many-words') &&
    lines[firstCopy]?.label === 'body';
  return isRepeat ? furniture('repeat') : within('body', article);
}

/** A caption between two articles belongs to the one whose names it shares, else to the nearer one. */
function captionRole(plan: Plan, index: number, article: number): Role {
  const { lines, cuts, extents } = plan;
  const next = article + 1;
  if (cuts[next] === undefined) return article < 0 ? furniture() : within('caption', article);
  if (article < 0) return within('caption', next, 'before-title');
  if (index <= (extents[article]?.lastBody ?? -1)) return within('caption', article);
  const names = nameWords(lines[index]?.clue.line.text.slice(0, 600) ?? '');
  const [own = 0, other = 0] = [article, next].map((one) => countShared(names, namesOf(plan, one)));
  const isNext = own === other ? isNearerToNext(lines, index) : other > own;
  return isNext ? within('caption', next, 'before-title') : within('caption', article);
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((name) => b.has(name)).length;
}

/** A headline is a title, a copy of one, a link to another story, or the heading of a section. */
function headingRole(plan: Plan, index: number, article: number): Role {
  const heading = plan.headingOf.get(index);
  if (!heading) return furniture();
  if (plan.titleLines.has(index)) {
    const { reasons = [], margin = 0 } = plan.cuts[article] ?? {};
    return { kind: 'title', article, reasons, margin, heading };
  }
  if (isCopy(plan, heading)) return furniture('title-copy');
  if (article < 0) return furniture('before-title');
  return { ...untitled(plan, heading, article), heading };
}

function isCopy({ lines, titleLines }: Plan, { first, last }: Heading): boolean {
  return [first, last].some((index) =>
    lines[index]?.clue.near.some((other) => titleLines.has(other)),
  );
}

/** A heading that opens no article. */
function untitled(plan: Plan, heading: Heading, article: number): Role {
  const { lines, extents, cuts, headOver } = plan;
  const { firstBody = -1, lastBody = -1 } = extents[article] ?? {};
  const head = lines[headOver[heading.first] ?? -1];
  if (head?.clue.has.has('related-head')) return within('related', article, 'under-head');
  if (head) return furniture('in-list');
  if (heading.first < firstBody || firstBody < 0) return within('body', article, 'standfirst');
  if (isDated(lines, heading.last)) return within('related', article, 'before-date');
  if (heading.first < lastBody) return within('body', article, 'subhead');
  if (isOver(lines, heading, cuts[article + 1]?.title)) return furniture('over-title');
  return trailing(lines, heading, article);
}

/** Whether a date line follows directly. */
function isDated(lines: readonly Labelled[], last: number): boolean {
  const next = lines[last + 1];
  return next?.label === 'date' && next.clue.line.gap === 0;
}

/** Stands on top of a title, nearer to it than to what comes before: the paster's own heading, or a section's. */
function isOver(lines: readonly Labelled[], heading: Heading, title: Heading | undefined): boolean {
  if (title?.first !== heading.last + 1) return false;
  return (lines[title.first]?.clue.line.gap ?? 0) < (lines[heading.first]?.clue.line.gap ?? 0);
}

/** Headlines after the end of the body: several are links to other stories; one may yet be part of this one. */
function trailing(lines: readonly Labelled[], { first, last }: Heading, article: number): Role {
  const beside = [lines[first - 1]?.label, lines[last + 1]?.label];
  const isHeadline = lines[first]?.label === 'heading';
  if (lines[first]?.clue.has.has('subject-field')) return furniture('after-body');
  if (isHeadline && beside.includes('heading'))
    return within('related', article, 'headline-without-body');
  if (!isHeadline || beside.includes('furniture')) return furniture('after-body');
  return within('body', article, 'in-doubt');
}

/** Who wrote stands between title and body, or at the end; a bare name inside is a subject or a speaker. */
function bylineRole(plan: Plan, index: number, seen: readonly Set<string>[]): Role {
  const article = bylineArticle(plan, index);
  const { byline, has } = plan.lines[index]?.clue ?? {};
  if (article < 0) return furniture('before-title');
  const isCued = byline?.shape === 'cue' || byline?.shape === 'desk' || has?.has('name-repeated');
  if (!isCued && isInside(plan, index, article)) return within('body', article, 'in-doubt');
  const names = byline?.names.map((name) => name.toLowerCase()) ?? [];
  const isRepeat = names.length > 0 && names.every((name) => seen[article]?.has(name));
  for (const name of names) seen[article]?.add(name);
  return isRepeat ? furniture('byline-repeat') : within('byline', article);
}

/** Right on top of the next title, and behind a blank line, it is the next article's. */
function bylineArticle({ lines, cuts, extents, articleAt }: Plan, index: number): number {
  const own = articleAt[index] ?? -1;
  const isOnTop = cuts[own + 1]?.title?.first === index + 1;
  const isBehind = index > (extents[own]?.lastBody ?? -1);
  return isOnTop && isBehind && isNearerToNext(lines, index) ? own + 1 : own;
}

/** A date belongs to the link before it, or to the article, of which it is no part; inside the body it is kept. */
function dateRole(plan: Plan, index: number, article: number): Role {
  if (article < 0) return furniture('date-line');
  if (isAfterLink(plan, index, article)) return within('related', article, 'after-headline');
  const { lines } = plan;
  const inBox = [lines[index - 1], lines[index + 1]].some((line) => line?.label === 'furniture');
  const isBody = isInside(plan, index, article) && !inBox;
  return isBody ? within('body', article, 'in-doubt') : furniture('date-line');
}

function isAfterLink(plan: Plan, index: number, article: number): boolean {
  if (plan.lines[index]?.clue.line.gap !== 0) return false;
  const before = plan.lines[index - 1]?.label;
  if (before === 'related') return true;
  if (before === 'furniture' || before === 'page') return isUnderRelated(plan, index - 1);
  const heading = plan.headingOf.get(index - 1);
  if (!heading || plan.titleLines.has(index - 1) || isCopy(plan, heading)) return false;
  return untitled(plan, heading, article).kind === 'related';
}

/** Losing body is worse than keeping a line of furniture. */
function furnitureRole(plan: Plan, index: number, article: number): Role {
  const line = plan.lines[index];
  const sender = line?.clue.field?.name === 'from' ? mailOwner(plan, index) : undefined;
  if (sender !== undefined) return within('byline', sender, 'mail-field');
  if (article >= 0 && isUnderRelated(plan, index)) return within('related', article, 'under-head');
  const hasSubstance = line?.clue.has.has('some-words') || line?.clue.has.has('many-words');
  const isDoubtful = (line?.share ?? 1) < 0.6 && hasSubstance === true;
  return isDoubtful && isInside(plan, index, article)
    ? within('body', article, 'in-doubt')
    : furniture();
}

/** A line that only its place in a box made furniture, in a list of other stories. */
function isUnderRelated({ lines, headOver }: Plan, index: number): boolean {
  const head = lines[headOver[index] ?? -1];
  const has = lines[index]?.clue.has;
  if (!head?.clue.has.has('related-head') || !has?.has('some-words')) return false;
  const own = ['opening', 'strong-word', 'strong-words', 'address', 'counter', 'phrase'] as const;
  return !own.some((feature) => has.has(feature));
}
