import { readByline } from '../paste/bylines.ts';
import { hasGivenName, isPersonName } from '../paste/names.ts';
import type { Paragraph } from './flow.ts';
import { type Front, frontOf, plain } from './front.ts';
import { type Outlet, outletOf } from './outlet.ts';
import { type Published, publishedOf } from './published.ts';
import type { Stated } from './stated.ts';
import { titleOf } from './title.ts';

/** What a report says of itself, by the indices of its paragraphs. */
export interface Facts {
  readonly title: readonly number[];
  /** A title that only the file states. */
  readonly statedTitle: string | undefined;
  readonly bylines: readonly number[];
  readonly authors: readonly string[];
  /** Authors that only the file states. */
  readonly statedAuthors: readonly string[];
  readonly published: Published | undefined;
  readonly outlet: Outlet | undefined;
}

export function factsOf(paragraphs: readonly Paragraph[], stated: Stated): Facts {
  const front = frontOf(paragraphs);
  const title = titleOf(front, stated.titles);
  const isTitle = new Set(title);
  const rest = front.filter(({ index }) => !isTitle.has(index));
  const bylines = bylinesOf(rest, title.at(-1) ?? 0, stated.authors);
  const authors = [...new Set(bylines.flatMap(({ names }) => names))];
  return {
    title,
    statedTitle: title.length === 0 ? stated.titles[0] : undefined,
    bylines: bylines.map(({ index }) => index),
    authors,
    statedAuthors: authors.length > 0 ? [] : stated.authors.filter(isAuthor),
    published: publishedOf(rest),
    outlet: outletOf(paragraphs, rest),
  };
}

/** A person, and not the program, the account or the firm that many files name as their author. */
function isAuthor(name: string): boolean {
  return isPersonName(name) && hasGivenName(name);
}

interface Writers {
  readonly index: number;
  readonly names: readonly string[];
}

/** Lines that name authors: those with "By" and those the file names; else bare names just below the title. */
function bylinesOf(rest: readonly Front[], title: number, stated: readonly string[]): Writers[] {
  const known = new Set(stated.map(plain));
  const found = rest.flatMap(({ index, text, kind, reasons }) => {
    if (text.length > 200 || kind === 'caption' || reasons.includes('running')) return [];
    const byline = readByline(text);
    if (!byline || byline.shape === 'desk') return [];
    const { names, shape } = byline;
    const isCued = shape === 'cue' && index < title + 25;
    const isSure = isCued || names.some((name) => known.has(plain(name)));
    const near = names.some(isAuthor) ? 8 : names.every(isPersonName) ? 3 : 0;
    const isNear = shape !== 'cue' && index > title && index <= title + near;
    return isSure || isNear ? [{ index, names, isSure }] : [];
  });
  const sure = found.filter(({ isSure }) => isSure);
  return sure.length > 0 ? sure : found;
}
