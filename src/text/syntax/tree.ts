import type { ParsedSentence, Word } from '../analyse.ts';

/** A parsed sentence with the way down: which words hang on each word, in the order of the text. */
export interface Tree {
  readonly sentence: ParsedSentence;
  readonly words: readonly Word[];
  readonly dependents: readonly (readonly number[])[];
}

export function treeOf(sentence: ParsedSentence): Tree {
  const { words } = sentence;
  const dependents: number[][] = words.map(() => []);
  for (const [i, { head }] of words.entries()) dependents[head]?.push(i);
  return { sentence, words, dependents };
}

/** The dependents of a word under some relations; a relation without subtype stands for all of its subtypes. */
export function dependentsBy(tree: Tree, at: number, ...relations: readonly string[]): number[] {
  return (tree.dependents[at] ?? []).filter((i) => isRelation(tree, i, ...relations));
}

/** Whether a word hangs on its head by one of some relations. */
export function isRelation({ words }: Tree, at: number, ...relations: readonly string[]): boolean {
  const relation = words[at]?.relation ?? '';
  const plain = plainRelation(relation);
  return relations.some((one) => one === relation || one === plain);
}

/** A relation without its subtype. */
export function plainRelation(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The words of a subtree, in the order of the text; `enters` says which dependents to go down to. */
export function subtree(
  tree: Tree,
  at: number,
  enters: (at: number) => boolean = () => true,
): number[] {
  const found = [at];
  const visit = (from: number): void => {
    for (const i of tree.dependents[from] ?? []) {
      if (!enters(i)) continue;
      found.push(i);
      visit(i);
    }
  };
  visit(at);
  return found.toSorted((a, b) => a - b);
}

/** A word with all that is joined to it by "and", "or" and the like, in order. */
export function conjuncts(tree: Tree, at: number): number[] {
  return [at, ...dependentsBy(tree, at, 'conj').flatMap((i) => conjuncts(tree, i))];
}

/** The first of the words that a word is joined to, or itself. */
export function firstConjunct(tree: Tree, at: number): number {
  return isRelation(tree, at, 'conj') ? firstConjunct(tree, tree.words[at]?.head ?? -1) : at;
}
