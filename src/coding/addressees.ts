import { overlaps, within } from '../core/span.ts';
import type { Claim, Party } from '../model/coding.ts';
import { clauseOf, isPassiveVerb, type Oblique, obliquesOf } from '../text/syntax/clauses.ts';
import { kindOfNoun } from '../text/syntax/nouns.ts';
import { dependentsBy, isRelation, type Tree } from '../text/syntax/tree.ts';
import type { Attribution } from './cues/attribution.ts';
import { carrierOf } from './cues/nouns.ts';
import { partiesAt } from './participants.ts';
import { distinct, type Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';

/** Verbs whose object is the one who is spoken to. */
const addressing = new Set(
  `tell ask assure remind inform notify warn caution advise convince persuade brief urge promise order instruct command
  implore beg beseech press pressure encourage exhort entreat request counsel alert lobby guarantee answer text message
  email invite`.split(/\s+/),
);

/** What an act of speech can be to others, by the class of its cue. */
const speaking = /^(?:say|factive|doubt|directive|commissive|warn|forecast|ask)$/;

/** Prepositions before those who are spoken to: of what is wanted from them, and of what is told. */
const wanting: readonly (readonly [preposition: string, words: RegExp])[] = [
  ['on', /^(?:call|pressure|demand)$/],
  ['upon', /^call$/],
  [
    'to',
    /^(?:appeal|propose|suggest|recommend|call|request|advice|plea|demand|invitation|offer|order|instruction)$/,
  ],
  ['of', /^(?:demand|ask|request|require)$/],
  ['from', /^(?:demand|request|seek|want)$/],
  ['with', /^plead$/],
];

interface Said {
  readonly content: Claim['content'];
  readonly speaker: Party | undefined;
  readonly stance: Claim['stance'];
}

type Spoken = Attribution & Said;

/**
 * Whom a speaker urges, asks, warns, promises or tells: the one spoken to by the tree, or else who is to do what is urged
 * ("recommended that Peru open its ports"). Empty where the sentence names nobody who can act.
 */
export function addresseesOf(s: Sentence, spoken: Spoken, scope: Scope): Party[] {
  const { entry, stance, speaker } = spoken;
  if (!speaking.test(entry.class) && stance !== 'urges') return [];
  const addressed = speaking.test(entry.class)
    ? somebodyAt(s, addressedBy(s.tree, spoken), scope)
    : [];
  if (addressed.length === 0 && /^(?:urges|warns)$/.test(stance)) return urgedBy(s, spoken, scope);
  return addressed.filter((party) => !isSame(party, speaker));
}

/** Who is to do what is urged, besides the speaker: "Peru must open its ports"; of a warning only what "must" be done. */
export function urgedBy(s: Sentence, { content, speaker, stance }: Said, scope: Scope): Party[] {
  const doers = doersIn(s.tree, content, stance === 'warns');
  return somebodyAt(s, doers, scope).filter((party) => !isSame(party, speaker));
}

/** The words for those whom a cue is addressed to. */
function addressedBy(tree: Tree, { at, entry, isNoun }: Attribution): number[] {
  const lemma = lemmaAt(tree, at);
  const told = obliquesOf(tree, at)
    .filter((one) => isTo(tree, { at, lemma, isNoun, entry }, one))
    .concat(isNoun ? givenTo(tree, carrierOf(tree, at)) : besideObject(tree, at, entry.class))
    .map((one) => one.at);
  if (isNoun) return told;
  const isObject = addressing.has(lemma);
  if (isPassiveVerb(tree, at)) return isObject ? dependentsBy(tree, at, 'nsubj') : [];
  const objects = dependentsBy(tree, at, ...(isObject ? ['iobj', 'obj'] : ['iobj']));
  // "promised Peru ships", "told him the truth": the first of two.
  const heads = objects.slice(0, 1);
  return heads.length > 0 ? withJoined(tree, heads) : told;
}

/** "gave a promise to Peru": what hangs on the verb that only says that something is said. */
function givenTo(tree: Tree, carrier: number | undefined): Oblique[] {
  return carrier === undefined
    ? []
    : obliquesOf(tree, carrier).filter(({ preposition }) => preposition === 'to');
}

/** "issued a warning to Peru", "demanded an apology from Peru": what hangs on the verb's object. */
function besideObject(tree: Tree, at: number, kind: string): Oblique[] {
  return dependentsBy(tree, at, 'obj').flatMap((object) =>
    obliquesOf(tree, object).filter(({ preposition }) => {
      if (preposition === 'from') return kind === 'directive' && owed.test(lemmaAt(tree, object));
      return preposition === 'to' && sent.test(lemmaAt(tree, object));
    }),
  );
}

/** What is given or sent to somebody in words. */
const sent =
  /^(?:warning|message|appeal|promise|pledge|vow|offer|invitation|letter|statement|request|reply|response|note|apology|plea|call|assurance|guarantee|commitment|ultimatum|proposal)$/;

/** What is demanded from somebody, and not away from somewhere. */
const owed =
  /^(?:apology|answer|explanation|clarification|guarantee|assurance|commitment|concession|help|support|assistance|aid|information|money|compensation|reparation|respect|restraint)$/;

function withJoined(tree: Tree, heads: readonly number[]): number[] {
  return heads.flatMap((i) => [i, ...dependentsBy(tree, i, 'conj')]);
}

interface Word {
  readonly at: number;
  readonly lemma: string;
  readonly isNoun: boolean;
  readonly entry: Attribution['entry'];
}

function isTo(tree: Tree, word: Word, { preposition }: Oblique): boolean {
  const { at, lemma, isNoun, entry } = word;
  if (wanting.some(([one, words]) => one === preposition && words.test(lemma))) return true;
  // "called for Peru to leave", but not "called for Peru".
  if (preposition === 'for' && entry.class === 'directive')
    return dependentsBy(tree, at, 'xcomp').some((i) => tree.words[i]?.xpos === 'VB');
  if (preposition !== 'to') return false;
  // "referred to Peru" tells Peru nothing.
  if (isNoun || entry.takes.has('to')) return isNoun && sent.test(lemma);
  return /^(?:say|factive|doubt|warn|commissive)$/.test(entry.class);
}

/** Who does what a content asks for: the subject of what "must" be done, else of its main verb unless only the first is wanted. */
function doersIn(tree: Tree, content: Claim['content'], isMust: boolean): number[] {
  const isIn = (i: number) => content.some((part) => within(tree.words[i]?.span ?? [0, 0], part));
  const own = [...tree.words.keys()].filter(isIn);
  const must = own.find((i) =>
    dependentsBy(tree, i, 'aux').some((k) => obliging.test(tree.words[k]?.form ?? '')),
  );
  const main = must ?? (isMust ? undefined : own.find((i) => isTop(tree, i, isIn)));
  if (main === undefined || isPassiveVerb(tree, main)) return [];
  // "called for Peru to leave": the parse may have the verb for an attribute of who is to leave.
  if (dependentsBy(tree, main, 'acl').some((i) => tree.words[i]?.xpos === 'VB')) return [main];
  const isVerbal = /^(?:VERB|AUX)$/.test(tree.words[main]?.upos ?? '');
  return must !== undefined || isVerbal ? clauseOf(tree, main).subjects.filter(isIn) : [];
}

function isTop({ words }: Tree, at: number, isIn: (at: number) => boolean): boolean {
  return words[at]?.upos !== 'PUNCT' && !isIn(words[at]?.head ?? -1);
}

const obliging = /^(?:must|should|ought)$/i;

function somebodyAt(s: Sentence, heads: readonly number[], scope: Scope): Party[] {
  const parties = heads
    .filter((i) => !isRelation(s.tree, i, 'expl'))
    .flatMap((i) => partiesAt(s, i, scope).filter((party) => canAct(s, i, party, scope)));
  return distinct(parties.map((party) => known(party, scope)));
}

/** With the code and full name that the article gave somebody before. */
function known(party: Party, { register }: Scope): Party {
  const behind = register.partyBehind(party.text);
  if (behind === undefined) return party;
  const name = behind.name ?? behind.text;
  return { ...party, code: party.code ?? behind.code, ...(name === party.text ? {} : { name }) };
}

/** Somebody, and not "an end to the war", "the deployment to Peru" or "Friday". */
function canAct(s: Sentence, at: number, { code, span }: Party, scope: Scope): boolean {
  if (s.dates.some((date) => overlaps(date.span, span))) return false;
  const { upos, form = '' } = s.tree.words[at] ?? {};
  if (upos !== 'NOUN') return code !== null || upos === 'PROPN';
  const word = lemmaAt(s.tree, at);
  const isKnown = s.nameAt(at) !== undefined || scope.resolve(form).sector !== null;
  return isKnown || circles.has(word) || /^(?:person|organisation)$/.test(kindOfNoun(word) ?? '');
}

const circles = new Set(
  'side party country nation state people public world audience community ally neighbour neighbor'.split(
    ' ',
  ),
);

/** "Peru said it must arm": nobody is urged by themselves. */
function isSame({ code, span }: Party, speaker: Party | undefined): boolean {
  if (speaker === undefined) return false;
  return within(span, speaker.span) || (code !== null && code === speaker.code);
}

function lemmaAt({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}
