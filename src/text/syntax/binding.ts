import { clauseOf, prepositionOf } from './clauses.ts';
import { firstConjunct, isRelation, type Tree } from './tree.ts';

/**
 * Whether a pronoun cannot stand for a noun of its own sentence: for one beside it in the same clause, nor for one that
 * it is a part of ("Lund met her", "a picture of it"). A possessive can ("Lund met her envoy"). After the binding
 * principles of Chomsky (1981), as Lappin and Leass (1994) put them to use.
 */
export function isBarred(tree: Tree, pronoun: number, noun: number): boolean {
  if (isRelation(tree, pronoun, 'nmod:poss')) return isOwned(tree, pronoun, noun);
  return areArguments(tree, pronoun, noun) || isInside(tree, pronoun, noun);
}

/** The nouns that a reflexive pronoun can stand for: the subjects of its clause, or the word that it stresses. */
export function bindersOf(tree: Tree, reflexive: number): number[] {
  const head = tree.words[reflexive]?.head ?? -1;
  if (isRelation(tree, reflexive, 'nmod:unmarked', 'appos')) return [head];
  const verb = governorOf(tree, reflexive);
  return verb === undefined ? [] : clauseOf(tree, verb).subjects.filter((i) => i !== reflexive);
}

/** "its ministry", "a study of its waters": a thing is not its own; but a man may be "the leader of his party". */
function isOwned(tree: Tree, possessive: number, noun: number): boolean {
  const owned = tree.words[possessive]?.head ?? -1;
  if (owned === noun) return true;
  const isIts = /^its$/i.test(tree.words[possessive]?.form ?? '');
  return isIts && prepositionOf(tree, owned) === 'of' && tree.words[owned]?.head === noun;
}

function areArguments(tree: Tree, pronoun: number, noun: number): boolean {
  const [one, other] = [governorOf(tree, pronoun), governorOf(tree, noun)];
  if (one === undefined && other === undefined) return false;
  if (one === other) return true;
  return hasArgument(tree, one, noun) || hasArgument(tree, other, pronoun);
}

/** Whether a word is among the arguments of a verb by control or coordination: "Lund flew in and met her". */
function hasArgument(tree: Tree, verb: number | undefined, at: number): boolean {
  if (verb === undefined) return false;
  const { subjects, objects } = clauseOf(tree, verb);
  return subjects.includes(at) || objects.includes(at);
}

/** The verb or predicate that a word is an argument of; none for one inside another phrase. */
function governorOf(tree: Tree, at: number): number | undefined {
  const first = firstConjunct(tree, at);
  return isRelation(tree, first, 'nsubj', 'obj', 'iobj', 'obl')
    ? tree.words[first]?.head
    : undefined;
}

/** Whether a word stands in the phrase of a noun, with no clause, apposition or "and" between. */
function isInside(tree: Tree, at: number, noun: number): boolean {
  let i = at;
  while (i >= 0 && i !== noun) {
    if (!isRelation(tree, i, 'nmod', 'amod', 'compound', 'obl', 'det')) return false;
    i = tree.words[i]?.head ?? -1;
  }
  return i === noun;
}
