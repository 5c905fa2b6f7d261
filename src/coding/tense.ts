import type { Status } from '../model/coding.ts';
import { dependentsBy, isRelation, type Tree } from '../text/syntax/tree.ts';

const lowerAt = (tree: Tree, at: number) =>
  tree.words[at]?.form.toLowerCase().replace('’', "'") ?? '';

const hearsay =
  /^(?:reportedly|allegedly|apparently|probably|possibly|perhaps|maybe|likely|supposedly|presumably|purportedly|seemingly|ostensibly|conceivably)$/;

/** The adverb by which what is told as done is not vouched for. */
export function hearsayOf(tree: Tree, at: number): number | undefined {
  return dependentsBy(tree, at, 'advmod').find((i) => hearsay.test(lowerAt(tree, i)));
}

/** What the tense of a verb without modal says: done, going on, or, with a time to come, ahead. */
export function tenseOf(
  tree: Tree,
  at: number,
): Extract<Status, 'occurred' | 'ongoing' | 'forecast'> {
  const xpos = tree.words[at]?.xpos ?? '';
  const auxiliaries = dependentsBy(tree, at, 'aux', 'cop').map((i) => lowerAt(tree, i));
  const isNow = auxiliaries.some((word) => /^(?:is|are|am|'s|'re|'m)$/.test(word));
  const isProgressive =
    xpos === 'VBG' &&
    auxiliaries.some((word) => /^(?:is|are|am|was|were|been|'s|'re|'m)$/.test(word));
  const isPresent = isPresentTense(tree, at);
  if ((isPresent || (isProgressive && isNow)) && hasTimeAhead(tree, at)) return 'forecast';
  const isLasting = isPresent || isProgressive || isStill(tree, at) || isSpanning(tree, at);
  return isLasting ? 'ongoing' : 'occurred';
}

/** A finite verb in the present of running text; a headline's present tells of what was done. */
function isPresentTense(tree: Tree, at: number): boolean {
  if (!/^VB[ZP]$/.test(tree.words[at]?.xpos ?? '')) return false;
  return tree.sentence.words.some(({ form }) => form === '.' || form === '?');
}

function isStill(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'advmod').some((i) => lowerAt(tree, i) === 'still');
}

/** "has followed the war for years": a perfect with the time it has taken so far. */
function isSpanning(tree: Tree, at: number): boolean {
  const isPerfect =
    tree.words[at]?.xpos === 'VBN' &&
    dependentsBy(tree, at, 'aux').some((i) => /^(?:has|have|'ve)$/.test(lowerAt(tree, i)));
  return (
    isPerfect &&
    dependentsBy(tree, at, 'obl').some(
      (i) =>
        /^(?:year|decade|month|week|day|century|hour|generation)$/.test(
          tree.words[i]?.lemma ?? '',
        ) && dependentsBy(tree, i, 'case').some((j) => lowerAt(tree, j) === 'for'),
    )
  );
}

function hasTimeAhead(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'advmod', 'obl', 'nmod').some(
    (i) =>
      lowerAt(tree, i) === 'tomorrow' ||
      (/^(?:week|month|year|spring|summer|autumn|winter|.*day)$/.test(lowerAt(tree, i)) &&
        dependentsBy(tree, i, 'amod').some((j) => /^(?:next|coming)$/.test(lowerAt(tree, j)))),
  );
}

/** "due to meet", "set to": the word before "to" that puts a verb ahead. */
export function scheduleOf(tree: Tree, at: number): number | undefined {
  return dependentsBy(tree, at, 'mark', 'advmod', 'aux').find(
    (i) =>
      /^(?:due|set|slated|about|bound)$/.test(lowerAt(tree, i)) && lowerAt(tree, i + 1) === 'to',
  );
}

/** "Malaysia to host talks": an infinitive below the name or noun that a headline consists of. */
export function isHeadlineInfinitive(tree: Tree, at: number): boolean {
  const { head = -1 } = tree.words[at] ?? {};
  const top = tree.words[head];
  if (top?.head !== -1 || !/^(?:NOUN|PROPN)$/.test(top.upos) || !isRelation(tree, at, 'acl'))
    return false;
  return (
    lowerAt(tree, at - 1) === 'to' &&
    !tree.sentence.words.some(({ form }) => form === '.' || form === '?')
  );
}

/** "Hanoi said that it would return": with "would" below a past cue and no quotation mark between, the cue. */
export function pastCueOf(tree: Tree, at: number): number | undefined {
  const { head = -1 } = tree.words[at] ?? {};
  const cue = tree.words[head];
  if (cue === undefined) return undefined;
  const isContent =
    isRelation(tree, at, 'ccomp', 'parataxis') ||
    (isRelation(tree, at, 'acl') &&
      dependentsBy(tree, at, 'mark').some((i) => lowerAt(tree, i) === 'that'));
  if (!isContent || !/^(?:VBD|VBN|VBG|NNS?)$/.test(cue.xpos)) return undefined;
  const between = tree.words.slice(Math.min(at, head), Math.max(at, head));
  return between.some(({ form }) => /^(?:"|“|”|''|``)$/.test(form)) ? undefined : head;
}

/** A verb with no subject and nothing before it that opens a sentence or quotation. */
export function isImperative(tree: Tree, at: number): boolean {
  const { xpos, relation } = tree.words[at] ?? {};
  if (xpos !== 'VB' || !/^(?:root|ccomp|parataxis)$/.test(relation ?? '')) return false;
  if (dependentsBy(tree, at, 'nsubj', 'csubj', 'mark', 'aux', 'expl').length > 0) return false;
  const before = tree.words[at - 1]?.form ?? '"';
  const isOpening = /^(?:"|“|``|''|:|please|then|now)$/i.test(before);
  return isOpening && tree.sentence.words.some(({ form }) => /^["“.!]$/.test(form));
}
