import type { Word } from '../../text/analyse.ts';
import { dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';
import { type Cue, cues } from '../lexicon.ts';

/** Words of a sentence from one place to another, both in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The entries of a word that may be a cue, with its particle if it has one. */
export function cuesAt(tree: Tree, at: number): readonly Cue[] {
  const word = tree.words[at];
  return (word && entriesOf(tree, at, word)) ?? [];
}

function entriesOf(tree: Tree, at: number, word: Word): readonly Cue[] | undefined {
  const lemma = word.lemma.toLowerCase();
  if (isVerb(tree, at)) return verbCue(tree, at, lemma) ?? participleCue(tree, at);
  switch (word.upos) {
    case 'NOUN':
      return cues().get(`noun ${lemma}`);
    case 'ADJ':
      return cues().get(`adjective ${lemma}`);
    case 'ADV':
      return cues().get(`adverb ${lemma}`);
    default:
      return undefined;
  }
}

/** Whether a word is a verb by its tags or, as the root of a clause under which others say something, by the tree. */
export function isVerb(tree: Tree, at: number): boolean {
  const { upos, xpos = '' } = tree.words[at] ?? {};
  if (upos === 'VERB' || (upos !== 'AUX' && xpos.startsWith('VB'))) return true;
  return upos === 'NOUN' && isRelation(tree, at, 'root') && isStandIn(tree, at);
}

/** "Paris worries that …": what is tagged a plural noun, right behind the name that is its subject. */
function isStandIn(tree: Tree, at: number): boolean {
  const isBare = dependentsBy(tree, at, 'nsubj', 'nmod:poss', 'cop').length === 0;
  const isSaying = dependentsBy(tree, at, 'ccomp').length > 0 || lowerAt(tree, at + 1) === 'that';
  return isBare && isSaying && nameBefore(tree, at) !== undefined;
}

/** The name that goes with a word and stands right before it. */
function nameBefore(tree: Tree, at: number): number | undefined {
  return dependentsBy(tree, at, 'compound').find((i) => i === at - 1);
}

function verbCue(tree: Tree, at: number, lemma: string): readonly Cue[] | undefined {
  if (tree.words[at + 1]?.head !== at) return cues().get(`verb ${lemma}`);
  const phrasal = cues().get(`verb ${lemma} ${lowerAt(tree, at + 1)}`);
  if (phrasal) return phrasal;
  const isOther = isRelation(tree, at + 1, 'compound:prt');
  return isOther ? undefined : cues().get(`verb ${lemma}`);
}

/** "was alarmed at": what the tagger has for a verb, and is none. */
function participleCue(tree: Tree, at: number): readonly Cue[] | undefined {
  return tree.words[at]?.xpos === 'VBN' ? cues().get(`adjective ${lowerAt(tree, at)}`) : undefined;
}

/** A verb or predicate with its auxiliaries, adverbs and particle: "has not always ruled out". */
export function groupAt(tree: Tree, at: number): Stretch {
  let first = at;
  while (isInGroup(tree, first - 1, at)) first -= 1;
  let last = at;
  while (tree.words[last + 1]?.head === at && isRelation(tree, last + 1, 'compound:prt')) last += 1;
  return { first: outerFirst(tree, at, first), last };
}

function isInGroup(tree: Tree, i: number, at: number): boolean {
  const head = tree.words[i]?.head;
  if (head === undefined) return false;
  if (head === at) return isRelation(tree, i, 'aux', 'advmod', 'cop');
  return isRelation(tree, i, 'advmod', 'fixed') && isInGroup(tree, head, at);
}

/** "tried to convince": the group of a verb that is no cue and governs this one begins it. */
function outerFirst(tree: Tree, at: number, first: number): number {
  const head = tree.words[at]?.head ?? -1;
  const isOpen = isRelation(tree, at, 'xcomp') && head >= 0 && head < at && at - head < reach;
  if (!isOpen || tree.words[head]?.upos !== 'VERB') return first;
  return cuesAt(tree, head).some(({ takes }) => takes.has('inf'))
    ? first
    : groupAt(tree, head).first;
}

/** How many words lie at most between a cue and the verb that governs it. */
const reach = 6;

export function lowerAt({ words }: Tree, at: number): string {
  return (words[at]?.form ?? '').toLowerCase();
}
