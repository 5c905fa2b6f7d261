import { gapObjects, prepositionOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, isRelation, subtree, type Tree } from '../../text/syntax/tree.ts';
import type { Cue } from '../lexicon.ts';
import type { Sentence } from '../sentence.ts';
import { range } from './around.ts';
import { quoteAt } from './contents.ts';
import { cuesAt, groupAt, lowerAt } from './group.ts';

/** What hangs on a cue as its content. */
export interface Complement {
  readonly words: readonly number[];
  /** Whether its head stands before the cue: "…, Ruiz said". */
  readonly isFronted?: boolean;
  /** The preposition that belongs to the cue ("spoke about"), if the content stands behind one. */
  readonly preposition?: number;
}

/** What a verb or predicate says, thinks or wants, by the first of its frames that is filled. */
export function complementOf(s: Sentence, at: number, { takes }: Cue): Complement | undefined {
  const { tree } = s;
  const clause = clauseUnder(s, at, takes);
  if (clause) return clause;
  const phrase = phraseUnder(tree, at, takes);
  // "called on Peru to leave", but "called it a mistake on Monday".
  if (phrase?.preposition === at + 1) return phrase;
  return openUnder(tree, at, takes) ?? objectUnder(s, at, takes) ?? phrase;
}

/** How far behind a cue its content may begin where the parse does not join them. */
const reach = 15;

/** "said on Monday in Lima that …" where the parse hangs the clause or quotation elsewhere. */
export function wordsLater(
  { tree, quotes, text }: Sentence,
  at: number,
  { takes }: Cue,
): number[] | undefined {
  if (!takes.has('that')) return undefined;
  const isFull = dependentsBy(tree, at, 'obj', 'xcomp').length > 0;
  for (let i = at + 1; i < Math.min(tree.words.length, at + reach); i += 1) {
    const { head = -1, form = '', span = [0, 0] } = tree.words[i] ?? {};
    if (/^[.;]$/.test(form)) return undefined;
    const isMark =
      form.toLowerCase() === 'that' && head > i && (i === at + 1 || isRelation(tree, i, 'mark'));
    // "adding to fears that …" is what is feared.
    if (isMark && i > at + 1 && isHeld(tree, i - 1)) return undefined;
    if (isMark) return subtree(tree, head).filter((k) => k >= i);
    const quote = quotes.find(([start]) => start === span[0]);
    if (quote && !isFull && text.slice(...quote).includes(' '))
      return isAside(tree, at + 1, i) ? [i, i + 1] : range(at + 1, i + 2);
  }
  return undefined;
}

/** The words of each clause that a speaker sets against another: "noted that they had met, but that …". */
export function contrastedUnder(tree: Tree, at: number): number[][] {
  const clauses = [at, ...dependentsBy(tree, at, 'ccomp')].flatMap((i) =>
    dependentsBy(tree, i, 'conj'),
  );
  return clauses
    .filter((i) => isContrasted(tree, i))
    .map((i) => contentUnder(tree, i).filter((k) => !isJoiner(tree, k, i)));
}

function isContrasted(tree: Tree, at: number): boolean {
  const isBut = (tree.dependents[at] ?? []).some(
    (i) => isJoiner(tree, i, at) && lowerAt(tree, i) === 'but',
  );
  return isBut && isRelation(tree, at, 'conj') && openerOf(tree, at) === 'that';
}

function isJoiner(tree: Tree, i: number, at: number): boolean {
  return isRelation(tree, i, 'cc') && tree.words[i]?.head === at;
}

/** Whether what stands between a cue and a quotation belongs to neither: "on Monday in Lima,". */
function isAside({ words }: Tree, first: number, end: number): boolean {
  if (words[first]?.upos === 'ADP') return true;
  return words.slice(first, end).some(({ form }) => /^[,:]$/.test(form));
}

/** Whether a clause behind a word says what that word means: a noun that is a cue, or a dash. */
function isHeld(tree: Tree, at: number): boolean {
  const { upos, form = '' } = tree.words[at] ?? {};
  return /^[–—-]+$/.test(form) || (upos === 'NOUN' && cuesAt(tree, at).length > 0);
}

/** "said that …", "said: “…”", "“…,” they said". */
function clauseUnder(s: Sentence, at: number, takes: Cue['takes']): Complement | undefined {
  const { tree } = s;
  const isAny = takes.has('that');
  if (!isAny && !takes.has('quote')) return undefined;
  const cueQuote = quoteAt(s, at);
  const isQuote = (i: number) => quoteAt(s, i) !== cueQuote;
  const clauses = dependentsBy(tree, at, 'ccomp').filter(
    (i) => (isAny || isQuote(i)) && !isAdding(tree, i),
  );
  // "Asked whether …, Ruiz said that …": what was asked is not what was said.
  const isAnswered = clauses.some((i) => i > at);
  const said = clauses.filter((i) => i > at || !isAnswered || isQuote(i));
  const besides = dependentsBy(tree, at, 'parataxis', 'dislocated', 'dep').filter(
    (i) => isQuote(i) || (i > at && isAfterColon(tree, at, i)),
  );
  // "said the ships had left": the parse may have "the ships" for what was said.
  const parts =
    addressing.has(tree.words[at]?.lemma ?? '') || clauses.length === 0
      ? []
      : [...dependentsBy(tree, at, 'obj'), ...secondSubjects(tree, at)];
  const isFronted = said.some((i) => i < at);
  const more = dependentsBy(tree, at, 'conj').filter(
    (i) => said.length > 0 && openerOf(tree, i) === 'that' && !isContrasted(tree, i),
  );
  return whole(tree, [...parts, ...said, ...more, ...besides], isFronted);
}

