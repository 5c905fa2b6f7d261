import { dependentsBy, isRelation, type Tree } from '../text/syntax/tree.ts';

const lowerAt = (tree: Tree, at: number) => tree.words[at]?.form.toLowerCase() ?? '';

/** Prepositions by which something is taken for granted whatever is said of the rest. */
const granting = /^(?:after|since|following|despite|over|because|during|amid|before)$/;
/** Verbs whose object is taken for granted: what is not condemned took place all the same. */
const factive =
  /^(?:condemn|criticise|criticize|denounce|deplore|regret|mention|discuss|explain|investigate|forgive|forget|welcome|mourn|avenge)$/;
/** Verbs that say whether their subject takes place at all. */
const happening =
  /^(?:take|happen|occur|begin|start|resume|materialise|materialize|proceed|go|come|be|follow|exist|ensue)$/;
const definite = /^(?:the|this|that|these|those|its|his|her|their|our)$/;

/** Whether an event noun within a clause that is not so is taken for granted: "did not withdraw after the strike". */
export function isGivenNoun(tree: Tree, at: number): boolean {
  const head = tree.words[at]?.head ?? -1;
  const cases = dependentsBy(tree, at, 'case').map((i) => lowerAt(tree, i));
  if (cases.some((word) => granting.test(word))) return true;
  if (!isDefinite(tree, at)) return false;
  if (isRelation(tree, at, 'obl', 'nmod') && !isRelation(tree, at, 'nmod:poss'))
    return cases.length > 0 && cases.every((word) => word !== 'of' && word !== 'without');
  const lemma = tree.words[head]?.lemma ?? '';
  if (isRelation(tree, at, 'obj')) return factive.test(lemma);
  // "The strike may not end the war": a strike that may come.
  const isOpen = dependentsBy(tree, head, 'aux').some((i) => tree.words[i]?.xpos === 'MD');
  return (
    !isOpen &&
    tree.words[at]?.relation === 'nsubj' &&
    tree.words[head]?.upos === 'VERB' &&
    !happening.test(lemma)
  );
}

function isDefinite(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'det', 'nmod:poss').some(
    (i) => tree.words[i]?.relation === 'nmod:poss' || definite.test(lowerAt(tree, i)),
  );
}

/** Whether a verb in the past stands in a clause that is taken for granted: "the talks that collapsed", "because they left". */
export function isGivenVerb(tree: Tree, at: number): boolean {
  if (!isPast(tree, at)) return false;
  const marks = dependentsBy(tree, at, 'mark').map((i) => lowerAt(tree, i));
  if (isRelation(tree, at, 'acl:relcl', 'advcl:relcl'))
    return !marks.includes('that') && !isFear(tree, tree.words[at]?.head ?? -1);
  if (isRelation(tree, at, 'advcl'))
    return marks.some((word) =>
      /^(?:after|because|when|since|although|though|while|as)$/.test(word),
    );
  return (
    isRelation(tree, at, 'ccomp') &&
    dependentsBy(tree, at, 'advmod').some(
      (i) => /^(?:why|when|where|how)$/.test(lowerAt(tree, i)) && i < at,
    )
  );
}

/** Whether a verb with a subject is told in the past: "fought", "had fought", "was shot". */
export function isPast(tree: Tree, at: number): boolean {
  const { words } = tree;
  const auxiliaries = dependentsBy(tree, at, 'aux').map((i) => words[i]?.xpos ?? '');
  if (auxiliaries.includes('MD')) return false;
  if (words[at]?.xpos === 'VBD') return true;
  return words[at]?.xpos === 'VBN' && auxiliaries.some((xpos) => /^VB[DZP]$/.test(xpos));
}

/** "Peru fears that they left": the parser may take the verb for a noun and what is feared for a relative clause. */
function isFear({ words }: Tree, at: number): boolean {
  return /^(?:fear|worry|concern|hope)$/.test(words[at]?.lemma ?? '');
}
