import { cover, type Span } from '../../core/span.ts';
import { isExpletive } from './pleonasm.ts';
import { dependentsBy, firstConjunct, isRelation, once, subtree, type Tree } from './tree.ts';

export interface NounPhrase {
  /** Its head. */
  readonly at: number;
  readonly span: Span;
}

/** The noun phrases of a sentence in the order of their heads, inner ones ("Peru" in "Peru's navy") too. */
export function nounPhrases(tree: Tree): NounPhrase[] {
  return [...tree.words.keys()]
    .filter((at) => isNominal(tree, at))
    .map((at) => ({ at, span: nounPhrase(tree, at) }));
}

/**
 * The phrase that a noun heads, with its attributes by prepositions ("the president of Peru") but without clauses,
 * appositions, whatever is joined to it by "and", its own preposition and marks at its ends.
 */
export const nounPhrase = once((tree: Tree, at: number): Span => {
  return stretchAround(tree, at, attributive);
});

/** The phrase that a noun heads up to the head or its name: "the president" of "the president of Peru". */
export const coreNounPhrase = once((tree: Tree, at: number): Span => {
  return stretchAround(tree, at, close);
});

/** Whether a word heads a noun phrase; relative pronouns and "there" do not. */
export function isNominal(tree: Tree, at: number): boolean {
  const { upos = '', xpos = '' } = tree.words[at] ?? {};
  if (/^(?:WDT|WP|EX)$/.test(xpos) || isExpletive(tree, at)) return false;
  if (isRelation(tree, firstConjunct(tree, at), ...parts) || isMonth(tree, at)) return false;
  if (/^(?:NOUN|PROPN|PRON)$/.test(upos)) return true;
  if (upos === 'NUM') return isRelation(tree, at, 'nsubj', 'obj', 'iobj', 'obl', 'nmod');
  return /^(?:ADJ|DET|SYM)$/.test(upos) && isRelation(tree, at, 'nsubj', 'obj', 'iobj');
}

/** Of "14 May" the number is the head. */
function isMonth(tree: Tree, at: number): boolean {
  const head = tree.words[at]?.head ?? -1;
  return isRelation(tree, at, 'nmod:unmarked') && tree.words[head]?.xpos === 'CD';
}

/** Relations of words that are part of a phrase another noun heads. */
const parts = ['compound', 'flat', 'fixed', 'goeswith', 'nmod:desc', 'det', 'amod', 'advmod'];

/** Relations of what belongs to a noun phrase whatever is asked of it. */
const close =
  'det amod nummod compound flat fixed goeswith advmod punct nmod:poss nmod:desc nmod:unmarked'.split(
    ' ',
  );

/** With what hangs on it by prepositions. */
const attributive = [...close, 'nmod'];

/** Relations below which nothing belongs to the phrase any more. */
const clausal = ['acl', 'appos', 'parataxis', 'advcl', 'ccomp', 'csubj', 'nsubj', 'cop', 'list'];

function stretchAround(tree: Tree, at: number, relations: readonly string[]): Span {
  const own = new Set([
    ...restOfName(tree, at),
    ...subtree(tree, at, (i) =>
      tree.words[i]?.head === at
        ? belongs(tree, i, at, relations)
        : !isRelation(tree, i, ...clausal),
    ),
  ]);
  let [first, last] = [at, at];
  while (own.has(first - 1)) first -= 1;
  while (own.has(last + 1)) last += 1;
  while (first < at && isLoose(tree, first, at, [first, last])) first += 1;
  while (last > at && isLoose(tree, last, at, [first, last])) last -= 1;
  if (isUpTo(tree, first)) first += 1;
  return cover(spanAt(tree, first), spanAt(tree, last));
}

/** "up to 16 sailors": without "up", which the parse has for an adverb, "to" is no part of it. */
function isUpTo({ words }: Tree, at: number): boolean {
  return /^to$/i.test(words[at]?.form ?? '') && /^up$/i.test(words[at - 1]?.form ?? '');
}

/** "Reza" for the "Ali" of "spokesman Ali Reza", both of which hang on the noun. */
function restOfName(tree: Tree, at: number): number[] {
  if (!isRelation(tree, at, 'flat')) return [];
  return dependentsBy(tree, tree.words[at]?.head ?? -1, 'flat').filter((i) => i > at);
}

function belongs(tree: Tree, i: number, at: number, relations: readonly string[]): boolean {
  if (isRelation(tree, i, 'punct')) return i < at || isMark(tree, i, /^(?:HYPH|``|'')$/);
  if (isRelation(tree, i, 'advmod')) return i < at;
  if (isRelation(tree, i, 'nmod:unmarked')) return i < at || isInDate(tree, i, at);
  if (isRelation(tree, i, 'nmod:poss', 'nmod:desc')) return i < at;
  if (!isRelation(tree, i, 'nmod')) return isRelation(tree, i, ...relations);
  return i > at && relations.includes('nmod') && dependentsBy(tree, i, 'case').length > 0;
}

/** The month of "14 May", the year of "May 2020"; not the day of "the visit Sunday". */
function isInDate(tree: Tree, i: number, at: number): boolean {
  return isMark(tree, at, /^CD$/) || isMark(tree, i, /^CD$/);
}

function isMark({ words }: Tree, i: number, tags: RegExp): boolean {
  return tags.test(words[i]?.xpos ?? '');
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  "'": "'",
  '(': ')',
  '[': ']',
};

/** Whether the end of a stretch is no part of the phrase: a mark without its pair there, or "only", "also", "not". */
function isLoose(tree: Tree, i: number, at: number, [first, last]: Span): boolean {
  if (isRelation(tree, i, 'advmod')) return tree.words[i]?.head === at;
  if (!isRelation(tree, i, 'punct')) return false;
  const form = (j: number) => tree.words[j]?.form ?? '';
  const between = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return !between.some(
    (j) => (j > i && closing[form(i)] === form(j)) || (j < i && closing[form(j)] === form(i)),
  );
}

function spanAt({ words }: Tree, at: number): Span {
  return words[at]?.span ?? [0, 0];
}
