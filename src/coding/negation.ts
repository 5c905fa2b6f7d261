import { dependentsBy, type Tree } from '../text/syntax/tree.ts';

const negations = new Set([
  'not',
  "n't",
  'never',
  'nowhere',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'barely',
  'almost',
  'nearly',
]);

const lowerAt = (tree: Tree, at: number) =>
  tree.words[at]?.form.toLowerCase().replace('’', "'") ?? '';

/** The word that negates a verb. */
export function negationOf(tree: Tree, at: number): number | undefined {
  const own = dependentsBy(tree, at, 'advmod', 'cc', 'cc:preconj', 'aux', 'det');
  const found =
    own.find((i) => negations.has(lowerAt(tree, i)) && !isWaived(tree, i)) ??
    own.find((i) => lowerAt(tree, i) === 'longer' && lowerAt(tree, i - 1) === 'no') ??
    dependentsBy(tree, at, 'nsubj', 'obj').find((i) => isNobody(tree, i));
  return found !== undefined && isHeldUntil(tree, at) ? undefined : found;
}

/** "not only", "not just", "not until Friday": it was, and more, or later. */
function isWaived(tree: Tree, at: number): boolean {
  return (
    lowerAt(tree, at) === 'not' && /^(?:only|just|merely|simply|until)$/.test(lowerAt(tree, at + 1))
  );
}

/** "did not leave until Friday": then they did. */
function isHeldUntil(tree: Tree, at: number): boolean {
  if (!dependentsBy(tree, at, 'aux').some((i) => lowerAt(tree, i) === 'did')) return false;
  return dependentsBy(tree, at, 'obl', 'advcl').some((i) =>
    dependentsBy(tree, i, 'case', 'mark').some((j) => /^(?:until|till)$/.test(lowerAt(tree, j))),
  );
}

/** "no envoy", "nobody", "none of them", "neither side". */
function isNobody(tree: Tree, at: number): boolean {
  if (/^(?:nobody|none|nothing|neither|no-one)$/.test(lowerAt(tree, at))) return true;
  return dependentsBy(tree, at, 'det').some((i) => /^(?:no|neither)$/.test(lowerAt(tree, i)));
}

/** "not all of the envoys left": the "not" before its subject. */
export function partialOf(tree: Tree, at: number): number | undefined {
  return dependentsBy(tree, at, 'nsubj')
    .flatMap((i) => [i, ...(tree.dependents[i] ?? [])])
    .find(
      (i) =>
        /^(?:all|every|everybody|everyone)$/.test(lowerAt(tree, i)) &&
        lowerAt(tree, i - 1) === 'not',
    );
}

/** "too weak to fight": the word that says too much. */
export function excessOf(tree: Tree, at: number): number | undefined {
  const { head = -1 } = tree.words[at] ?? {};
  const isInfinitive = dependentsBy(tree, at, 'mark').some((i) => lowerAt(tree, i) === 'to');
  return isInfinitive
    ? dependentsBy(tree, head, 'advmod').find((i) => lowerAt(tree, i) === 'too' && i < at)
    : undefined;
}
