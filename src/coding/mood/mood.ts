import type { Claim, Status } from '../../model/coding.ts';
import { dependentsBy, firstConjunct, isRelation, type Tree } from '../../text/syntax/tree.ts';
import { beliefEffect, nounContentEffect } from '../belief.ts';
import { governorEffect, supportEffect } from '../lexicon.ts';
import { excessOf, negationOf } from '../negation.ts';
import { isGivenNoun, isGivenVerb } from '../presupposed.ts';
import type { Sentence } from '../sentence.ts';
import { isHeadlineInfinitive, pastCueOf } from '../tense.ts';
import { embed, wordSpan } from './claimed.ts';
import { conditionOf, questionOf } from './conditions.ts';
import { ownMood } from './own.ts';
import { isReal, type Mood } from './status.ts';

/** How many words outward the mood of an act is composed through. */
const reach = 5;

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
  const question = questionOf(tree, at);
  if (question !== undefined) return { status: 'possible', how: 'question', at: question };
  const condition = conditionOf(tree, at);
  if (condition !== undefined) return { status: 'conditional', how: 'condition', at: condition };
  const outer = outerMood(tree, at, left - 1);
  if (outer === undefined) return reported(tree, at, own);
  // What is denied of a plan is no plan; what is planned and denied is denied.
  return own.status === 'denied' ? own : outer;
}

/** "said it would leave": what was to come when it was said. */
function reported(tree: Tree, at: number, own: Mood): Mood {
  if (own.status === 'conditional' && own.how === 'modal' && pastCueOf(tree, at) !== undefined)
    return { ...own, status: 'forecast' };
  return own.how === 'tense' && isGivenVerb(tree, at) ? { ...own, how: 'given' } : own;
}

