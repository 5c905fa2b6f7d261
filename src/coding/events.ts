import type { Day } from '../core/day.ts';
import { cover, overlaps, type Span, within } from '../core/span.ts';
import { type Claim, type Event, isAct, type Party } from '../model/coding.ts';
import type { EventWhy } from '../model/why.ts';
import { quadOf, scoreOf } from '../ontology/plover.ts';
import { prepositionOf } from '../text/syntax/clauses.ts';
import { dependentsBy, type Tree } from '../text/syntax/tree.ts';
import type { Frame } from './frames/lexicon.ts';
import { type Match, matchesAt } from './frames/match.ts';
import { kindOf, settled, tellerOf } from './kinds.ts';
import { knowledgeOf } from './knowledge.ts';
import { moodAt, nounMoodAt } from './mood/mood.ts';
import type { Scope } from './parties.ts';
import { residents } from './residents.ts';
import { isTogether, type Parties, partiesOf } from './roles.ts';
import { isToldOf, withDeed } from './sayings.ts';
import type { Sentence } from './sentence.ts';
import { wordsIn } from './setting/climb.ts';
import type { Act } from './setting/reach.ts';
import { settingOf } from './setting/setting.ts';
import { originsOf, statusWhy, type Trace, wordSpan } from './trace.ts';
import { violenceOf } from './violence.ts';

/** An event before it has its number and the views of those who hold it. */
export type Draft = Omit<Event, 'id' | 'views'>;

const coder = 'frames';

/** The events of a sentence in the order of their triggers; each makes one at most, or one of each who does it alone. */
export function findEvents(s: Sentence, scope: Scope, claims: readonly Claim[]): Draft[] {
  const knowledge = knowledgeOf(s);
  const found = [...s.tree.words.keys()].flatMap((at) => {
    const matches = s.nameAt(at) ? [] : matchesAt(s.tree, at, knowledge);
    return firstActOf(s, matches, scope) ?? [];
  });
  if (found.length === 0) return [];
  // What another frame wants beside its trigger makes no event of its own ("broke off talks").
  const used = new Set(found.flatMap(({ match }) => match.needed));
  const acts = found.filter(({ match }) => !used.has(match.at));
  const types = new Map(acts.map(({ match }) => [match.at, match.frame.type]));
  const { on, trace } = scope;
  const world = { on, trace, claims, acts: types, cues: cuesIn(s, claims, types) };
  const drafts = acts
    .flatMap(eachByItself)
    .map((act) => ({ match: act.match, draft: draftOf(s, act, world) }))
    .filter((one) => !found.some(({ match }) => isToldOf(s, one, match)))
    .map(({ draft }) => draft);
  return drafts.filter((draft) => !drafts.some((other) => isSaidBy(s, draft, other)));
}

/** "Peru and Chile sent blankets.": what several states do to nobody, and not to one another, each of them does. */
function eachByItself(act: Found): Found[] {
  const { match, parties, origins } = act;
  const [actors, recipients] = [parties.actors, parties.recipients];
  const countries = new Set(actors.map(({ code }) => code?.slice(0, 3)));
  if (countries.size < 2 || recipients.length > 0 || isTogether(match)) return [act];
  return actors.map((actor, i) => ({
    match,
    parties: { actors: [actor], recipients },
    origins: origins && { ...origins, actors: origins.actors.slice(i, i + 1) },
  }));
}

/** The words of a sentence by which somebody says something and does no more ("said", not "threatened"). */
function cuesIn(s: Sentence, claims: readonly Claim[], acts: World['acts']): Set<number> {
  const cues = new Set<number>();
  for (const { cue } of claims) {
    const stretch = overlaps(cue, s.span) ? wordsIn(s.tree, cue) : undefined;
    for (let i = stretch?.[0] ?? 0; i <= (stretch?.[1] ?? -1); i += 1) {
      if (!acts.has(i)) cues.add(i);
    }
  }
  return cues;
}

/** Whether one event of a sentence tells no more than another: "killed five in an attack" is one act. */
function isSaidBy(s: Sentence, draft: Draft, other: Draft): boolean {
  if (draft.type !== other.type || isAct(draft.status) !== isAct(other.status)) return false;
  if (isSameAct(draft, other)) return true;
  const isWithin =
    isAmong(draft.actors, other.actors) && isAmong(draft.recipients, other.recipients);
  return (
    isWithin && knownIn(draft) < knownIn(other) && !draft.recipients.some((one) => isSea(s, one))
  );
}

/** "began a hunger strike in protest at Peru": one act by one and the same, in the longer words. */
function isSameAct(draft: Draft, other: Draft): boolean {
  const partsOf = ({ actors, recipients }: Draft) =>
    [...actors, ...recipients].map(({ span }) => span.join('-')).join(' ');
  const lengthOf = ({ trigger: [start, end] }: Draft) => end - start;
  return (
    lengthOf(draft) < lengthOf(other) &&
    within(draft.trigger, other.trigger) &&
    partsOf(draft) === partsOf(other)
  );
}

/** A sea that no state owns is known by its name, though it has no code. */
function isSea({ mentions }: Sentence, { code, span }: Party): boolean {
  return (
    code === null &&
    mentions.some(({ name }) => name.kind === 'region' && overlaps(name.span, span))
  );
}

