import { overlaps, slice, within } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import type { Name } from '../ontology/names.ts';
import { prepositionOf } from '../text/syntax/clauses.ts';
import { kindOfNoun } from '../text/syntax/nouns.ts';
import { coreNounPhrase, isNominal } from '../text/syntax/phrases.ts';
import {
  conjuncts,
  dependentsBy,
  firstConjunct,
  isRelation,
  subtree,
} from '../text/syntax/tree.ts';
import { partiesAt } from './participants.ts';
import type { Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';

/** Who is not looked for. */
interface Search {
  /** Words that are parties already. */
  readonly taken: readonly number[];
  readonly actors: readonly Party[];
  /** Whether it may be done to the actor's own country, as a protest is. */
  readonly isDomestic: boolean;
}

/**
 * Those below a word who are likeliest meant where the frame's own places name nobody: the first noun after it that
 * stands for somebody known and not for the actor's own country, with those joined to it; by name, else by what it is.
 */
export function somebodyBelow(s: Sentence, at: number, search: Search, scope: Scope): Party[] {
  const taken = new Set(search.taken);
  const below = subtree(s.tree, at, (i) => isEntered(s, i, at)).filter(
    (i) => i > at && !taken.has(i) && isNounAt(s, i),
  );
  const named = below.filter((i) => namesAt(s, i).some(({ code }) => code !== null));
  for (const i of named) {
    const found = partiesOf(s, i, scope).filter(
      (one) => search.isDomestic || !isOwn(s, one, search.actors),
    );
    if (found.some(({ code }) => code !== null)) return found;
  }
  const described = below.find(
    (i) =>
      isPersons(s, i) &&
      !isSent(s, i) &&
      scope.resolve(slice(s.text, wordSpan(s, i))).code !== null,
  );
  return described === undefined ? [] : partiesOf(s, described, scope);
}

/**
 * "returned a coin with the head of a king to Peru": somebody known behind a preposition at which the frame looks for the
 * recipient, where the parse hung it on some other word below the trigger; the last, since what is nearer belongs there.
 */
export function strayedBehind(
  s: Sentence,
  at: number,
  prepositions: ReadonlySet<string>,
  scope: Scope,
): Party[] {
  const strayed = subtree(s.tree, at, (i) => !isRelation(s.tree, i, 'parataxis', 'conj', 'advcl'))
    .filter((i) => i > at && prepositions.has(prepositionOf(s.tree, i)) && isNounAt(s, i))
    .toReversed();
  for (const i of strayed) {
    const found = partiesOf(s, i, scope).filter(({ code }) => code !== null);
    if (found.length > 0) return found;
  }
  return [];
}

function partiesOf(s: Sentence, at: number, scope: Scope): Party[] {
  return conjuncts(s.tree, at).flatMap((i) => partiesAt(s, i, scope));
}

/** Prepositions behind which stands what was before, beside or around the deed, and not whom it was done to. */
const aside =
  /^(?:after|following|despite|amid|amidst|since|until|during|before|because of|due to|according to|under|as part of|without|like|including|via|ahead of|pending|in response to|in return for|in exchange for)$/;

/** Whether whom it is done to may stand below a word: not in clauses of their own, nor behind "after" and the like. */
function isEntered(s: Sentence, i: number, from: number): boolean {
  const { tree } = s;
  if (isRelation(tree, i, 'parataxis', 'conj', 'appos', 'acl:relcl')) return false;
  if (isRelation(tree, i, 'nsubj') && tree.words[i]?.head === from) return false;
  if (isRelation(tree, i, 'advcl')) return !isClauseAside(s, i);
  const preposition = prepositionOf(tree, i);
  if (/^(?:in|at|near)$/.test(preposition) && isTalk(s, i)) return false;
  const isSettled = preposition === 'after' || preposition === 'following';
  return !aside.test(preposition) || (isSettled && settling.test(tree.words[i]?.lemma ?? ''));
}

/** "talks in Lima" are with nobody there. */
function isTalk({ tree }: Sentence, at: number): boolean {
  const head = tree.words[at]?.head ?? -1;
  return isRelation(tree, at, 'nmod') && settling.test(tree.words[head]?.lemma ?? '');
}

/** What ends a quarrel with somebody: "called off the strike after talks with …". */
const settling =
  /^(?:agreement|deal|accord|pact|talk|negotiation|deliberation|discussion|meeting)$/;

/** "as Chile left", "after meeting Chile"; not "to meet Chile", nor "until Chile pays", which names who is waited for. */
function isClauseAside({ tree }: Sentence, at: number): boolean {
  const marks = dependentsBy(tree, at, 'mark').map((i) => tree.words[i]?.form.toLowerCase() ?? '');
  const isFinite = dependentsBy(tree, at, 'nsubj').length > 0;
  return marks.length === 0
    ? isFinite
    : !marks.some((mark) => /^(?:to|for|from|until|unless|if)$/.test(mark));
}

/** The actor's own country, or a place in it, has nothing done to it by what only happens there. */
function isOwn(s: Sentence, { code, span }: Party, actors: readonly Party[]): boolean {
  if (code === null || code.startsWith('---')) return false;
  const isPlace = s.mentions.some(
    ({ name }) => within(name.span, span) && name.span[1] === span[1] && name.place !== null,
  );
  return actors.some(
    (actor) =>
      actor.code === code ||
      (actor.code?.slice(0, 3) === code.slice(0, 3) && (isPlace || code.length === 3)),
  );
}

function namesAt({ tree, mentions }: Sentence, at: number): Name[] {
  const core = coreNounPhrase(tree, at);
  return mentions.map(({ name }) => name).filter((name) => within(name.span, core));
}

/** Whether a word stands for people or a body of them by what it is, rather than for a thing of theirs ("aid"). */
function isPersons({ tree }: Sentence, at: number): boolean {
  const { xpos = '', lemma = '' } = tree.words[at] ?? {};
  const kind = kindOfNoun(lemma.toLowerCase());
  return xpos === 'NNS' || xpos === 'NNPS' || kind === 'person' || kind === 'organisation';
}

/** "offered to send a delegation": those whom the doer sends or brings forth are whom it is done with, not to. */
function isSent({ tree }: Sentence, at: number): boolean {
  const { head = -1 } = tree.words[firstConjunct(tree, at)] ?? {};
  return (
    isRelation(tree, firstConjunct(tree, at), 'obj') && sending.test(tree.words[head]?.lemma ?? '')
  );
}

const sending =
  /^(?:send|dispatch|deploy|contribute|commit|lend|form|create|establish|hire|appoint|name|recruit|mobili[sz]e|withdraw|pull|move|station)$/;

/** Whether a word heads a phrase of its own and is no day. */
function isNounAt(s: Sentence, at: number): boolean {
  return isNominal(s.tree, at) && !s.dates.some((date) => overlaps(date.span, wordSpan(s, at)));
}

function wordSpan({ tree, span }: Sentence, at: number) {
  return tree.words[at]?.span ?? span;
}
