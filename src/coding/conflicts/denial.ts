import { overlaps, slice } from '../../core/span.ts';
import type { Claim, Event } from '../../model/coding.ts';
import { prepositionOf } from '../../text/syntax/clauses.ts';
import {
  conjuncts,
  dependentsBy,
  firstConjunct,
  isRelation,
  subtree,
  type Tree,
} from '../../text/syntax/tree.ts';
import { isConditioned } from '../mood/conditions.ts';
import { negationOf } from '../negation.ts';
import type { Sentence } from '../sentence.ts';
import { contentHead } from '../stance.ts';
import { pastCueOf } from '../tense.ts';
import type { DeniedTime } from './days.ts';
import { headWithin } from './reread.ts';
import type { Told } from './told.ts';

const lowerAt = (tree: Tree, at: number) =>
  tree.words[at]?.form.toLowerCase().replace('’', "'") ?? '';

/**
 * When the act would have been that an event denies; undefined where nobody denies a fact. An event is `denied` in its
 * sentence for many reasons that are no view of the world contrary to another's:
 *
 * - what somebody will not do, refuses, rules out or calls off is a decision, and they may yet do it;
 * - what was not done yet, or no longer, may be done later, or was before;
 * - what could or should have been done, or would be under a condition, is told of no fact;
 * - "not deliberately", "not all", "not because", "nearly" deny a part, and the act may stand.
 *
 * What is left is a finite verb in the past or present with a plain negation ("has not attacked", "no soldier crossed"),
 * and what a verb of denial has for its content ("denied attacking", "rejected reports that it had attacked").
 */
export function denialOf({ item, claims }: Told<Event>, s: Sentence): DeniedTime | undefined {
  const at = headWithin(s, [item.trigger]);
  if (at === undefined || !claims.every(isPlain)) return undefined;
  if (isHedged(s, at) || isPartlyMeant(s, at)) return undefined;
  const [claim] = claims;
  const negation = plainNegation(s.tree, at);
  const isNegated = negation !== undefined || negationOf(s.tree, at) !== undefined;
  if (claim !== undefined && isByCue(s, claim)) {
    const isDirect = !isNegated && isWhatIsDenied(s, at, claim);
    return isDirect ? timeUnderCue(s.tree, at) : undefined;
  }
  return negation === undefined ? undefined : timeOf(s.tree, verbOf(s.tree, at), negation);
}

/** What is feared, promised, foretold or asked for tells of no fact. */
function isPlain({ stance }: Claim): boolean {
  return stance === 'denies' || stance === 'states' || stance === 'assesses';
}

// ------------------------------------------------------------------ negation

