import type { Status } from '../model/coding.ts';
import { dependentsBy, type Tree } from '../text/syntax/tree.ts';

const believing =
  /^(?:believe|think|suspect|estimate|speculate|suggest|indicate|imply|assume|presume|guess|reckon|surmise|hint|imagine|suppose|theorise|theorize|hypothesise|hypothesize|seem|appear)$/;
/** What is hoped is open, even where it is told as if it were so: "hopes that they leave". */
const hoping = /^hope$/;
/** Verbs that take a negation to what they govern: "does not think that they left". */
const raising = /^(?:believe|think|expect|suppose|imagine|anticipate|reckon|want)$/;
const denying = /^(?:deny|reject|dispute|refute|doubt|rebut)$/;

const nouns: readonly (readonly [RegExp, Status])[] = [
  [/^(?:denial|doubt|rejection)$/, 'denied'],
  [
    /^(?:speculation|belief|suspicion|suggestion|rumou?r|theory|assumption|hint|indication|impression|hypothesis|possibility|probability|likelihood|chance|risk|prospect|danger|threat)$/,
    'possible',
  ],
  [/^(?:prediction|forecast|expectation|projection)$/, 'forecast'],
];

/** What a verb of belief, doubt or denial makes of the clause that is its content. */
export function beliefEffect(tree: Tree, at: number, isNegated: boolean): Status | undefined {
  const lemma = tree.words[at]?.lemma.toLowerCase() ?? '';
  if (denying.test(lemma)) return isNegated ? 'occurred' : 'denied';
  if (isNegated) return raising.test(lemma) ? 'denied' : undefined;
  return believing.test(lemma) || hoping.test(lemma) ? 'possible' : undefined;
}

/** What a noun makes of the clause with "that" below it: "the denial that …", "a risk that …". */
export function nounContentEffect(tree: Tree, at: number, noun: number): Status | undefined {
  const isContent = dependentsBy(tree, at, 'mark').some(
    (i) => tree.words[i]?.form.toLowerCase() === 'that',
  );
  const lemma = tree.words[noun]?.lemma.toLowerCase() ?? '';
  if (hoping.test(lemma)) return isContent && !hasModal(tree, at) ? 'possible' : undefined;
  return isContent ? nouns.find(([pattern]) => pattern.test(lemma))?.[1] : undefined;
}

/** "the hope that they will leave" says by itself how far it is real. */
function hasModal(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'aux').some((i) => tree.words[i]?.xpos === 'MD');
}
