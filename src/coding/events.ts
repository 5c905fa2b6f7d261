import { cover, overlaps, type Span } from '../core/span.ts';
import { type Claim, type Event, isAct, type Party } from '../model/coding.ts';
import { quadOf, scoreOf } from '../ontology/plover.ts';
import { dependentsBy, isRelation, type Tree } from '../text/syntax/tree.ts';
import { complementsOf, ledFrom, saidAt } from './frames/deeds.ts';
import type { Frame } from './frames/lexicon.ts';
import { deedsAt, type Knowledge, type Match, matchesAt } from './frames/match.ts';
import { isAbout, isSaying, kindOf, type Saying, sayingOf, settled, tellerOf } from './kinds.ts';
import { nounStatusAt, statusAt } from './mood.ts';
import type { Scope } from './parties.ts';
import { type Parties, partiesOf } from './roles.ts';
import type { Sentence } from './sentence.ts';
import { settingOf } from './setting.ts';

/** An event before it has its number. */
export type Draft = Omit<Event, 'id'>;

const coder = 'frames';

/** The events of a sentence in the order of their triggers; each trigger makes one at most. */
export function findEvents(s: Sentence, scope: Scope, claims: readonly Claim[]): Draft[] {
  const knowledge = knowledgeOf(s);
  const world = { scope, claims };
  const plain = [...s.tree.words.keys()].flatMap((at) => {
    const matches = s.nameAt(at) ? [] : matchesAt(s.tree, at, knowledge);
    return firstOf(matches, (match) => draftOf(s, match, world)) ?? [];
  });
  const found = plain.map((one) => withDeed(s, one, world));
  // What another frame wants beside its trigger makes no event of its own ("broke off talks").
  const used = new Set(found.flatMap(({ match }) => match.needed));
  const free = found.filter(
    (one) => !used.has(one.match.at) && !found.some((other) => isTold(s, one, other)),
  );
  const drafts = free.map(({ draft }) => draft);
  return drafts.filter((draft) => !drafts.some((other) => isSaidBy(draft, other)));
}

/** Whether a deed is told with what is said of it: "urged Peru to free …" is an appeal, and nothing more has come about. */
function isTold(s: Sentence, { match, draft }: Found, { match: saying }: Found): boolean {
  if (!isSaying(saying.frame) || isAct(draft.status)) return false;
  const isBelow = complementsOf(s.tree, saying.at).includes(match.at);
  return isBelow && isAbout(saying.frame, match.frame.cameo);
}

interface Found {
  readonly match: Match;
  readonly draft: Draft;
}

interface World {
  readonly scope: Scope;
  readonly claims: readonly Claim[];
}

/** A promise, demand, refusal or threat with the code of the deed it is about: "urged Peru to free …". */
function withDeed(s: Sentence, one: Found, world: World): Found {
  const { match } = one;
  const frame = isSaying(match.frame) ? finestOf(s, match) : match.frame;
  const draft = frame === match.frame ? undefined : draftOf(s, { ...match, frame }, world);
  return draft ? { match, draft } : one;
}

function finestOf(s: Sentence, { frame, at, needed }: Match): Frame {
  return finest(s, frame, [...needed, ...saidAt(s.tree, at)]);
}

/** What is said of the deed of a word, or of what that word leads to. */
export function finestSaid(s: Sentence, at: number, saying: Saying): Saying {
  return finest(s, saying, [at]);
}

/** The saying of the first deed that makes it finer. */
function finest<One extends Saying>(s: Sentence, saying: One, deeds: readonly number[]): One {
  const knowledge = knowledgeOf(s);
  for (const at of ledFrom(s.tree, deeds)) {
    for (const deed of deedsAt(s.tree, at, knowledge)) {
      const finer = sayingOf(saying, deed);
      if (finer !== saying) return finer;
    }
  }
  return saying;
}

function knowledgeOf(s: Sentence): Knowledge {
  return {
    isNamed: (at) => s.nameAt(at) !== undefined,
    isParty: (at) => isSomebody(s, at),
  };
}

/** Whether one event of a sentence tells no more than another: "killed five in an attack" is one act. */
function isSaidBy(draft: Draft, other: Draft): boolean {
  if (draft.type !== other.type || isAct(draft.status) !== isAct(other.status)) return false;
  const isWithin =
    isAmong(draft.actors, other.actors) && isAmong(draft.recipients, other.recipients);
  return isWithin && knownIn(draft) < knownIn(other);
}

