import type { Day } from '../core/day.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { When } from '../model/coding.ts';
import { findNames, type Name } from '../ontology/names.ts';
import type { ParsedSentence, Word } from '../text/analyse.ts';
import { behindDateline } from '../text/dateline.ts';
import { findDates } from '../text/dates/find.ts';
import { type Tree, treeOf } from '../text/syntax/tree.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A name of the actor tables, by the tokens it covers: `[first, end)`. */
export interface Mention {
  readonly name: Name;
  readonly first: number;
  readonly end: number;
}

/**
 * One sentence, ready to be coded: the seam at which a tagger and parser come in. Everything above this record asks
 * for tokens, names, dates and quotation state only through it.
 */
export interface Sentence {
  /** The document's text; all spans count in it. */
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Words, tags and tree. */
  readonly tree: Tree;
  /** Where its own words begin, behind a dateline. */
  readonly opening: number;
  /** For each token, the word of the tree that it is, or is part of. */
  readonly places: readonly number[];
  /** The name that covers a word of the tree, if one does. */
  readonly nameAt: (at: number) => Name | undefined;
  readonly mentions: readonly Mention[];
  readonly dates: readonly When[];
  /** For each token, whether a date covers it. */
  readonly isTime: readonly boolean[];
  /** For each token, whether it stands inside a quotation. */
  readonly isQuoted: readonly boolean[];
}

interface Surroundings {
  /** The quotations of the paragraph. */
  readonly quotes: readonly Span[];
  /** The day that relative dates are counted from. */
  readonly on: Day | undefined;
}

export function readSentence(
  text: string,
  parsed: ParsedSentence,
  { quotes, on }: Surroundings,
): Sentence {
  const { span } = parsed;
  const tree = treeOf(parsed);
  const tokens = tokenize(text, span);
  const dates = findDates(text, { span, on });
  const names = findNames(text.slice(...span), on);
  const covered = (spans: readonly Span[]) =>
    tokens.map((token) => spans.some((other) => overlaps(other, token.span)));
  // What is a date by its words is one even where nobody knows from which day "Monday" is counted.
  const timed = on === undefined ? findDates(text, { span, on: anyDay }) : dates;
  const isTime = covered([...dates, ...timed].map((date) => date.span));
  const mentions = names
    .map((name) => mention(tokens, name, span[0]))
    .filter((one) => one !== undefined);
  return {
    text,
    span,
    tokens,
    tree,
    opening: behindDateline(text, span),
    places: placesIn(tree, tokens),
    nameAt: (at) => {
      const own = tree.words[at]?.span ?? [0, 0];
      return mentions.find(({ name }) => overlaps(name.span, own))?.name;
    },
    mentions,
    dates,
    isTime: isTime.map((time, i) => time || opensTime(tokens, isTime, i)),
    isQuoted: covered(quotes),
  };
}

/** Only to see which words tell of a time: no date is counted from it. */
const anyDay: Day = '2000-06-15';

/** "on", "in", "late" and the like belong to the date they stand before. */
function opensTime(tokens: readonly Token[], isTime: readonly boolean[], i: number): boolean {
  return (
    isTime[i + 1] === true &&
    /^(?:on|in|by|since|until|late|early|mid)$/.test(tokens[i]?.lower ?? '')
  );
}

function mention(tokens: readonly Token[], name: Name, offset: number): Mention | undefined {
  const span: Span = [name.span[0] + offset, name.span[1] + offset];
  const first = tokens.findIndex((token) => overlaps(token.span, span));
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < tokens.length && overlaps(tokens[end]?.span ?? [0, 0], span)) end += 1;
  return { name: { ...name, span }, first, end };
}

/** The document span of the tokens `[first, end)`. */
export function spanOf({ tokens }: Sentence, first: number, end: number): Span {
  return [tokens[first]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0];
}

/** The mention that covers a token, if one does. */
export function mentionAt({ mentions }: Sentence, i: number): Mention | undefined {
  return mentions.find((one) => one.first <= i && i < one.end);
}

/** The lower-case word at a place, or nothing beyond the ends. */
export function wordAt({ tokens }: Sentence, i: number): string {
  return tokens[i]?.lower ?? '';
}

/** Tokens and words are cut alike but for hyphens and the like; both run from left to right. */
function placesIn({ words }: Tree, tokens: readonly Token[]): number[] {
  let at = 0;
  return tokens.map(({ span }) => {
    while (at + 1 < words.length && (words[at]?.span[1] ?? 0) <= span[0]) at += 1;
    return at;
  });
}

/** The word of the tree at a token. */
export function treeWordAt({ tree, places }: Sentence, i: number): Word | undefined {
  return tree.words[places[i] ?? -1];
}
