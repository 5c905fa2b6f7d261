import { sharedModifiers } from './coordination.ts';
import { kindOfNoun } from './nouns.ts';
import { dependentsBy, isRelation, once, type Tree } from './tree.ts';

/**
 * The heads of what a noun or name is called beside it in its sentence, in order: appositions and titles ("Norwegian
 * President Kari Lund", "Kari Lund, the president"), what it "is" or is "known as", and the name that these describe.
 */
export const appositionsOf = once((tree: Tree, at: number): readonly number[] => {
  const found = new Set([at]);
  for (const one of found) {
    if (one !== at && isSharedTitle(tree, one)) continue;
    for (const other of linksOf(tree, one)) found.add(other);
  }
  found.delete(at);
  return [...found].toSorted((a, b) => a - b);
});

/** Whether two people may bear one title, so that it does not make them the same: "Presidents Lund and Reza". */
function isSharedTitle(tree: Tree, at: number): boolean {
  return isRelation(tree, at, 'nmod:desc') && tree.words[at]?.xpos === 'NNPS';
}

/** What a word is linked to by one step, up or down. */
function linksOf(tree: Tree, at: number): number[] {
  return [...describedBy(tree, at), ...describes(tree, at)];
}

/** The heads of what describes a noun, or of the name that it goes before. */
function describedBy(tree: Tree, at: number): number[] {
  const titles = [...dependentsBy(tree, at, 'nmod:desc'), ...sharedTitles(tree, at)];
  const appositions = dependentsBy(tree, at, 'appos').filter((i) => isSame(tree, at, i));
  const name = nameBehind(tree, at);
  return [
    ...titles.filter((i) => !isSaint(tree, i)),
    ...appositions,
    ...(name === undefined ? [] : [name]),
    ...aliases(tree, at),
    ...[at, ...relativePronouns(tree, at)].flatMap((i) => predicates(tree, i)),
  ];
}

/** The heads of what a word describes: `describedBy` the other way. */
function describes(tree: Tree, at: number): number[] {
  return above(tree, at).filter((i) => i !== at && describedBy(tree, i).includes(at));
}

/** Where a description can hang: on its noun, or by a verb on it; of a predicate the noun is its subject. */
function above(tree: Tree, at: number): number[] {
  const head = tree.words[at]?.head ?? -1;
  const higher = tree.words[head]?.head ?? -1;
  const heads = [head, higher].filter((i) => i >= 0);
  const subjects = [at, ...heads].flatMap((i) => dependentsBy(tree, i, 'nsubj'));
  return [...heads, ...subjects].filter((i) => !isRelativePronoun(tree, i));
}

/** The name that a bare role noun heads: "Ali" of "spokesman Ali Reza". */
function nameBehind(tree: Tree, at: number): number | undefined {
  if (tree.words[at]?.upos !== 'NOUN') return undefined;
  return dependentsBy(tree, at, 'flat').find((i) => tree.words[i]?.upos === 'PROPN');
}

/** Whether an apposition is another name for the same thing, and no age, date or the place that a place lies in. */
function isSame(tree: Tree, at: number, apposition: number): boolean {
  const word = tree.words[apposition];
  if (!/^(?:NOUN|PROPN|PRON)$/.test(word?.upos ?? '')) return false;
  const areNames = word?.upos === 'PROPN' && tree.words[at]?.upos === 'PROPN';
  const isComma = tree.words[apposition - 1]?.form === ',';
  return !(areNames && isComma) || !isBareName(tree, apposition) || !isBareName(tree, at);
}

/** A name without article that is no title: "Texas", not "Foreign Minister" or "the Kremlin". */
function isBareName(tree: Tree, at: number): boolean {
  const isNoun = kindOfNoun((tree.words[at]?.form ?? '').toLowerCase()) !== undefined;
  return !isNoun && dependentsBy(tree, at, 'det', 'nmod').length === 0;
}

/** "Presidents" for the second of "Presidents Lund and Reza". */
function sharedTitles(tree: Tree, at: number): number[] {
  return sharedModifiers(tree, at).filter((i) => isRelation(tree, i, 'nmod:desc'));
}

/** "St. Petersburg" is called no "St.". */
function isSaint(tree: Tree, at: number): boolean {
  return /^(?:st|ste|mt|ft)\.?$/.test(formOf(tree, at));
}

/** "known as the Gate", "a group called Sentinel", "a ship named Thor", "dubbed the Fixer". */
function aliases(tree: Tree, at: number): number[] {
  return dependentsBy(tree, at, 'acl')
    .filter((verb) => /^(?:known|called|named|dubbed|nicknamed|titled)$/.test(formOf(tree, verb)))
    .flatMap((verb) => aliasesAt(tree, verb));
}

function aliasesAt(tree: Tree, verb: number): number[] {
  const isKnown = formOf(tree, verb) === 'known';
  const named = dependentsBy(tree, verb, 'obl', 'obj', 'xcomp').filter((i) => {
    const prepositions = dependentsBy(tree, i, 'case', 'mark').map((one) => formOf(tree, one));
    return isKnown ? prepositions.includes('as') : prepositions.length === 0;
  });
  return named.filter((i) => /^(?:NOUN|PROPN)$/.test(tree.words[i]?.upos ?? '')).slice(0, 1);
}

/** What a subject is said to be or to have become: "Kari Lund is the president", "who became chairman". */
function predicates(tree: Tree, subject: number): number[] {
  const verb = tree.words[subject]?.head ?? -1;
  if (!isRelation(tree, subject, 'nsubj') || isHedged(tree, verb)) return [];
  if (dependentsBy(tree, verb, 'cop').length > 0) return [verb].filter((i) => isName(tree, i));
  if (!/^(?:become|remain)$/.test(tree.words[verb]?.lemma ?? '')) return [];
  return dependentsBy(tree, verb, 'xcomp', 'obj').filter((i) => isName(tree, i));
}

function relativePronouns(tree: Tree, at: number): number[] {
  return dependentsBy(tree, at, 'acl:relcl')
    .flatMap((verb) => dependentsBy(tree, verb, 'nsubj'))
    .filter((i) => isRelativePronoun(tree, i));
}

function isRelativePronoun({ words }: Tree, at: number): boolean {
  return /^(?:WP|WDT)$/.test(words[at]?.xpos ?? '');
}

/** Whether what a verb or predicate says is denied, asked or only possible. */
function isHedged(tree: Tree, verb: number): boolean {
  const around = tree.dependents[verb] ?? [];
  return around.some((i) => {
    const isModal = tree.words[i]?.xpos === 'MD';
    return isModal || /^(?:not|n't|n’t|never|no|if|whether|\?)$/.test(formOf(tree, i));
  });
}

/** A noun or name without preposition, so that it says what somebody is and not where. */
function isName(tree: Tree, at: number): boolean {
  const isNominal = /^(?:NOUN|PROPN)$/.test(tree.words[at]?.upos ?? '');
  return isNominal && dependentsBy(tree, at, 'case').every((i) => tree.words[i]?.xpos === 'POS');
}

function formOf({ words }: Tree, at: number): string {
  return (words[at]?.form ?? '').toLowerCase();
}
