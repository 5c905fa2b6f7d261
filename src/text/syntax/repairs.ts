import { kindOfNoun } from './nouns.ts';
import { dependentsBy, isRelation, subtree, type Tree } from './tree.ts';

/**
 * What the parse of a sentence commonly gets wrong and other words of it put right: small readings of a tree against
 * its letter, each sure enough by itself.
 */

/**
 * "Drivers called off a strike.": a whole sentence of one noun and what hangs on it has no verb but the one that the
 * parse takes for a participle of the noun. In a headline, which has no stop, it may be one.
 */
export function isMainVerb(tree: Tree, verb: number): boolean {
  const { xpos, form = '', head = -1 } = tree.words[verb] ?? {};
  if (xpos !== 'VBN' || !isRelation(tree, verb, 'acl') || isRelation(tree, verb, 'acl:relcl'))
    return false;
  if (/(?:own|ken|ven|sen|ten|den|orn|awn|one|sung|gun)$/i.test(form) && !/^(?:done)$/i.test(form))
    return false;
  const isRoot =
    isRelation(tree, head, 'root') && /^(?:NOUN|PROPN)$/.test(tree.words[head]?.upos ?? '');
  const isClosed = /^[.?!]$/.test(tree.words.at(-1)?.form ?? '');
  return (
    isRoot &&
    isClosed &&
    verb > head &&
    dependentsBy(tree, head, 'cop', 'nsubj', 'aux').length === 0
  );
}

const times =
  /^(?:day|week|weekend|month|year|hour|minute|time|morning|evening|night|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** "called off a strike" with the strike as a bare phrase of place or time: what stands behind a verb so is its object. */
export function bareObjects(tree: Tree, verb: number): number[] {
  return dependentsBy(tree, verb, 'obl').filter((i) => {
    const { relation, upos = '', lemma = '' } = tree.words[i] ?? {};
    if (relation !== 'obl' || i < verb || !/^(?:NOUN|PROPN)$/.test(upos) || times.test(lemma))
      return false;
    return dependentsBy(tree, i, 'case').every((one) => isCounting(tree, one));
  });
}

/** "at" of "at least 19 people". */
function isCounting({ words }: Tree, at: number): boolean {
  return /^at$/i.test(words[at]?.form ?? '') && /^(?:least|most)$/i.test(words[at + 1]?.form ?? '');
}

/**
 * "On a trip to Peru, Lund voiced …": the parse may hang the subject of a finite verb on what opens the sentence. It is
 * the phrase that ends where the verb begins and begins where the sentence or a comma does.
 */
export function strayedSubjects(tree: Tree, verb: number): number[] {
  if (!isFinite(tree, verb) || isRelation(tree, verb, 'conj', 'acl')) return [];
  const called = dependentsBy(tree, verb, 'vocative').filter((i) => i < verb);
  if (called.length > 0) return called;
  const at = phraseBefore(tree, verb);
  if (!/^(?:NOUN|PROPN|ADJ)$/.test(tree.words[at]?.upos ?? '')) return [];
  const isStrayed =
    isRelation(tree, at, 'appos', 'conj', 'amod', 'dep') && !isRelation(tree, at, 'root');
  const first = Math.min(at, ...subtree(tree, at));
  const isOpen = first === 0 || [first - 1, first].some((i) => tree.words[i]?.form === ',');
  return isStrayed && isOpen && dependentsBy(tree, at, 'case', 'cc').length === 0 ? [at] : [];
}

function isFinite(tree: Tree, verb: number): boolean {
  const own = tree.words[verb]?.xpos ?? '';
  return /^VB[DZ]$/.test(own) || dependentsBy(tree, verb, 'aux').some((i) => isTensed(tree, i));
}

function isTensed({ words }: Tree, at: number): boolean {
  return /^(?:VB[DZP]|MD)$/.test(words[at]?.xpos ?? '');
}

/** The head of the phrase that ends right before a verb, its auxiliaries and adverbs. */
function phraseBefore(tree: Tree, verb: number): number {
  let at = verb - 1;
  while (at >= 0 && tree.words[at]?.head === verb && isRelation(tree, at, 'aux', 'advmod')) at -= 1;
  while (isRelation(tree, at, 'flat', 'compound') && (tree.words[at]?.head ?? verb) < verb)
    at = tree.words[at]?.head ?? -1;
  return at;
}

const willing =
  /^(?:willing|ready|prepared|able|eager|keen|reluctant|determined|committed|unwilling|unable|set|poised)$/i;

/** "Peru says it is willing to …": what is willing is somebody, though the parse has "it" for nobody. */
export function isWillingIt(tree: Tree, at: number): boolean {
  const head = tree.words[at]?.head ?? -1;
  return /^it$/i.test(tree.words[at]?.form ?? '') && willing.test(tree.words[head]?.form ?? '');
}

/** "demanded that the government end curbs" with the government in the phrase of its object, on the verb's other side. */
export function strandedSubjects(tree: Tree, verb: number): number[] {
  const stranded = dependentsBy(tree, verb, 'obj').flatMap((i) =>
    dependentsBy(tree, i, 'compound').filter((one) => one < verb && i > verb),
  );
  return stranded.slice(-1);
}

/**
 * "The prime minister, Ana Ruiz, resigned.": of two subjects of one verb, side by side, the second is the name of the first.
 * Whoever is joined to the name is joined to both.
 */
export function oneByName(tree: Tree, subjects: readonly number[]): number[] {
  return subjects.flatMap((at, k) => {
    const before = subjects[k - 1];
    return before !== undefined && isNameOf(tree, at, before)
      ? dependentsBy(tree, at, 'conj')
      : [at];
  });
}

/** Whether a name stands right behind a noun, or behind the comma that follows it. */
function isNameOf(tree: Tree, at: number, noun: number): boolean {
  const { upos, lemma = '' } = tree.words[noun] ?? {};
  if (tree.words[at]?.upos !== 'PROPN' || upos !== 'NOUN') return false;
  if (kindOfNoun(lemma.toLowerCase()) !== 'person') return false;
  const own = subtree(tree, at, (i) => isRelation(tree, i, 'nmod:desc', 'flat', 'compound'));
  const first = own[0] ?? at;
  const last = first - (tree.words[first - 1]?.form === ',' ? 2 : 1);
  return last === noun;
}

const leading =
  /^(?:broad|full|strong|firm|total|complete|unconditional|unlimited|limited|new|fresh|further|additional|more|generous|huge|big|large|small|free|emergency|immediate|cheap)$/i;

/**
 * "gave Ivory Coast 5 million dollars", "offered the United States broad support" with the state in the phrase of the thing,
 * but before its number or an adjective that would lead the phrase ("US broad support" is none, "US military aid" is one).
 */
export function strandedRecipients(tree: Tree, verb: number): number[] {
  return dependentsBy(tree, verb, 'obj').flatMap((i) => {
    const [number] = dependentsBy(tree, i, 'nummod', 'amod').filter(
      (one) => tree.words[one]?.xpos === 'CD' || leading.test(tree.words[one]?.form ?? ''),
    );
    if (number === undefined) return [];
    const figures = dependentsBy(tree, number, 'compound').filter(
      (one) => tree.words[one]?.upos === 'NUM',
    );
    const last = Math.min(number, ...figures);
    return dependentsBy(tree, i, 'compound').filter(
      (one) => one > verb && one < last && tree.words[one]?.upos === 'PROPN',
    );
  });
}