const plainly = /^(?:not|n't|never|neither|nor)$/;

/** The word that negates a verb in full, or has a noun of action be none ("no talks"). */
function plainNegation(tree: Tree, at: number): number | undefined {
  if (tree.words[at]?.upos === 'NOUN')
    return dependentsBy(tree, at, 'det').find((i) => lowerAt(tree, i) === 'no');
  const found = negationOf(tree, at);
  if (found === undefined) return undefined;
  // Where the negation is a party ("no soldier", "nobody"), it is the noun that is found.
  return plainly.test(lowerAt(tree, found)) || isRelation(tree, found, 'nsubj', 'obj')
    ? found
    : undefined;
}

/** The verb that has the tense: a noun of action is as old as the verb that it stands with. */
function verbOf(tree: Tree, at: number): number {
  if (tree.words[at]?.upos !== 'NOUN') return at;
  return isRelation(tree, at, 'nsubj', 'obj') ? (tree.words[at]?.head ?? at) : at;
}

function timeOf(tree: Tree, at: number, negation: number): DeniedTime | undefined {
  const first = firstConjunct(tree, at);
  const own = auxiliariesOf(tree, at);
  const auxiliaries = own.length > 0 ? own : auxiliariesOf(tree, first);
  if (dependentsBy(tree, at, 'mark').some((i) => lowerAt(tree, i) === 'to')) return undefined;
  if (lowerAt(tree, negation) === 'never') return isModal(auxiliaries) ? undefined : 'ever';
  if (isModal(auxiliaries)) {
    const isPast =
      auxiliaries.includes('have') && /\b(?:could|can|ca|cannot)\b/.test(auxiliaries.join(' '));
    return isPast ? 'past' : undefined;
  }
  if (auxiliaries.some((word) => /^(?:has|have|had|'ve|'s been)$/.test(word))) return 'past';
  const isPast = auxiliaries.some((word) => /^(?:did|was|were|'d)$/.test(word));
  if (isPast || isFinitePast(tree, at, auxiliaries)) return pastCueOf(tree, at) ? 'any' : 'past';
  const isNow = auxiliaries.some((word) => /^(?:do|does|is|are|am|'s|'re)$/.test(word));
  return isNow || /^VB[ZP]$/.test(tree.words[at]?.xpos ?? '') ? 'now' : undefined;
}

function isFinitePast(tree: Tree, at: number, auxiliaries: readonly string[]): boolean {
  return auxiliaries.length === 0 && tree.words[at]?.xpos === 'VBD';
}

function auxiliariesOf(tree: Tree, at: number): string[] {
  return dependentsBy(tree, at, 'aux', 'cop').map((i) => lowerAt(tree, i));
}

function isModal(auxiliaries: readonly string[]): boolean {
  return auxiliaries.some((word) =>
    /^(?:will|would|shall|should|can|could|may|might|must|ought|wo|ca|sha|cannot|need|'ll)$/.test(
      word,
    ),
  );
}

// ------------------------------------------------------------------- denials

/** What can be denied only as a fact; one "rejects" and "rules out" what is proposed, too. */
const denying = /\b(?:den(?:y|ies|ied|ying)|disput\w*|refut\w*|rebut\w*|disavow\w*)\b/i;
const dismissing = /\b(?:reject\w*|dismiss\w*|contradict\w*)\b/i;
const reports =
  /^(?:report|claim|allegation|accusation|suggestion|charge|assertion|rumour|rumor|speculation|insinuation|account|statement)$/;

/** Whether a claim denies by its cue, rather than by what is said being negative. */
export function isByCue({ text }: Sentence, { cue, stance }: Claim): boolean {
  const words = slice(text, cue);
  return stance === 'denies' && (denying.test(words) || dismissing.test(words));
}

/** Whether a word is the very thing that a claim denies, and is denied as a fact. */
export function isWhatIsDenied(s: Sentence, at: number, { cue, content }: Claim): boolean {
  const words = slice(s.text, cue);
  // "did not deny", "would neither confirm nor deny".
  if (/\b(?:not|never|neither|nor|cannot|confirm)\b|n['’]t\b/i.test(words)) return false;
  const head = contentHead(s, content);
  if (head === undefined) return false;
  const below = reports.test(s.tree.words[head]?.lemma ?? '')
    ? dependentsBy(s.tree, head, 'acl', 'nmod')
    : undefined;
  const heads = (below ?? [head]).flatMap((i) => conjuncts(s.tree, i));
  const isFinite = below !== undefined || /^VB[DZPN]$/.test(s.tree.words[head]?.xpos ?? '');
  return heads.includes(at) && (denying.test(words) || isFinite);
}

/** A gerund and a noun have no time of their own. */
function timeUnderCue(tree: Tree, at: number): DeniedTime | undefined {
  if (dependentsBy(tree, at, 'mark').some((i) => lowerAt(tree, i) === 'to')) return undefined;
  const auxiliaries = auxiliariesOf(tree, at);
  if (isModal(auxiliaries)) return undefined;
  const { xpos = '', upos = '' } = tree.words[at] ?? {};
  if (upos === 'NOUN' || (xpos === 'VBG' && auxiliaries.length === 0)) return 'any';
  if (dependentsBy(tree, at, 'advmod').some((i) => lowerAt(tree, i) === 'ever')) return 'ever';
  if (auxiliaries.some((word) => /^(?:has|have|had|having|'ve)$/.test(word))) return 'past';
  if (xpos === 'VBD' || auxiliaries.some((word) => /^(?:did|was|were|being)$/.test(word)))
    return 'any';
  return 'now';
}

// -------------------------------------------------------------------- hedges

const harmless =
  /^(?:not|n't|never|neither|nor|ever|also|even|either|indeed|actually|today|yesterday|there|then|now|however|meanwhile|earlier|previously|militarily|no)$/;
const wholes =
  /^(?:all|every|most|full|whole|entire|complete|both|only|alone|many|other|further|more|another|new)$/;
const partial =
  /^(?:for|because|because of|without|as|like|despite|due to|out of|instead of|until|till|unless|since|except)$/;

/** Whether a denial leaves a part standing: how, why, how much, or under what condition. */
export function isHedged(s: Sentence, at: number): boolean {
  const { tree } = s;
  if (isConditioned(tree, at) || tree.words.at(-1)?.form === '?') return true;
  const adverbs = dependentsBy(tree, at, 'advmod', 'cc:preconj');
  if (adverbs.some((i) => !harmless.test(lowerAt(tree, i)) && !isDated(s, i))) return true;
  if (dependentsBy(tree, at, 'advcl').some((i) => isReason(tree, i))) return true;
  const parties = dependentsBy(tree, at, 'obj', 'nsubj');
  return parties.some((i) =>
    dependentsBy(tree, i, 'det', 'amod', 'advmod', 'nummod', 'det:predet').some(
      (j) => wholes.test(lowerAt(tree, j)) || tree.words[j]?.xpos === 'CD',
    ),
  );
}

/** "because …", "to …", "by …ing"; not what goes on with ", adding that …". */
function isReason(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'mark').length > 0 || tree.words[at]?.xpos !== 'VBG';
}

/** Whether a phrase says how, why or until when: "with gas", "because of the war"; not with whom or against whom. */
function isPartlyMeant(s: Sentence, at: number): boolean {
  return dependentsBy(s.tree, at, 'obl', 'nmod').some((i) => isPartialPhrase(s, i));
}

function isPartialPhrase(s: Sentence, at: number): boolean {
  const preposition = prepositionOf(s.tree, at);
  if (isDated(s, at) || isAnySense(s.tree, at)) return false;
  if (partial.test(preposition)) return true;
  // "with Peru", "by Peru", but "with gas", "by mistake".
  const isBare = /^(?:with|by|through|from|in|on|at)$/.test(preposition);
  return isBare && !subtree(s.tree, at).some((i) => s.nameAt(i) !== undefined);
}

/** "in any formal sense", "in any way": more of a denial, not less. */
export function isAnySense(tree: Tree, at: number): boolean {
  return (
    /^(?:sense|way|form|manner|respect|shape)$/.test(tree.words[at]?.lemma ?? '') &&
    prepositionOf(tree, at) === 'in' &&
    dependentsBy(tree, at, 'det').some((i) => lowerAt(tree, i) === 'any')
  );
}

/** Whether a word stands in a date. */
function isDated({ tree, dates }: Sentence, at: number): boolean {
  const own = tree.words[at]?.span ?? [0, 0];
  return dates.some(({ span }) => overlaps(span, own));
}
