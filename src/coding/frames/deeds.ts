import { prepositionOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, type Tree } from '../../text/syntax/tree.ts';

/** What words say something of; before those that only lead on what they lead to, two steps down: "calls for talks". */
export function ledFrom(tree: Tree, near: readonly number[], steps = 2): number[] {
  return near.flatMap((i) => {
    const isLeading = steps > 0 && leading.test(lemmaAt(tree, i));
    return isLeading ? [...ledFrom(tree, saidAt(tree, i), steps - 1), i] : [i];
  });
}

const leading =
  /^(?:take|begin|start|continue|agree|do|move|help|work|try|consider|bring|make|cancel|respond|step|measure|effort|need|possibility|plan|proposal|willing|ready|prepare|seek|want|call|offer|appeal|request|demand|ultimatum|commitment|pledge|promise|idea|suggestion|bid|impetus|end|delivery|increase|refuse|be|ensure)$/;

/** What a word says something of: the verbs that hang on it as complements, its objects, and what it is for. */
export function saidAt(tree: Tree, at: number): number[] {
  const objects = dependentsBy(tree, at, 'obj', 'nsubj:pass');
  const aims = dependentsBy(tree, at, 'nmod', 'obl').flatMap((i) => aimsAt(tree, i));
  const gerunds = dependentsBy(tree, at, 'acl', 'advcl').filter((i) =>
    dependentsBy(tree, i, 'mark').some((j) => /^(?:for|of)$/.test(lemmaAt(tree, j))),
  );
  return [...complementsOf(tree, at), ...objects, ...gerunds, ...aims];
}

/** What a phrase is for; behind "by" and "from", what hangs there by the parser's mistake ("calls by Peru for aid"). */
function aimsAt(tree: Tree, at: number): number[] {
  const preposition = prepositionOf(tree, at);
  if (/^(?:for|to|of|on)$/.test(preposition)) return [at];
  if (!/^(?:by|from)$/.test(preposition)) return [];
  return dependentsBy(tree, at, 'nmod').filter((i) => prepositionOf(tree, i) === 'for');
}

/** The verbs that hang on a word as its complements. */
export function complementsOf(tree: Tree, at: number): number[] {
  return [...dependentsBy(tree, at, 'xcomp', 'ccomp'), ...infinitivesOf(tree, at)];
}

/** "called on donors to help", "a refusal to meet": infinitives that the parse does not call complements. */
function infinitivesOf(tree: Tree, at: number): number[] {
  return dependentsBy(tree, at, 'advcl', 'acl').filter((i) =>
    dependentsBy(tree, i, 'mark').some((j) => tree.words[j]?.form.toLowerCase() === 'to'),
  );
}

function lemmaAt({ words }: Tree, i: number): string {
  return words[i]?.lemma.toLowerCase() ?? '';
}
