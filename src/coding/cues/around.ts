import { dependentsBy, isRelation, subtree, type Tree } from '../../text/syntax/tree.ts';
import type { Sentence } from '../sentence.ts';
import type { Complement } from './complements.ts';
import { quoteAt } from './contents.ts';
import { lowerAt, type Stretch } from './group.ts';

/** Where a cue stands, and who it says speaks. */
export interface Place {
  readonly at: number;
  readonly cue: Stretch;
  readonly source: number | undefined;
}

/** "…, Ruiz said, …": what stands before a cue and its subject, and what goes on behind them. */
export function wordsAround(
  s: Sentence,
  place: Place,
  complement: Complement | undefined,
): number[] | undefined {
  const { tree } = s;
  const { first, last } = parenthesisOf(tree, place);
  const isAs = lowerAt(tree, first - 1) === 'as';
  const edge = isAs ? first - 1 : first;
  const [low, high] = fieldOf(s, place.at);
  const isOutside = quoteAt(s, edge - 1) !== quoteAt(s, place.at);
  if (edge > low && !isBreak(tree, edge - 1) && !isOutside) return undefined;
  if (last + 1 < high && !isBreak(tree, last + 1)) return undefined;
  if (!complement && !isFiniteAt(tree, place.at)) return undefined;
  const isQuote = quoteAt(s, edge - 1) !== undefined && !quoteAt(s, place.at);
  const isGoingOn = complement !== undefined && !isBehind(place.at, complement) && !isQuote;
  if (isGoingOn && !isInserted(s, place, first, last)) return undefined;
  const before = range(low, edge);
  const isClause = before.some((i) => /^(?:VERB|AUX)$/.test(tree.words[i]?.upos ?? ''));
  if (!complement && !isQuote && (hasOther(tree, place) || !(isAs || isClause))) return undefined;
  const known =
    isAs || isRelation(tree, place.at, ...inserted) ? undefined : (complement?.words ?? []);
  return [...before, ...wordsAfter(s, { last, high, isQuote, known })];
}

/** Whether a verb without content has an object, so that it says no more: "found itself alone". */
function hasOther(tree: Tree, { at, source }: Pick<Place, 'at' | 'source'>): boolean {
  return dependentsBy(tree, at, 'obj', 'xcomp').some(
    (i) => i !== source && lowerAt(tree, i) !== 'it',
  );
}

/** Whether all that a cue has for content, or its head, stands before the cue. */
function isBehind(at: number, { isFronted, words }: Complement): boolean {
  return isFronted === true || words.every((i) => i < at);
}

/** Whether a cue with a complement of its own is put in between all the same: "…, Ruiz warned, with Chile hit hardest". */
function isInserted(s: Sentence, { at }: Place, first: number, last: number): boolean {
  const { tree } = s;
  const isBetween = lowerAt(tree, first - 1) === ',' && lowerAt(tree, last + 1) === ',';
  return isBetween && isRelation(tree, at, 'parataxis') && !quoteAt(s, last + 2);
}

const inserted = ['parataxis', 'advcl', 'acl', 'conj', 'ccomp'];

interface After {
  readonly last: number;
  readonly high: number;
  /** Whether what stands before is a quotation. */
  readonly isQuote: boolean;
  /** The words that may go on; undefined for any. */
  readonly known: readonly number[] | undefined;
}

/** What goes on behind a cue: the rest of a clause, or of a quotation another one that follows at once. */
function wordsAfter(s: Sentence, { last, high, isQuote, known }: After): number[] {
  const { tree } = s;
  if (!isBreak(tree, last + 1)) return [];
  const after = range(last + 1, high);
  if (isQuote) {
    const first = after.find((i) => !/^(?:PUNCT|CCONJ|SCONJ)$/.test(tree.words[i]?.upos ?? ''));
    const quote = first === undefined ? undefined : quoteAt(s, first);
    return quote ? after.filter((i) => quoteAt(s, i) === quote) : [];
  }
  if (known === undefined) return after;
  const places = new Set(known);
  return after.filter((i) => places.has(i));
}

/** The words of a cue with its subject and what hangs on the cue behind both. */
function parenthesisOf(tree: Tree, { at, cue, source }: Place): Stretch {
  const isOwn =
    source !== undefined && (tree.words[source]?.head === at || isClose(tree, source, cue));
  const isMark = (i: number) => tree.words[i]?.upos === 'PUNCT';
  const subject = isOwn ? subtree(tree, source, (i) => i !== at && !isMark(i)) : [];
  const adjuncts = dependentsBy(tree, at, 'obl', 'obj', 'iobj', 'advmod')
    .filter((i) => i > at)
    .flatMap((i) => subtree(tree, i))
    .filter((i) => !range(cue.last + 1, i).some((k) => isBreak(tree, k)));
  return {
    first: Math.min(cue.first, ...subject),
    last: Math.max(cue.last, ...subject, ...adjuncts),
  };
}

/** Whether nothing but its own words stands between a phrase and the cue behind it. */
function isClose(tree: Tree, source: number, { first }: Stretch): boolean {
  return source < first && range(source, first).every((i) => !isBreak(tree, i));
}

/** Where the content of a cue can lie: in its own quotation, else in the sentence behind its dateline. */
function fieldOf(s: Sentence, at: number): [number, number] {
  const { words } = s.tree;
  const quote = quoteAt(s, at);
  const [start, end] = quote ?? [s.opening, s.span[1]];
  const low = words.findIndex((word) => word.span[0] >= start);
  const high = words.findIndex((word) => word.span[0] >= end);
  return [Math.max(0, low), high < 0 ? words.length : high];
}

export function isBreak(tree: Tree, i: number): boolean {
  return /^(?:[,”"’?!—–:;.]|'')$/.test(tree.words[i]?.form ?? '');
}

export function range(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, k) => first + k);
}

/** Whether a verb has a tense, of its own or by an auxiliary. */
export function isFiniteAt(tree: Tree, at: number): boolean {
  const { xpos = '' } = tree.words[at] ?? {};
  if (/^VB[DZP]$/.test(xpos)) return true;
  const isInfinitive = dependentsBy(tree, at, 'mark').some((i) => lowerAt(tree, i) === 'to');
  if (isInfinitive || xpos === 'VBG') return false;
  return dependentsBy(tree, at, 'aux', 'nsubj').length > 0;
}