/** What the words that a clause hangs on make of it; undefined where they leave it as it is. */
function outerMood(tree: Tree, at: number, left: number): Mood | undefined {
  const head = tree.words[at]?.head ?? -1;
  if (head < 0) return isQuestion(tree, at) ? { status: 'possible', how: 'question' } : undefined;
  if (isRelation(tree, at, 'conj')) return sharedMood(tree, at, left);
  const excess = excessOf(tree, at);
  if (excess !== undefined) return { status: 'denied', how: 'negation', at: excess };
  if (isHeadlineInfinitive(tree, at)) return { status: 'forecast', how: 'tense', at };
  const named = nounContentEffect(tree, at, head);
  if (named !== undefined) return { status: named, how: 'governor', at: head };
  if (isRelation(tree, at, 'xcomp')) return governedMood(tree, head, left, at);
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

/** The outermost that is not real decides: the governor's own mood, else what it makes of its complement. */
function governedMood(tree: Tree, governor: number, left: number, at: number): Mood | undefined {
  const mood = composed(tree, governor, left);
  const effect =
    effectOf(tree, governor) ?? (tree.words[at]?.xpos === 'VBG' ? 'occurred' : 'planned');
  const made: Mood = { status: effect, how: 'governor', at: governor };
  if (mood.status === 'denied') return undone(tree, governor, { mood, made });
  // "would like to" is a wish, not a condition.
  const isWish =
    mood.how === 'modal' && /^(?:like|love|prefer|want)$/.test(tree.words[governor]?.lemma ?? '');
  if (isReal(mood.status) || isWish) return made;
  return effect === 'denied' && mood.status === 'forecast' ? made : mood;
}

/** "did not refuse to": what is denied twice was done; what has not been stopped goes on. */
function undone(
  tree: Tree,
  governor: number,
  { mood, made }: { readonly mood: Mood; readonly made: Mood },
): Mood {
  if (made.status === 'denied') return { ...made, status: 'occurred' };
  const isEnding = /^(?:stop|cease|halt|quit)$/.test(tree.words[governor]?.lemma ?? '');
  return isEnding ? { ...made, status: 'ongoing' } : mood;
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
  const effect = effectOf(tree, head);
  // "lifting the ban is out of the question", "would be a mistake": what is judged so need not be done.
  if (isRelation(tree, at, 'csubj') && isJudged(tree, head))
    return { status: effect ?? 'possible', how: 'governor', at: head };
  if (tree.words[head]?.upos === 'ADJ' && effect !== undefined && isReal(mood.status))
    return { status: effect, how: 'governor', at: head };
  const own = ownMood(tree, at);
  const belief = beliefEffect(tree, head, mood.status === 'denied');
  const isDecided =
    belief === undefined || belief === 'occurred' || (belief === 'possible' && !isReal(own.status));
  if (!isDecided && own.how !== 'modal') return { status: belief, how: 'governor', at: head };
  if (belief === 'denied') return { status: belief, how: 'governor', at: head };
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
  if (marks.includes('without')) {
    const isTwice = negationOf(tree, head) !== undefined;
    const by = heads[marks.indexOf('without')] ?? at;
    return { status: isTwice ? 'occurred' : 'denied', how: 'negation', at: by };
  }
  if (marks.includes('to')) return towardsMood(tree, at, head, left);
  // "accused Peru of plotting to attack": what somebody is said to have done.
  if (marks.includes('of') && accusing.test(tree.words[head]?.lemma ?? ''))
    return { status: 'possible', how: 'governor', at: head };
  const kept = keptMood(tree, at, marks);
  if (kept !== undefined) return kept;
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
  return isDeed ? governedMood(tree, head, left, at) : purposeMood(tree, at, head, left);
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

/** "far from leaving", "kept them from leaving", "ruled out leaving": what a gerund's head keeps from being done. */
function keptMood(tree: Tree, at: number, marks: readonly string[]): Mood | undefined {
  if (tree.words[at]?.xpos !== 'VBG') return undefined;
  const head = tree.words[at]?.head ?? -1;
  const { lemma = '', form = '' } = tree.words[head] ?? {};
  const isKept = marks.includes('from') && (/^far$/i.test(form) || keeping.test(lemma));
  const isOut =
    marks.length === 0 && (effectOf(tree, head) === 'denied' || lemma === 'rule') && at - head <= 2;
  if (!isKept && !isOut) return undefined;
  const isUndone = negationOf(tree, head) !== undefined;
  return { status: isUndone ? 'occurred' : 'denied', how: 'governor', at: head };
}

const keeping =
  /^(?:prevent|stop|keep|block|bar|ban|deter|discourage|dissuade|prohibit|refrain|abstain|hinder|restrain)$/;

/** "agreed with Peru to …" governs like "agreed to …"; what something else is done for is meant to come about. */
function purposeMood(tree: Tree, at: number, head: number, left: number): Mood {
  const mood = composed(tree, head, left);
  if (mood.status === 'denied') return mood;
  const status = isReal(mood.status) ? 'planned' : mood.status;
  const aim: Mood = { status, how: 'purpose', at: head };
  if (isReal(mood.status) && isAppeal(tree, head))
    return { status: 'requested', how: 'governor', at: head };
  return effectOf(tree, head) === undefined ? aim : (governedMood(tree, head, left, at) ?? aim);
}

/** "called on Peru to …", "appealed to Peru to …". */
function isAppeal(tree: Tree, at: number): boolean {
  const { lemma = '' } = tree.words[at] ?? {};
  if (!/^(?:call|appeal|plead)$/.test(lemma)) return false;
  // "called the premier on Friday to …" rings somebody up.
  return dependentsBy(tree, at, 'obl')
    .flatMap((i) => dependentsBy(tree, i, 'case'))
    .some((i) => i === at + 1 && /^(?:on|upon|to|with|for)$/i.test(tree.words[i]?.form ?? ''));
}

function isQuestion({ sentence, words }: Tree, at: number): boolean {
  return sentence.words.at(-1)?.form === '?' && words[at]?.head === -1;
}

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
  [/^(?:lack|absence|cancellation|denial|rejection)$/, 'denied'],
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
  if (upos === 'NOUN' || upos === 'PROPN') return belowNoun(tree, first, head, left);
  const called = prepositionEffect(tree, first, head);
  const mood = composed(tree, head, left - 1);
  if (mood.status === 'denied' && isGivenNoun(tree, first))
    return { status: 'occurred', how: 'given', at };
  if (!isReal(mood.status)) return mood;
  if (called !== undefined) return { status: called, how: 'governor', at: head };
  if (upos !== 'VERB') return { status: 'occurred', how: 'tense', at };
  const carried = isRelation(tree, first, 'obj', 'nsubj:pass')
    ? supportEffect(tree.words[head]?.lemma ?? '')
    : undefined;
  return carried === undefined ? mood : { status: carried, how: 'governor', at: head };
}

/** A noun below a noun: what that makes of it, unless it is taken for granted ("no part in the raid"). */
function belowNoun(tree: Tree, at: number, head: number, left: number): Mood {
  const made = nounEffect(tree, head) ?? nounMood(tree, head, left - 1);
  const isGiven = made.how !== 'governor' && !isReal(made.status) && isGivenNoun(tree, at);
  return isGiven ? { status: 'occurred', how: 'given', at } : made;
}

/** "called for a truce", "warned of famine", "prepared for war". */
function prepositionEffect(tree: Tree, at: number, head: number): Status | undefined {
  const lemma = tree.words[head]?.lemma ?? '';
  const cases = dependentsBy(tree, at, 'case').map((i) => tree.words[i]?.form.toLowerCase());
  if (cases.includes('of') && /^(?:warn|caution)$/.test(lemma)) return 'forecast';
  if (!cases.includes('for')) return undefined;
  if (/^(?:call|appeal|plead|push|press|ask)$/.test(lemma)) return 'requested';
  return /^(?:plan|prepare|hope)$/.test(lemma) ? 'planned' : undefined;
}
