import type { Day } from '../core/day.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { When } from '../model/coding.ts';
import { findNames, type Name } from '../ontology/names.ts';
import type { ParsedSentence } from '../text/analyse.ts';
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
 * One sentence, ready to be coded. Everything above this record asks for words, names, dates and quotations only through
 * it.
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
  /** The name that covers a word of the tree, if one does. */
  readonly nameAt: (at: number) => Name | undefined;
  readonly mentions: readonly Mention[];
  readonly dates: readonly When[];
  /** The quotations that reach into it, with their marks. */
  readonly quotes: readonly Span[];
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
  const mentions = names
    .map((name) => mention(tokens, name, span[0]))
    .filter((one) => one !== undefined);
  return {
    text,
    span,
    tokens,
    tree,
    opening: behindDateline(text, span),
    nameAt: (at) => {
      const own = tree.words[at]?.span ?? [0, 0];
      return mentions.find(({ name }) => overlaps(name.span, own))?.name;
    },
    mentions,
    dates,
    quotes: quotes.filter((quote) => overlaps(quote, span)),
  };
}

function mention(tokens: readonly Token[], name: Name, offset: number): Mention | undefined {
  const span: Span = [name.span[0] + offset, name.span[1] + offset];
  const first = tokens.findIndex((token) => overlaps(token.span, span));
  if (first < 0) return undefined;
  let end = first + 1;
  while (end < tokens.length && overlaps(tokens[end]?.span ?? [0, 0], span)) end += 1;
  return { name: { ...name, span }, first, end };
}

/** The lower-case word at a place, or nothing beyond the ends. */
export function wordAt({ tokens }: Sentence, i: number): string {
  return tokens[i]?.lower ?? '';
}
