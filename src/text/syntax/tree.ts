import type { ParsedSentence, Word } from '../analyse.ts';

/** A parsed sentence with the way down: which words hang on each word, in the order of the text. */
export interface Tree {
  readonly sentence: ParsedSentence;
  readonly words: readonly Word[];
  readonly dependents: readonly (readonly number[])[];
  /** By word, its relation without the subtype. */
  readonly plain: readonly string[];
  /** What was worked out about its words before: see `once`. */
  readonly kept: unknown[][];
}

export function treeOf(sentence: ParsedSentence): Tree {
  const { words } = sentence;
  const dependents: number[][] = words.map(() => []);
  for (const [i, { head }] of words.entries()) dependents[head]?.push(i);
  const plain = words.map(({ relation }) => plainRelation(relation));
  return { sentence, words, dependents, plain, kept: [] };
}

let answers = 0;

/**
 * The same question, worked out once for each word of a tree: many rules ask it again. The answer must depend on the tree
 * and the word alone, and is not to be changed by whoever gets it.
 */
export function once<Answer>(
  work: (tree: Tree, at: number) => Answer,
): (tree: Tree, at: number) => Answer {
  const place = answers;
  answers += 1;
  return (tree, at) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody else keeps answers at this place
    const known = (tree.kept[place] ??= []) as (Answer | undefined)[];
    const before = known[at + 1];
    if (before !== undefined) return before;
    const answer = work(tree, at);
    known[at + 1] = answer;
    return answer;
  };
}

/** The dependents of a word under some relations; a relation without subtype stands for all of its subtypes. */
export function dependentsBy(tree: Tree, at: number, ...relations: readonly string[]): number[] {
  const found: number[] = [];
  for (const i of tree.dependents[at] ?? []) if (isOneOf(tree, i, relations)) found.push(i);
  return found;
}

/** Whether a word hangs on its head by one of some relations. */
export function isRelation(tree: Tree, at: number, ...relations: readonly string[]): boolean {
  return isOneOf(tree, at, relations);
}

function isOneOf({ words, plain }: Tree, at: number, relations: readonly string[]): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const bare = plain[at] ?? '';
  for (const one of relations) if (one === bare || one === word.relation) return true;
  return false;
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
  const all = [at];
  for (const i of tree.dependents[at] ?? []) {
    if (tree.plain[i] === 'conj') all.push(...conjuncts(tree, i));
  }
  return all;
}

/** The first of the words that a word is joined to, or itself. */
export function firstConjunct(tree: Tree, at: number): number {
  return isRelation(tree, at, 'conj') ? firstConjunct(tree, tree.words[at]?.head ?? -1) : at;
}
