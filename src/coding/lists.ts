import { within } from '../core/span.ts';
import { prepositionOf } from '../text/syntax/clauses.ts';
import { coreNounPhrase } from '../text/syntax/phrases.ts';
import { conjuncts, isRelation, type Tree } from '../text/syntax/tree.ts';
import { partiesAt } from './participants.ts';
import { distinct, type Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';

/** Remembers the lists of names in a sentence ("Peru, Chile and the new Bolivian …"), for "the three" to point back to. */
export function noteLists(s: Sentence, scope: Scope): void {
  if (s.mentions.length < 2) return;
  for (const [at] of s.tree.words.entries()) {
    if (isRelation(s.tree, at, 'conj')) continue;
    const members = conjuncts(s.tree, at);
    if (members.length < 2 || !members.every((i) => isNamed(s, i))) continue;
    const parties = bearersOf(s.tree, members).flatMap((i) => partiesAt(s, i, scope));
    scope.register.noteList(distinct(parties.filter(({ code }) => code !== null)));
  }
}

/** The nouns that the words of a list stand for: of "the envoys of Peru and Chile", "Chinese and Russian ships" one. */
function bearersOf(tree: Tree, members: readonly number[]): readonly number[] {
  const [first = -1] = members;
  const head = tree.words[first]?.head ?? -1;
  const isOf = isRelation(tree, first, 'nmod') && /^(?:of|from)$/.test(prepositionOf(tree, first));
  return isOf || isRelation(tree, first, 'amod', 'compound') ? [head] : members;
}

function isNamed(s: Sentence, at: number): boolean {
  if (s.nameAt(at)) return true;
  const core = coreNounPhrase(s.tree, at);
  return s.mentions.some(({ name }) => within(name.span, core));
}