function knownIn({ actors, recipients }: Draft): number {
  return [...actors, ...recipients].filter(({ code }) => code !== null).length;
}

/** Whether every known party is among others. */
function isAmong(parties: readonly Party[], others: readonly Party[]): boolean {
  return parties.every(({ code }) => code === null || others.some((other) => other.code === code));
}

function firstOf(
  matches: Iterable<Match>,
  make: (match: Match) => Draft | undefined,
): Found | undefined {
  for (const match of matches) {
    const draft = make(match);
    if (draft) return { match, draft };
  }
  return undefined;
}

/** Times that no date could be read from, for want of a day to count from. */
const timeWords =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|week|weekend|month|year|years|days|weeks|months|hours|morning|evening|night|time)$/;

/** A day, "it is said that" or the place of a dateline is nobody. */
function isSomebody({ tree, dates, opening }: Sentence, at: number): boolean {
  const { span = [0, 0], upos = '' } = tree.words[at] ?? {};
  if (!/^(?:NOUN|PROPN|PRON|ADJ|NUM|DET|VERB|X)$/.test(upos) || isRelation(tree, at, 'expl'))
    return false;
  if (timeWords.test(tree.words[at]?.form ?? '')) return false;
  return span[0] >= opening && !dates.some((date) => overlaps(date.span, span));
}

function draftOf(s: Sentence, match: Match, { scope, claims }: World): Draft | undefined {
  const { frame, at } = match;
  if (isHistory(s.tree, at)) return undefined;
  const parties = partiesOf(s, match, scope);
  if (parties === undefined) return undefined;
  const own =
    frame.pos === 'noun' ? nounStatusAt(s, at, isLasting(frame), claims) : statusAt(s, at, claims);
  const place = s.tree.words[at]?.span[0] ?? 0;
  const token = s.tokens.findIndex(({ span }) => span[1] > place);
  const setting = settingOf(s, token, { status: own, on: scope.on });
  const isAhead = setting.when !== null && !/^(?:last|yesterday|earlier)/i.test(setting.when.text);
  const mood = own === 'forecast' && isAhead ? 'planned' : own;
  const teller = tellerOf(s, at, parties.actors, claims);
  const { status, ...kind } = kindOf(
    frame,
    settled(s.tree, at, mood, { type: frame.type, teller }),
  );
  return {
    ...kind,
    quad: quadOf(kind.type),
    score: scoreOf(kind.type, kind.modes),
    status,
    ...parties,
    ...setting,
    trigger: triggerOf(s, match),
    sentence: s.span,
    confidence: confidenceOf(parties, frame),
    by: `${coder}:${frame.rule}`,
    claims: [],
  };
}

/** "wartime aggression" is told to explain the present. */
function isHistory(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'amod', 'compound').some((i) =>
    /^(?:wartime|historical|historic|past|colonial|prewar|pre-war|ancient|medieval)$/i.test(
      tree.words[i]?.form ?? '',
    ),
  );
}

function isLasting({ lemma }: Frame): boolean {
  return /^(?:war|occupation|blockade|sanction)$/.test(lemma);
}

/** From the first to the last of the frame's own words. */
function triggerOf({ tree, span }: Sentence, { at, needed }: Match): Span {
  const spans = [at, ...needed].map((i) => tree.words[i]?.span ?? span);
  return spans.reduce((whole, one) => cover(whole, one));
}

/** By trigger and by how many sides are known. */
const fitting = { verb: [0.3, 0.4, 0.75], noun: [0.25, 0.35, 0.6] } as const;

/**
 * How often such an event had the type and both parties of the pair that a sentence of the PLV set marks (1,025 sentences): a
 * floor, since the set marks one pair of each sentence.
 */
function confidenceOf({ actors, recipients }: Parties, { pos }: Frame): number {
  const isMutual = recipients.length === 0 && actors.length > 1;
  const sides = [hasKnown(actors), hasKnown(recipients) || isMutual].filter(Boolean).length;
  return fitting[pos === 'noun' ? 'noun' : 'verb'][sides] ?? 0;
}

function hasKnown(parties: readonly Party[]): boolean {
  return parties.some(({ code }) => code !== null);
}
