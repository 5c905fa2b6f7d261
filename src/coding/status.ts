import type { Claim, Status } from '../model/coding.ts';
import { supports } from './lexicon.ts';
import { governorOf } from './phrases.ts';
import { mentionAt, type Sentence, wordAt } from './sentence.ts';
import { isVerbLike, type VerbGroup, verbAt } from './verbs.ts';
import { forms, modals, negations } from './words.ts';

const conditions = new Set(['if', 'unless', 'provided', 'whether', 'lest']);
const nounStatus: readonly (readonly [RegExp, Status])[] = [
  [/^(?:no|without|neither)$/, 'denied'],
  [/^(?:planned|proposed|scheduled|upcoming|future|forthcoming)$/, 'planned'],
  [/^(?:possible|potential|alleged|suspected|would-be|likely|imminent)$/, 'possible'],
];
const nounGovernors: readonly (readonly [RegExp, Status])[] = [
  [/^(?:fears?|worry|worries|concerns?|anxiety)$/, 'feared'],
  [/^(?:risks?|possibility|prospects?|chances?|threats?|danger|talk)$/, 'possible'],
  [/^(?:plans?|preparations?|hopes?|ambitions?|proposals?|efforts?|invitation)$/, 'planned'],
  [/^(?:calls?|demands?|requests?|need|pressure)$/, 'requested'],
];

/** How far the act of a verb is real, composed from the verb outwards; see docs/guide/coding.md. */
export function verbStatus(s: Sentence, group: VerbGroup, claims: readonly Claim[]): Status {
  return embed(composed(s, group, 0), s, group.at, claims);
}

function composed(s: Sentence, group: VerbGroup, depth: number): Status {
  const own = groupStatus(s, group);
  const outer = depth < 3 ? outerStatus(s, group, depth) : undefined;
  if (isConditional(s, group.start)) return 'conditional';
  return own === 'denied' ? own : (outer ?? own);
}

/** What the governing word makes of an infinitive, or the main clause's mood of a participle. */
function outerStatus(s: Sentence, group: VerbGroup, depth: number): Status | undefined {
  if (group.kind === 'infinitive') return governedStatus(s, group, depth);
  if (group.kind !== 'gerund') return undefined;
  const before = wordAt(s, group.start - 1);
  if (before === 'without') return 'denied';
  const noun = nounEffect(s, group.start);
  if (noun) return noun;
  const main = mainVerb(s, group.start - 1);
  const mood = main && groupStatus(s, main);
  return mood === 'occurred' || mood === 'ongoing' ? undefined : mood;
}

function governedStatus(s: Sentence, group: VerbGroup, depth: number): Status {
  const governor = governorOf(s, group);
  if (governor === undefined) return 'planned';
  const mood = governor.verb
    ? composed(s, governor.verb, depth + 1)
    : adjectiveMood(s, governor.at);
  const effect = governor.effect;
  if (mood === 'denied') return effect === 'denied' ? 'occurred' : 'denied';
  if (effect === 'occurred' || effect === 'ongoing') return mood === 'occurred' ? effect : mood;
  return effect;
}

function adjectiveMood(s: Sentence, at: number): Status {
  return [1, 2, 3].some((by) => negations.has(wordAt(s, at - by))) ? 'denied' : 'occurred';
}

function mainVerb(s: Sentence, from: number): VerbGroup | undefined {
  for (let i = from; i >= 0; i -= 1) {
    if (/^[;:—–]$/.test(wordAt(s, i))) return undefined;
    const group = verbAt(s, i);
    if (group?.kind === 'finite') return group;
  }
  return undefined;
}

/** Negation, mood and tense of the verb group by itself. */
function groupStatus(s: Sentence, group: VerbGroup): Status {
  const { auxiliaries } = group;
  const modal = auxiliaries.find((word) => modals.has(word));
  if (auxiliaries.some((word) => negations.has(word)) || hasNoSubject(s, group)) return 'denied';
  if (wordAt(s, group.start - 1) === 'nor') return 'denied';
  if (modal !== undefined) return modalStatus(modal, auxiliaries);
  if (isScheduled(s, group)) return 'planned';
  const isPresent = auxiliaries.some((word) => /^(?:is|are|'s|'re|am)$/.test(word));
  return group.progressive && isPresent ? 'ongoing' : 'occurred';
}

