import { dependentsBy, firstConjunct, isRelation, type Tree } from './tree.ts';

/**
 * The modifiers before the first of coordinated nouns that a later one shares: whose they are ("Peru's president and
 * foreign minister", "the Chilean army and navy") or a title in the plural ("Presidents Lund and Reza"). Other
 * adjectives are left out, since they rarely hold for both ("global warming and pollution").
 */
export function sharedModifiers(tree: Tree, at: number): number[] {
  const first = firstConjunct(tree, at);
  if (first === at) return [];
  const isName = tree.words[at]?.upos === 'PROPN';
  if (tree.words[first]?.upos !== tree.words[at]?.upos || hasOwn(tree, at)) return [];
  return isName
    ? dependentsBy(tree, first, 'nmod:desc').filter((i) => tree.words[i]?.xpos.endsWith('S'))
    : dependentsBy(tree, first, 'nmod:poss', 'amod', 'compound').filter((i) => isOwner(tree, i));
}

/** Whether a noun or name says by itself whose or what it is. */
function hasOwn(tree: Tree, at: number): boolean {
  const own = dependentsBy(tree, at, 'det', 'nmod:poss', 'nmod:desc', 'amod', 'compound');
  return own.some((i) => isRelation(tree, i, 'det', 'nmod:desc') || isOwner(tree, i));
}

/** "Peru's", "their", "Chilean". */
function isOwner(tree: Tree, at: number): boolean {
  return isRelation(tree, at, 'nmod:poss') || /^\p{Lu}/u.test(tree.words[at]?.form ?? '');
}
