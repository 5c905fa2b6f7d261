import type { Span } from '../core/span.ts';
import type { Claim, Status } from '../model/coding.ts';
import { dependentsBy, firstConjunct, isRelation, type Tree } from '../text/syntax/tree.ts';
import { governorEffect, supportEffect } from './lexicon.ts';
import type { Sentence } from './sentence.ts';

const negations = new Set([
  'not',
  "n't",
  'never',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'barely',
]);
const conditions = new Set([
  'if',
  'unless',
  'whether',
  'lest',
  'provided',
  'assuming',
  'supposing',
]);
const modals = new Set(
  'will would shall should can could may might must ought wo ca sha cannot need dare'.split(' '),
);

/** How many words outward the mood of an act is composed through. */
const reach = 5;

/** How far the act of a word is real: its own mood, what the words above make of it, then the claim it stands in. */
export function statusAt(s: Sentence, at: number, claims: readonly Claim[]): Status {
  return embed(composed(s.tree, at, reach), wordSpan(s, at), s, claims);
}

/** As `statusAt`, for an act named by a noun; a lasting one ("the war") is taken for granted. */
export function nounStatusAt(
  s: Sentence,
  at: number,
  isLasting: boolean,
  claims: readonly Claim[],
): Status {
  const own = nounMood(s.tree, at, reach);
  if (isLasting) return own === 'denied' || own === 'feared' ? own : 'ongoing';
  return embed(own, wordSpan(s, at), s, claims);
}

/** The mood of a verb, composed from the verb outwards. */
function composed(tree: Tree, at: number, left: number): Status {
  const own = ownMood(tree, at);
  if (left === 0) return own;
  if (isConditional(tree, at)) return 'conditional';
  const outer = outerMood(tree, at, left - 1);
  if (outer === undefined) return own;
  // What is denied of a plan is no plan; what is planned and denied is denied.
  return own === 'denied' ? own : outer;
}

/** Negation, modals and tense of a verb by themselves. */
export function ownMood(tree: Tree, at: number): Status {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  const auxiliaries = dependentsBy(tree, at, 'aux', 'cop').map(lower);
  if (isNegated(tree, at)) return 'denied';
  const modal = auxiliaries.find((word) => modals.has(word) || word === "'ll" || word === "'d");
  if (modal !== undefined)
    return hasConditionBelow(tree, at) ? 'conditional' : modalMood(modal, auxiliaries);
  const isPresent = auxiliaries.some((word) => /^(?:is|are|am|['’]s|['’]re)$/.test(word));
  return tree.words[at]?.xpos === 'VBG' && isPresent ? 'ongoing' : 'occurred';
}

function isNegated(tree: Tree, at: number): boolean {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase().replace('’', "'") ?? '';
  const own = dependentsBy(tree, at, 'advmod', 'cc', 'cc:preconj', 'aux', 'det').map(lower);
  if (own.some((word) => negations.has(word))) return true;
  const isNoLonger = dependentsBy(tree, at, 'advmod').some(
    (i) => lower(i) === 'longer' && lower(i - 1) === 'no',
  );
  return isNoLonger || dependentsBy(tree, at, 'nsubj', 'obj').some((i) => isNobody(tree, i));
}

/** "no envoy", "nobody", "none of them", "neither side". */
function isNobody(tree: Tree, at: number): boolean {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  if (/^(?:nobody|none|nothing|neither|no-one)$/.test(lower(at))) return true;
  return dependentsBy(tree, at, 'det').some((i) => /^(?:no|neither)$/.test(lower(i)));
}