function modalStatus(modal: string, auxiliaries: readonly string[]): Status {
  if (/^(?:will|shall|wo|.ll)$/.test(modal)) return 'forecast';
  if (/^(?:should|must)$/.test(modal)) return auxiliaries.includes('have') ? 'denied' : 'requested';
  if (modal === 'would') return 'conditional';
  return 'possible';
}

/** "are meeting on Tuesday" is a plan when the day is to come; "is to meet" is one always. */
function isScheduled(s: Sentence, { start, at }: VerbGroup): boolean {
  return forms.be.has(wordAt(s, start)) && wordAt(s, at - 1) === 'to';
}

function hasNoSubject(s: Sentence, { start }: VerbGroup): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 5); i -= 1) {
    const word = wordAt(s, i);
    if (/^(?:no|neither|nobody|none)$/.test(word)) return true;
    if (/^[,;:—–]$/.test(word)) return false;
  }
  return false;
}

function isConditional(s: Sentence, start: number): boolean {
  for (let i = start - 1; i >= 0; i -= 1) {
    const word = wordAt(s, i);
    if (conditions.has(word)) return true;
    if (word === 'case' && wordAt(s, i - 1) === 'in') return true;
    if (/^[,;:—–.“”"]$/.test(word)) return false;
    if (/^(?:should|were)$/.test(word) && i === 0) return true;
  }
  return false;
}

/** How far an act named by a noun is real: its own words, what it hangs on, then the clause it stands in. */
export function nounActStatus(
  s: Sentence,
  at: number,
  lasting: boolean,
  claims: readonly Claim[],
): Status {
  const own = nounMood(s, at);
  if (own) return embed(own, s, at, claims);
  const support = supportVerb(s, at);
  // “Russia’s war” is taken for granted, whatever is done, urged or promised about it.
  if (lasting || support === undefined)
    return embed(lasting ? 'ongoing' : 'occurred', s, at, lasting ? [] : claims);
  const mood = composed(s, support, 0);
  const effect = support.at < at ? carried(s, support) : undefined;
  return embed(mood === 'occurred' || mood === 'ongoing' ? (effect ?? mood) : mood, s, at, claims);
}

/** What the carrying verb makes of the act ("cancelled the talks"), where that is more than that it took place. */
function carried(s: Sentence, { at }: VerbGroup): Status | undefined {
  const effect = supports().get(wordAt(s, at))?.[0]?.entry.effect;
  return effect === 'occurred' ? undefined : effect;
}

/** What the noun's own words, the noun it hangs on or a condition make of it. */
function nounMood(s: Sentence, at: number): Status | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 5); i -= 1) {
    const word = wordAt(s, i);
    const status = nounStatus.find(([pattern]) => pattern.test(word))?.[1];
    if (status) return status;
    if (/^[,;:—–]$/.test(word)) break;
  }
  return nounEffect(s, at) ?? (isConditional(s, at) ? 'conditional' : undefined);
}

/** "fear of", "plans for", "calls for" before the noun or gerund, over its adjectives. */
function nounEffect(s: Sentence, at: number): Status | undefined {
  for (let i = at - 1; i >= Math.max(1, at - 6); i -= 1) {
    const word = wordAt(s, i);
    if (/^(?:of|for|about|on|over|to)$/.test(word)) {
      return nounGovernors.find(([pattern]) => pattern.test(wordAt(s, i - 1)))?.[1];
    }
    if (/^[,;:—–]$/.test(word) || isVerbLike(s, i)) return undefined;
  }
  return undefined;
}

/** The verb that the noun is the object or the subject of. */
export function supportVerb(s: Sentence, at: number): VerbGroup | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 10); i -= 1) {
    const word = wordAt(s, i);
    if (/^[,;:—–]$/.test(word)) break;
    const group = verbAtAny(s, i);
    if (group) return group;
  }
  for (let i = at + 1; i < Math.min(s.tokens.length, at + 14); i += 1) {
    const word = wordAt(s, i);
    if (/^[,;:—–.“”"]$/.test(word) && !mentionAt(s, i - 1)) break;
    const group = verbAtAny(s, i);
    if (group?.kind === 'finite') return group;
  }
  return undefined;
}

function verbAtAny(s: Sentence, i: number): VerbGroup | undefined {
  return isVerbLike(s, i) ? verbAt(s, i) : undefined;
}

/** What the innermost claim around a place makes of an act that its own words leave open. */
function embed(own: Status, s: Sentence, at: number, claims: readonly Claim[]): Status {
  const place = s.tokens[at]?.span ?? s.span;
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
