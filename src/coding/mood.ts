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

/** A status with what made it so: a word, or a claim. */
export interface Mood {
  readonly status: Status;
  readonly how:
    | 'tense'
    | 'negation'
    | 'modal'
    | 'condition'
    | 'question'
    | 'governor'
    | 'purpose'
    | 'attribute'
    | 'lasting'
    | 'claim';
  /** The word. */
  readonly at?: number;
  /** The claim's id. */
  readonly claim?: string;
}

/** How far the act of a word is real: its own mood, what the words above make of it, then the claim it stands in. */
export function moodAt(s: Sentence, at: number, claims: readonly Claim[]): Mood {
  return embed(composed(s.tree, at, reach), wordSpan(s, at), s, claims);
}

/** As `moodAt`, for an act named by a noun; a lasting one ("the war") is taken for granted. */
export function nounMoodAt(
  s: Sentence,
  at: number,
  isLasting: boolean,
  claims: readonly Claim[],
): Mood {
  const own = nounMood(s.tree, at, reach);
  const isUnreal = own.status === 'denied' || own.status === 'feared' || own.how === 'attribute';
  if (isLasting) return isUnreal ? own : { status: 'ongoing', how: 'lasting', at };
  return embed(own, wordSpan(s, at), s, claims);
}

/** The mood of a verb, composed from the verb outwards. */
function composed(tree: Tree, at: number, left: number): Mood {
  const own = ownMood(tree, at);
  if (left === 0) return own;
  const condition = conditionOf(tree, at);
  if (condition !== undefined) return { status: 'conditional', how: 'condition', at: condition };
  const outer = outerMood(tree, at, left - 1);
  if (outer === undefined) return own;
  // What is denied of a plan is no plan; what is planned and denied is denied.
  return own.status === 'denied' ? own : outer;
}