/** What stands behind a verb as its subject, where it has another before it. */
function secondSubjects(tree: Tree, at: number): number[] {
  const subjects = dependentsBy(tree, at, 'nsubj');
  return subjects.some((i) => i < at) ? subjects.filter((i) => i > at) : [];
}

/** Verbs whose object is the one who is told. */
const addressing = new Set(
  'tell ask assure remind inform notify warn advise convince persuade brief lecture text message email caution show urge promise answer'.split(
    ' ',
  ),
);

function isAfterColon(tree: Tree, at: number, i: number): boolean {
  for (let k = at + 1; k < i; k += 1) if (lowerAt(tree, k) === ':') return true;
  return false;
}

/** "vowed to leave", "urged Peru to leave", "called it a mistake". */
function openUnder(tree: Tree, at: number, takes: Cue['takes']): Complement | undefined {
  const open = takes.has('inf') ? dependentsBy(tree, at, 'xcomp') : [];
  return open.length > 0
    ? whole(tree, [...dependentsBy(tree, at, 'obj', 'iobj'), ...open])
    : undefined;
}

/** "praised Peru for …", "the pact that Peru praised"; of a verb that takes a clause, an object that is a quotation. */
function objectUnder(s: Sentence, at: number, takes: Cue['takes']): Complement | undefined {
  const { tree } = s;
  const isOnlyQuote = !takes.has('np');
  if (isOnlyQuote && !takes.has('that') && !takes.has('quote')) return undefined;
  const cueQuote = quoteAt(s, at);
  const objects = dependentsBy(tree, at, 'obj', 'iobj').filter(
    (i) => !isOnlyQuote || quoteAt(s, i) !== cueQuote,
  );
  // "cited improving the ports as a goal"
  if (!isOnlyQuote)
    objects.push(...dependentsBy(tree, at, 'xcomp').filter((i) => tree.words[i]?.xpos === 'VBG'));
  if (objects.length > 0) return whole(tree, [...objects, ...furtherUnder(tree, at)]);
  if (isOnlyQuote || !isRelation(tree, at, 'acl:relcl')) return undefined;
  const gaps = gapObjects(tree, at);
  if (gaps.length === 0) return undefined;
  const words = gaps.flatMap((i) => subtree(tree, i, (k) => !isRelation(tree, k, 'acl:relcl')));
  return { words: [...words, ...furtherUnder(tree, at).flatMap((i) => subtree(tree, i))] };
}

/** What an object is praised for, called, compared to, and what is added to it: ", not least the fact that …". */
function furtherUnder(tree: Tree, at: number): number[] {
  const after = dependentsBy(tree, at, 'xcomp', 'obl', 'advcl').filter((i) => i > at);
  const additions = dependentsBy(tree, at, 'parataxis').filter(
    (i) => i > at && tree.words[i]?.upos === 'NOUN' && dependentsBy(tree, i, 'nsubj').length === 0,
  );
  const rest = after.filter((i) => isRelation(tree, i, 'xcomp') || further.has(openerOf(tree, i)));
  return [...rest, ...additions];
}

const further = new Set(['of', 'for', 'as', 'to', 'with', 'from']);

/** The preposition or conjunction that a phrase or clause begins with. */
function openerOf(tree: Tree, at: number): string {
  const [mark] = dependentsBy(tree, at, 'mark');
  return prepositionOf(tree, at) || (mark === undefined ? '' : lowerAt(tree, mark));
}

/** "spoke about the pact", "called for talks", "is opposed to it". */
export function phraseUnder(
  tree: Tree,
  at: number,
  takes: Cue['takes'],
  relations: readonly string[] = ['obl', 'advcl'],
): Complement | undefined {
  for (const i of dependentsBy(tree, at, ...relations)) {
    const [opener] = dependentsBy(tree, i, 'case', 'mark');
    if (opener === undefined || i < at || !takes.has(lowerAt(tree, opener))) continue;
    const others = dependentsBy(tree, at, 'xcomp', 'advcl').filter(
      (k) => k > i && openerOf(tree, k) === 'to',
    );
    const words = [i, ...others].flatMap((k) => contentUnder(tree, k)).filter((k) => k !== opener);
    return { words, preposition: opener };
  }
  return undefined;
}

function whole(tree: Tree, heads: readonly number[], isFronted = false): Complement | undefined {
  return heads.length > 0
    ? { words: heads.flatMap((i) => contentUnder(tree, i)), isFronted }
    : undefined;
}

/** The words under the head of a content up to where somebody else, or the speaker anew, takes the word. */
function contentUnder(tree: Tree, at: number): number[] {
  return subtree(tree, at, (i) => !isTurn(tree, i));
}

/** ", warning that …", ", according to …", ", but that …". */
function isTurn(tree: Tree, at: number): boolean {
  if (isContrasted(tree, at)) return true;
  if (isRelation(tree, at, 'obl'))
    return dependentsBy(tree, at, 'case').some((i) => lowerAt(tree, i) === 'according');
  return isRelation(tree, at, 'advcl', 'conj', 'ccomp') && isAdding(tree, at);
}

/** ", adding that …": a participle behind a comma by which somebody says something more. */
export function isAdding(tree: Tree, at: number): boolean {
  if (tree.words[at]?.xpos !== 'VBG') return false;
  if (dependentsBy(tree, at, 'aux', 'nsubj').length > 0) return false;
  const { first } = groupAt(tree, at);
  return (
    lowerAt(tree, first - 1) === ',' && cuesAt(tree, at).some(({ takes }) => takes.has('that'))
  );
}