function knownIn({ actors, recipients }: Draft): number {
  return [...actors, ...recipients].filter(({ code }) => code !== null).length;
}

/** Whether every known party is among others. */
function isAmong(parties: readonly Party[], others: readonly Party[]): boolean {
  return parties.every(({ code }) => code === null || others.some((other) => other.code === code));
}

/** A frame that holds, with its parties. */
interface Found {
  readonly match: Match;
  readonly parties: Parties;
  /** Where they were found, if somebody asks. */
  readonly origins: Pick<EventWhy, 'actors' | 'recipients'> | undefined;
}

/** The first frame that finds its parties, of what is no history. */
function firstActOf(s: Sentence, matches: Iterable<Match>, scope: Scope): Found | undefined {
  for (const match of matches) {
    if (isHistory(s.tree, match.at)) return undefined;
    const parties = partiesOf(s, match, scope);
    const origins = parties && scope.trace && originsOf(s, match, parties, scope.trace);
    if (parties) return { match: withDeed(s, match), parties, origins };
  }
  return undefined;
}

/** What an act is seen against: its article's day, the claims around it, the other acts of its sentence. */
interface World extends Pick<Act, 'acts' | 'cues'> {
  readonly on: Day | undefined;
  readonly claims: readonly Claim[];
  readonly trace: Trace | undefined;
}

function draftOf(s: Sentence, { match, parties, origins }: Found, world: World): Draft {
  const { frame, at, carrier, needed } = match;
  const { claims, on, trace } = world;
  const made =
    frame.pos === 'noun' ? nounMoodAt(s, at, isLasting(frame), claims) : moodAt(s, at, claims);
  const own = made.status;
  const act = { ...world, at, needed: match.needed, type: frame.type, status: own, isTold: false };
  const found = settingOf(s, act, on);
  const isAhead = found.when !== null && !/^(?:last|yesterday|earlier)/i.test(found.when.text);
  // What a deed is done for is counted as no deal: only what somebody says they will do turns into one.
  const isPurpose = made.how === 'purpose' && own === 'planned';
  // "shake hands in Lima on Monday": in the present tense, and over all the same.
  const isOver =
    own === 'ongoing' && found.when !== null && /^VB[PZ]$/.test(s.tree.words[at]?.xpos ?? '');
  const lived = isOver ? 'occurred' : own;
  const mood = isPurpose ? 'possible' : own === 'forecast' && isAhead ? 'planned' : lived;
  const teller = tellerOf(s, carrier, parties.actors, claims);
  const real = settled(s.tree, carrier, mood, { type: frame.type, teller });
  // A refusal and a threat are made where and when they are told.
  const isSaid = real === 'refused' || real === 'threatened';
  const { status: told, ...kind } = kindOf(frame, real);
  const status = isPurpose && told === 'possible' ? own : told;
  const setting = isSaid ? settingOf(s, { ...act, status, isTold: true }, on) : found;
  const { date, when, place } = setting;
  const draft = {
    ...kind,
    cameo: violenceOf(kind.cameo, match, parties.actors),
    quad: quadOf(kind.type),
    score: scoreOf(kind.type, kind.modes),
    status,
    ...residents(parties, frame.type, place),
    date,
    when,
    place,
    trigger: triggerOf(s, match),
    sentence: s.span,
    confidence: confidenceOf(parties, frame),
    by: `${coder}:${frame.rule}`,
    claims: [],
  };
  if (origins)
    trace?.events.set(draft, {
      ...origins,
      rule: { file: frame.file, line: frame.line, text: frame.rule },
      words: [at, ...needed].map((i) => wordSpan(s, i) ?? s.span),
      deed: frame.type,
      status: statusWhy(s, made, real),
      date: wordSpan(s, setting.dateOn) ?? null,
      place: wordSpan(s, setting.placeOn) ?? null,
      confidence: sidesOf(parties, frame),
    });
  return draft;
}

/** "wartime aggression" and "the war of 1971" are told to explain the present. */
function isHistory(tree: Tree, at: number): boolean {
  const isOfYear = dependentsBy(tree, at, 'nmod').some(
    (i) => prepositionOf(tree, i) === 'of' && /^1\d{3}$|^200\d$/.test(tree.words[i]?.form ?? ''),
  );
  if (isOfYear) return true;
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
const fitting = { verb: [0.2, 0.3, 0.75], noun: [0.15, 0.2, 0.65] } as const;

/**
 * How often such an event had the type and both parties of the pair that a sentence of the PLV set marks (1,025 sentences): a
 * floor, since the set marks one pair of each sentence.
 */
function confidenceOf(parties: Parties, frame: Frame): number {
  const { by, known } = sidesOf(parties, frame);
  return fitting[by][known] ?? 0;
}

function sidesOf(
  { actors, recipients }: Parties,
  { pos }: Frame,
): { readonly by: keyof typeof fitting; readonly known: number } {
  const isMutual = recipients.length === 0 && actors.length > 1;
  const known = [hasKnown(actors), hasKnown(recipients) || isMutual].filter(Boolean).length;
  return { by: pos === 'noun' ? 'noun' : 'verb', known };
}

function hasKnown(parties: readonly Party[]): boolean {
  return parties.some(({ code }) => code !== null);
}
