import { clauseOf, type Oblique, obliquesOf } from '../../text/syntax/clauses.ts';
import { conjuncts, dependentsBy, type Tree } from '../../text/syntax/tree.ts';

/** Participles that tell what somebody wants, rather than what else happened. */
const wanting =
  /^(?:demand|call|seek|press|urge|push|ask|want|insist|protest|oppose|condemn|denounce|support|chant|shout|say)$/;

/** What is done for or by doing something: "marched to demand …", "staged a strike, demanding …". */
export function aimsOf(tree: Tree, heads: readonly number[]): number[] {
  return heads.flatMap((at) =>
    dependentsBy(tree, at, 'advcl', 'acl', 'xcomp').filter((i) => {
      const marks = marksOf(tree, i);
      if (marks.length > 0) return marks.includes('to');
      return tree.words[i]?.xpos === 'VBG' && wanting.test(lemma(tree, i));
    }),
  );
}

/** What is done behind a preposition or "that": "accused of arming rebels", "demands that he resign". */
export function gerundsOf(tree: Tree, at: number, preposition: string): number[] {
  return dependentsBy(tree, at, 'advcl', 'acl').flatMap((i) =>
    marksOf(tree, i).includes(preposition) ? conjuncts(tree, i) : [],
  );
}

const pros = /^(?:for|against|over|at|about)$/;

/**
 * What something is for or against, itself or by what is done for it: "a march for peace", "a call to disarm", "struck to
 * demand higher pay", "in protest at the law".
 */
export function goalsOf(
  tree: Tree,
  heads: readonly number[],
  obliques: readonly Oblique[],
): number[] {
  const asked = heads.flatMap((i) => [...gerundsOf(tree, i, 'for'), ...gerundsOf(tree, i, 'that')]);
  const aims = [...aimsOf(tree, heads), ...asked];
  const inProtest = obliques.filter(
    ({ preposition, at }) => preposition === 'in' && /^(?:protest|support)$/.test(lemma(tree, at)),
  );
  return [
    ...proOrContra(obliques),
    ...inProtest.flatMap(({ at }) => obliquesOf(tree, at).map((one) => one.at)),
    ...aims.flatMap((i) => conjuncts(tree, i)),
    ...aims.flatMap((i) => wantedBy(tree, i)),
  ];
}

/** What the verb of an aim is about: "demand **reform**", "call for **reform**", "press demands for **reform**", "ask to **leave**". */
function wantedBy(tree: Tree, verb: number): number[] {
  const { objects, obliques } = clauseOf(tree, verb);
  const behind = objects.flatMap((i) => obliquesOf(tree, i));
  const done = [...dependentsBy(tree, verb, 'xcomp', 'ccomp'), ...aimsOf(tree, [verb])];
  return [...objects, ...proOrContra([...obliques, ...behind]), ...done];
}

function proOrContra(obliques: readonly Oblique[]): number[] {
  return obliques.flatMap(({ preposition, at }) => (pros.test(preposition) ? [at] : []));
}

function marksOf(tree: Tree, at: number): string[] {
  return dependentsBy(tree, at, 'mark', 'case').map((i) => tree.words[i]?.form.toLowerCase() ?? '');
}

function lemma({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}