function modalMood(modal: string, auxiliaries: readonly string[]): Status {
  if (/^(?:will|shall|wo|sha|['’]ll)$/.test(modal)) return 'forecast';
  if (/^(?:should|must|ought|need)$/.test(modal))
    return auxiliaries.includes('have') ? 'denied' : 'requested';
  return /^(?:would|['’]d)$/.test(modal) ? 'conditional' : 'possible';
}

function isConditional(tree: Tree, at: number): boolean {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  if (dependentsBy(tree, at, 'mark').some((i) => conditions.has(lower(i)))) return true;
  const inCase = dependentsBy(tree, at, 'mark', 'case').some(
    (i) => lower(i) === 'in' && dependentsBy(tree, i, 'fixed').some((j) => lower(j) === 'case'),
  );
  if (inCase) return true;
  // "Should Peru attack, …": an auxiliary before its subject opens a condition.
  return isRelation(tree, at, 'advcl') && inversionOf(tree, at) !== undefined;
}

/** Whether what a verb says hangs on a condition, above or below it. */
export function isConditioned(tree: Tree, at: number): boolean {
  return isConditional(tree, at) || hasConditionBelow(tree, at);
}

function inversionOf(tree: Tree, at: number): number | undefined {
  const [subject] = dependentsBy(tree, at, 'nsubj');
  return dependentsBy(tree, at, 'aux').find((i) => subject !== undefined && i < subject);
}

/** "Peru would act if …": with a condition below it a clause in "would" or "will" tells of no act. */
function hasConditionBelow(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'advcl').some((i) =>
    dependentsBy(tree, i, 'mark').some((j) =>
      /^(?:if|unless)$/.test(tree.words[j]?.form.toLowerCase() ?? ''),
    ),
  );
}

/** What the words that a clause hangs on make of it; undefined where they leave it as it is. */
function outerMood(tree: Tree, at: number, left: number): Status | undefined {
  const head = tree.words[at]?.head ?? -1;
  if (head < 0) return isQuestion(tree, at) ? 'possible' : undefined;
  if (isRelation(tree, at, 'conj')) return sharedMood(tree, at, left);
  if (isRelation(tree, at, 'xcomp')) return governedMood(tree, head, left);
  if (isRelation(tree, at, 'ccomp', 'csubj')) return contentMood(tree, at, head, left);
  if (isRelation(tree, at, 'acl') && !isRelation(tree, at, 'acl:relcl'))
    return attributeMood(tree, at, head, left);
  if (isRelation(tree, at, 'advcl')) return adverbialMood(tree, at, head, left);
  return undefined;
}

/** A verb joined to another shares what governs both, and its auxiliaries where it has none of its own. */
function sharedMood(tree: Tree, at: number, left: number): Status | undefined {
  const hasOwn = dependentsBy(tree, at, 'nsubj', 'aux').length > 0;
  const first = firstConjunct(tree, at);
  if (!hasOwn && tree.words[at]?.xpos === 'VB') return composed(tree, first, left);
  return outerMood(tree, first, left);
}

/** The mood of the governor decides, unless it is real: then what it makes of its complement. */
function governedMood(tree: Tree, governor: number, left: number): Status | undefined {
  const mood = composed(tree, governor, left);
  const effect = effectOf(tree, governor) ?? 'planned';
  if (mood === 'denied') return effect === 'denied' ? 'occurred' : 'denied';
  if (effect === 'occurred' || effect === 'ongoing') return mood === 'occurred' ? effect : mood;
  return effect;
}

function effectOf(tree: Tree, at: number): Status | undefined {
  const { lemma = '', upos = '' } = tree.words[at] ?? {};
  const own = lemma.toLowerCase();
  if (upos === 'VERB' || upos === 'AUX') return governorEffect(own, 'verb');
  const form = tree.words[at]?.form.toLowerCase() ?? '';
  return upos === 'NOUN'
    ? governorEffect(own, 'noun')
    : (governorEffect(form, 'adjective') ?? governorEffect(own, 'adjective'));
}

/** "said that", "denied that", "it is possible that": a governor that is itself not real takes its content along. */
function contentMood(tree: Tree, at: number, head: number, left: number): Status | undefined {
  const mood = composed(tree, head, left);
  const isQuestioned = dependentsBy(tree, at, 'mark').some(
    (i) => tree.words[i]?.form.toLowerCase() === 'whether',
  );
  if (isQuestioned) return 'possible';
  const effect = effectOf(tree, head);
  if (tree.words[head]?.upos === 'ADJ' && effect !== undefined && mood === 'occurred')
    return effect;
  return mood === 'conditional' ? 'conditional' : undefined;
}

/** "plans to …", "a refusal to …"; "sanctions imposed …" stay what they are. */
function attributeMood(tree: Tree, at: number, noun: number, left: number): Status | undefined {
  const isInfinitive = dependentsBy(tree, at, 'mark').some(
    (i) => tree.words[i]?.form.toLowerCase() === 'to',
  );
  const named = nounEffect(tree, noun) ?? surroundingMood(tree, at, noun, left);
  return isInfinitive ? (effectOf(tree, noun) ?? named ?? 'planned') : named;
}

/** "would be the US withdrawing its troops": a deed that goes on below a noun is as real as what the noun stands in. */
function surroundingMood(tree: Tree, at: number, noun: number, left: number): Status | undefined {
  if (tree.words[at]?.xpos !== 'VBG') return undefined;
  const first = firstConjunct(tree, noun);
  const isPredicate = dependentsBy(tree, first, 'cop').length > 0;
  const mood = isPredicate ? composed(tree, first, left) : nounMood(tree, noun, left);
  return mood === 'occurred' || mood === 'ongoing' ? undefined : mood;
}

function adverbialMood(tree: Tree, at: number, head: number, left: number): Status | undefined {
  const marks = dependentsBy(tree, at, 'mark', 'case').map(
    (i) => tree.words[i]?.form.toLowerCase() ?? '',
  );
  if (marks.includes('without')) return 'denied';
  if (marks.includes('to')) return purposeMood(tree, head, left);
  const mood = composed(tree, head, left);
  const isFinite = dependentsBy(tree, at, 'nsubj', 'aux').length > 0;
  return isFinite || mood === 'occurred' || mood === 'ongoing' ? undefined : mood;
}

/** "agreed with Peru to …" governs like "agreed to …"; what something else is done for may or may not come about. */
function purposeMood(tree: Tree, head: number, left: number): Status {
  const mood = composed(tree, head, left);
  if (mood === 'denied') return 'denied';
  const effect = effectOf(tree, head);
  return effect === undefined ? 'possible' : (governedMood(tree, head, left) ?? 'possible');
}

function isQuestion({ sentence, words }: Tree, at: number): boolean {
  return sentence.words.at(-1)?.form === '?' && words[at]?.head === -1;
}

// ------------------------------------------------------------------- nouns

const attributes: readonly (readonly [RegExp, Status])[] = [
  [/^(?:no|without|neither|cancelled|canceled|failed|abortive)$/, 'denied'],
  [/^(?:planned|proposed|scheduled|upcoming|future|forthcoming|looming|next)$/, 'planned'],
  [
    /^(?:possible|potential|alleged|suspected|would-be|likely|imminent|any|hypothetical)$/,
    'possible',
  ],
];
const governors: readonly (readonly [RegExp, Status])[] = [
  [/^(?:fear|worry|concern|anxiety)$/, 'feared'],
  [/^(?:risk|possibility|prospect|chance|threat|danger|talk)$/, 'possible'],
  [/^(?:plan|preparation|hope|ambition|proposal|effort|invitation)$/, 'planned'],
  [/^(?:call|demand|request|need|pressure)$/, 'requested'],
];

function nounEffect({ words }: Tree, at: number): Status | undefined {
  const lemma = words[at]?.lemma.toLowerCase() ?? '';
  return governors.find(([pattern]) => pattern.test(lemma))?.[1];
}

/** What a noun of action's own words, the noun it hangs on and the clause it stands in make of it. */
function nounMood(tree: Tree, at: number, left: number): Status {
  for (const i of dependentsBy(tree, at, 'det', 'amod', 'case', 'advmod')) {
    const form = tree.words[i]?.form.toLowerCase() ?? '';
    const status = attributes.find(([pattern]) => pattern.test(form))?.[1];
    if (status) return status;
  }
  const first = firstConjunct(tree, at);
  const head = tree.words[first]?.head ?? -1;
  if (head < 0 || left === 0) return 'occurred';
  const { upos } = tree.words[head] ?? {};
  if (upos === 'NOUN' || upos === 'PROPN')
    return nounEffect(tree, head) ?? nounMood(tree, head, left - 1);
  if (upos !== 'VERB') return realOr(composed(tree, head, left - 1), 'occurred');
  const mood = composed(tree, head, left - 1);
  const carried = isRelation(tree, first, 'obj', 'nsubj:pass')
    ? supportEffect(tree.words[head]?.lemma ?? '')
    : undefined;
  return realOr(mood, carried ?? mood);
}

function realOr(mood: Status, otherwise: Status): Status {
  return mood === 'occurred' || mood === 'ongoing' ? otherwise : mood;
}

// ------------------------------------------------------------------ claims

function wordSpan({ tree, span }: Sentence, at: number): Span {
  return tree.words[at]?.span ?? span;
}

/** What the innermost claim around a place makes of an act that its own words leave open. */
function embed(own: Status, place: Span, s: Sentence, claims: readonly Claim[]): Status {
  const around = claims.filter(({ content }) =>
    content.some(([start, end]) => start <= place[0] && place[1] <= end),
  );
  const stances = new Set(around.map(({ stance }) => stance));
  if (own === 'denied') return own;
  if (around.some(({ cue, stance }) => stance === 'denies' && cue[1] > cue[0] && isDenying(s, cue)))
    return 'denied';
  if (stances.has('fears')) return 'feared';
  if (own !== 'occurred' && own !== 'ongoing') return own;
  if (stances.has('urges')) return 'requested';
  if (stances.has('promises') || stances.has('plans')) return 'planned';
  return own;
}

/** Whether the cue itself denies ("denied that"), rather than what is said being negative ("said it did not"). */
function isDenying(s: Sentence, [start, end]: readonly [number, number]): boolean {
  return /den(?:y|ie)|reject|disput|refut|dismiss|rul/i.test(s.text.slice(start, end));
}