/** Negation, modals and tense of a verb by themselves. */
export function ownMood(tree: Tree, at: number): Mood {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  const auxiliaries = dependentsBy(tree, at, 'aux', 'cop');
  const words = auxiliaries.map(lower);
  const negation = negationOf(tree, at);
  if (negation !== undefined) return { status: 'denied', how: 'negation', at: negation };
  const modal = auxiliaries.find((i) => modals.has(lower(i)) || /^'(?:ll|d)$/.test(lower(i)));
  if (modal !== undefined) {
    const condition = conditionBelow(tree, at);
    return condition === undefined
      ? { status: modalMood(lower(modal), words), how: 'modal', at: modal }
      : { status: 'conditional', how: 'condition', at: condition };
  }
  const isPresent = words.some((word) => /^(?:is|are|am|['’]s|['’]re)$/.test(word));
  const isOngoing = tree.words[at]?.xpos === 'VBG' && isPresent;
  return { status: isOngoing ? 'ongoing' : 'occurred', how: 'tense', at };
}

/** The word that negates a verb. */
function negationOf(tree: Tree, at: number): number | undefined {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase().replace('’', "'") ?? '';
  const own = dependentsBy(tree, at, 'advmod', 'cc', 'cc:preconj', 'aux', 'det');
  return (
    own.find((i) => negations.has(lower(i))) ??
    dependentsBy(tree, at, 'advmod').find((i) => lower(i) === 'longer' && lower(i - 1) === 'no') ??
    dependentsBy(tree, at, 'nsubj', 'obj').find((i) => isNobody(tree, i))
  );
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

/** The word that makes a clause a condition. */
function conditionOf(tree: Tree, at: number): number | undefined {
  const lower = (i: number) => tree.words[i]?.form.toLowerCase() ?? '';
  const mark = dependentsBy(tree, at, 'mark').find((i) => conditions.has(lower(i)));
  if (mark !== undefined) return mark;
  const inCase = dependentsBy(tree, at, 'mark', 'case').find(
    (i) => lower(i) === 'in' && dependentsBy(tree, i, 'fixed').some((j) => lower(j) === 'case'),
  );
  if (inCase !== undefined) return inCase;
  // "Should Peru attack, …": an auxiliary before its subject opens a condition.
  return isRelation(tree, at, 'advcl') ? inversionOf(tree, at) : undefined;
}

/** Whether what a verb says hangs on a condition, above or below it. */
export function isConditioned(tree: Tree, at: number): boolean {
  return conditionOf(tree, at) !== undefined || conditionBelow(tree, at) !== undefined;
}

function inversionOf(tree: Tree, at: number): number | undefined {
  const [subject] = dependentsBy(tree, at, 'nsubj');
  return dependentsBy(tree, at, 'aux').find((i) => subject !== undefined && i < subject);
}

/** "Peru would act if …": with a condition below it a clause in "would" or "will" tells of no act. */
function conditionBelow(tree: Tree, at: number): number | undefined {
  return dependentsBy(tree, at, 'advcl')
    .flatMap((i) => dependentsBy(tree, i, 'mark'))
    .find((j) => /^(?:if|unless)$/.test(tree.words[j]?.form.toLowerCase() ?? ''));
}

/** What the words that a clause hangs on make of it; undefined where they leave it as it is. */
function outerMood(tree: Tree, at: number, left: number): Mood | undefined {
  const head = tree.words[at]?.head ?? -1;
  if (head < 0) return isQuestion(tree, at) ? { status: 'possible', how: 'question' } : undefined;
  if (isRelation(tree, at, 'conj')) return sharedMood(tree, at, left);
  if (isRelation(tree, at, 'xcomp')) return governedMood(tree, head, left);
  if (isRelation(tree, at, 'ccomp', 'csubj')) return contentMood(tree, at, head, left);
  if (isRelation(tree, at, 'acl') && !isRelation(tree, at, 'acl:relcl'))
    return attributeMood(tree, at, head, left);
  if (isRelation(tree, at, 'advcl')) return adverbialMood(tree, at, head, left);
  return undefined;
}

/** A verb joined to another shares what governs both, and its auxiliaries where it has none of its own. */
function sharedMood(tree: Tree, at: number, left: number): Mood | undefined {
  const hasOwn = dependentsBy(tree, at, 'nsubj', 'aux').length > 0;
  const first = firstConjunct(tree, at);
  if (!hasOwn && tree.words[at]?.xpos === 'VB') return composed(tree, first, left);
  return outerMood(tree, first, left);
}

/** The mood of the governor decides, unless it is real: then what it makes of its complement. */
function governedMood(tree: Tree, governor: number, left: number): Mood | undefined {
  const mood = composed(tree, governor, left);
  const effect = effectOf(tree, governor) ?? 'planned';
  const made: Mood = { status: effect, how: 'governor', at: governor };
  // "might plan to attack", "is accused of plotting to attack": nobody knows of a plan.
  if (effect === 'planned' && (mood.status === 'possible' || mood.status === 'feared')) return mood;
  // "did not refuse to": what is denied twice was done.
  if (mood.status === 'denied') return effect === 'denied' ? { ...made, status: 'occurred' } : mood;
  return isReal(effect) && mood.status !== 'occurred' ? mood : made;
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
function contentMood(tree: Tree, at: number, head: number, left: number): Mood | undefined {
  const mood = composed(tree, head, left);
  const whether = dependentsBy(tree, at, 'mark').find(
    (i) => tree.words[i]?.form.toLowerCase() === 'whether',
  );
  if (whether !== undefined) return { status: 'possible', how: 'question', at: whether };
  const effect = effectOf(tree, head);
  // "lifting the ban is out of the question", "would be a mistake": what is judged so need not be done.
  if (isRelation(tree, at, 'csubj') && isJudged(tree, head))
    return { status: effect ?? 'possible', how: 'governor', at: head };
  if (tree.words[head]?.upos === 'ADJ' && effect !== undefined && mood.status === 'occurred')
    return { status: effect, how: 'governor', at: head };
  return mood.status === 'conditional' ? mood : undefined;
}

/** "is out of the question", "would be a mistake"; not "was a success". */
function isJudged(tree: Tree, head: number): boolean {
  const copulas = dependentsBy(tree, head, 'cop');
  return copulas.some((i) => !/^(?:was|were)$/i.test(tree.words[i]?.form ?? ''));
}

/** "plans to …", "a refusal to …"; "sanctions imposed …" stay what they are. */
function attributeMood(tree: Tree, at: number, noun: number, left: number): Mood | undefined {
  const isInfinitive = dependentsBy(tree, at, 'mark').some(
    (i) => tree.words[i]?.form.toLowerCase() === 'to',
  );
  const named = nounEffect(tree, noun) ?? surroundingMood(tree, at, noun, left);
  if (!isInfinitive) return named;
  const effect = effectOf(tree, noun) ?? named?.status ?? 'possible';
  return named?.status === effect ? named : { status: effect, how: 'governor', at: noun };
}

/** "would be the US withdrawing its troops": a deed that goes on below a noun is as real as what the noun stands in. */
function surroundingMood(tree: Tree, at: number, noun: number, left: number): Mood | undefined {
  if (tree.words[at]?.xpos !== 'VBG') return undefined;
  const first = firstConjunct(tree, noun);
  const isPredicate = dependentsBy(tree, first, 'cop').length > 0;
  const mood = isPredicate ? composed(tree, first, left) : nounMood(tree, noun, left);
  return isReal(mood.status) ? undefined : mood;
}

function adverbialMood(tree: Tree, at: number, head: number, left: number): Mood | undefined {
  const heads = dependentsBy(tree, at, 'mark', 'case');
  const marks = heads.map((i) => tree.words[i]?.form.toLowerCase() ?? '');
  if (marks.includes('without'))
    return { status: 'denied', how: 'negation', at: heads[marks.indexOf('without')] ?? at };
  if (marks.includes('to')) return towardsMood(tree, at, head, left);
  // "accused Peru of plotting to attack": what somebody is said to have done.
  if (marks.includes('of') && accusing.test(tree.words[head]?.lemma ?? ''))
    return { status: 'possible', how: 'governor', at: head };
  const outcomeOf = marks.length === 0 ? aboveAim(tree, at, head) : undefined;
  const shower = marks.includes('by') ? showerOf(tree, head) : undefined;
  const mood = composed(tree, outcomeOf ?? shower ?? head, left);
  const isFinite = dependentsBy(tree, at, 'nsubj', 'aux').length > 0;
  return isFinite || isReal(mood.status) ? undefined : mood;
}

const accusing = /^(?:accuse|suspect|charge)$/;

/** "resorted to throwing stones" tells of a deed; what is done "to disperse the crowd" has it as its purpose. */
function towardsMood(tree: Tree, at: number, head: number, left: number): Mood | undefined {
  const isDeed = tree.words[at]?.xpos === 'VBG' && effectOf(tree, head) !== undefined;
  return isDeed ? governedMood(tree, head, left) : purposeMood(tree, head, left);
}

/** "opened fire to disperse the crowd, killing five": what came of it hangs on the aim, but came of what was done. */
function aboveAim(tree: Tree, at: number, head: number): number | undefined {
  const [own, aim] = [tree.words[at], tree.words[head]];
  const isOutcome = own?.xpos === 'VBG' && aim?.xpos === 'VB' && isRelation(tree, head, 'advcl');
  return isOutcome ? aim.head : undefined;
}

/** "showed its will to fight by sending ships": by the ships it is shown, so they are as real as the showing. */
function showerOf({ words }: Tree, at: number): number | undefined {
  const above = words[at]?.head ?? -1;
  const verb = words[above]?.upos === 'NOUN' ? (words[above]?.head ?? -1) : above;
  const isShowing = /^(?:show|demonstrate|prove|signal|display|reveal)$/;
  return isShowing.test(words[verb]?.lemma ?? '') && words[at]?.xpos === 'VB' ? verb : undefined;
}

/** "agreed with Peru to …" governs like "agreed to …"; what something else is done for may or may not come about. */
function purposeMood(tree: Tree, head: number, left: number): Mood {
  const mood = composed(tree, head, left);
  if (mood.status === 'denied') return mood;
  const aim: Mood = { status: 'possible', how: 'purpose', at: head };
  return effectOf(tree, head) === undefined ? aim : (governedMood(tree, head, left) ?? aim);
}

function isReal(status: Status): boolean {
  return status === 'occurred' || status === 'ongoing';
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

function nounEffect({ words }: Tree, at: number): Mood | undefined {
  const lemma = words[at]?.lemma.toLowerCase() ?? '';
  const status = governors.find(([pattern]) => pattern.test(lemma))?.[1];
  return status && { status, how: 'governor', at };
}

/** What a noun of action's own words, the noun it hangs on and the clause it stands in make of it. */
function nounMood(tree: Tree, at: number, left: number): Mood {
  for (const i of dependentsBy(tree, at, 'det', 'amod', 'case', 'advmod')) {
    const form = tree.words[i]?.form.toLowerCase() ?? '';
    const status = attributes.find(([pattern]) => pattern.test(form))?.[1];
    if (status) return { status, how: 'attribute', at: i };
  }
  const first = firstConjunct(tree, at);
  const head = tree.words[first]?.head ?? -1;
  if (head < 0 || left === 0) return { status: 'occurred', how: 'tense', at };
  const { upos } = tree.words[head] ?? {};
  if (upos === 'NOUN' || upos === 'PROPN')
    return nounEffect(tree, head) ?? nounMood(tree, head, left - 1);
  const mood = composed(tree, head, left - 1);
  if (!isReal(mood.status)) return mood;
  if (upos !== 'VERB') return { status: 'occurred', how: 'tense', at };
  const carried = isRelation(tree, first, 'obj', 'nsubj:pass')
    ? supportEffect(tree.words[head]?.lemma ?? '')
    : undefined;
  return carried === undefined ? mood : { status: carried, how: 'governor', at: head };
}

// ------------------------------------------------------------------ claims

function wordSpan({ tree, span }: Sentence, at: number): Span {
  return tree.words[at]?.span ?? span;
}

/** What the innermost claim around a place makes of an act that its own words leave open. */
function embed(own: Mood, place: Span, s: Sentence, claims: readonly Claim[]): Mood {
  if (own.status === 'denied') return own;
  const around = claims.filter(({ content }) =>
    content.some(([start, end]) => start <= place[0] && place[1] <= end),
  );
  const denial = around.find(
    ({ cue, stance }) => stance === 'denies' && cue[1] > cue[0] && isDenying(s, cue),
  );
  if (denial) return { status: 'denied', how: 'claim', claim: denial.id };
  for (const [stance, status] of told) {
    const claim = around.find((one) => one.stance === stance);
    if (claim && (stance === 'fears' || isReal(own.status)))
      return { status, how: 'claim', claim: claim.id };
  }
  return own;
}

/** What stances make of an act, the strongest first. */
const told: readonly (readonly [Claim['stance'], Status])[] = [
  ['fears', 'feared'],
  ['urges', 'requested'],
  ['promises', 'planned'],
  ['plans', 'planned'],
];

/** Whether the cue itself denies ("denied that"), rather than what is said being negative ("said it did not"). */
function isDenying(s: Sentence, [start, end]: readonly [number, number]): boolean {
  return /den(?:y|ie)|reject|disput|refut|dismiss|rul/i.test(s.text.slice(start, end));
}
