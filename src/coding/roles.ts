import { slice } from '../core/span.ts';
import type { Event, Party } from '../model/coding.ts';
import { countedAt } from '../text/syntax/amounts.ts';
import { kindOfNoun } from '../text/syntax/nouns.ts';
import { dependentsBy } from '../text/syntax/tree.ts';
import { somebodyBelow, strayedBehind } from './fallback.ts';
import type { Frame } from './frames/lexicon.ts';
import type { Match } from './frames/match.ts';
import { isOfState, isPolitical, partiesAt } from './participants.ts';
import { distinct, type Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';

export type Parties = Pick<Event, 'actors' | 'recipients'>;

/** Who does it to whom; undefined where nobody of politics is in it, or one alone in what takes two. */
export function partiesOf(s: Sentence, match: Match, scope: Scope): Parties | undefined {
  const doers = match.actors.flatMap((at) => somebodyAt(s, at, match, scope));
  const known = statesFirst(doers);
  // Two make a meeting, known or not.
  const actors = match.isMutual && known.length < 2 ? distinct(doers) : known;
  const recipients = knownFirst(recipientsOf(s, match, actors, scope));
  if (![...actors, ...recipients].some(isPolitical)) return undefined;
  const [only] = actors;
  const isAlone = match.isMutual && actors.length < 2 && !isOptional(match.frame);
  if (isAlone && !(only && isMany(slice(s.text, only.span)))) return undefined;
  return { actors, recipients };
}

/**
 * Who a word stands for, without things that nobody is known behind ("money", "the decision"). What a deed is done by or to
 * by its word itself is kept: "an attack killed", "condemned the attacks" say who by what was done.
 */
function somebodyAt(s: Sentence, at: number, match: Match, scope: Scope): Party[] {
  const isDone = /^(?:subj|obj)$/.test(match.places.get(at) ?? '');
  const head = countedAt(s.tree, at) ?? at;
  const isNobody = isThing(s, head) && !(isDone && !isWill(s, head));
  return partiesAt(s, at, scope).filter(
    (one) => isSaid(one) && (one.code !== null || !isNobody || hasName(one)),
  );
}

/** "the promoters Ana Ruiz and Lu Sen": a capital behind the first word. */
function hasName({ text }: Party): boolean {
  return /\s\p{Lu}\p{Ll}/u.test(text);
}

/** What somebody thinks of doing, rather than what has been done. */
function isWill({ tree }: Sentence, at: number): boolean {
  return /^(?:decision|move|step|plan|idea|proposal|stance|approach|policy|behaviour|behavior|act|action|deal|accusation|charge|money|cash|fund|pay|wage|export|import)$/.test(
    tree.words[at]?.lemma.toLowerCase() ?? '',
  );
}

/** "its invasion" with nobody sure behind "its" names nobody. */
function isSaid({ text, code }: Party): boolean {
  return code !== null || !/^(?:its|his|her|their|my|our|your)$/i.test(text);
}

/** Of doers named side by side those of a country, if any is: "Chinese and Russian ships and aircraft". */
function statesFirst(parties: readonly Party[]): Party[] {
  const states = parties.filter(({ code }) => code !== null && !code.startsWith('---'));
  return states.length > 1 ? distinct(states) : knownFirst(parties);
}

/** Of parties named side by side those that are known, if any is: the others are scraps of their names mostly. */
function knownFirst(parties: readonly Party[]): Party[] {
  const known = parties.filter(({ code }) => code !== null);
  return distinct(known.length > 0 ? known : parties);
}

/**
 * Whom it is done to: the first place with somebody known. Where there is none ("condemned a protest by farmers"), somebody
 * known further down; else whoever stands there. What several states agree on among themselves is done to nobody else.
 */
function recipientsOf(s: Sentence, match: Match, doers: readonly Party[], scope: Scope): Party[] {
  const { frame, at, recipients, actors, needed } = match;
  if (!frame.slots.some(({ role }) => role === 'B')) return [];
  const found = recipients.map((heads) =>
    withoutParts(heads.flatMap((head) => somebodyAt(s, head, match, scope))).filter(
      (one) => !isAmong(one, doers),
    ),
  );
  const known = found.find((parties) => parties.some(({ code }) => code !== null));
  if (isAmongThem(frame, doers)) return known?.some(isOfState) ? known : [];
  if (known) return known;
  if (actors.length > 1 && recipients.length === 0) return [];
  const search = {
    taken: [...actors, ...needed],
    actors: doers,
    isDomestic: frame.type === 'PROTEST',
  };
  const strayed = strayedBehind(s, at, prepositionsOf(frame), scope);
  if (strayed.length > 0) return strayed;
  const [first = at] = recipients[0] ?? [];
  const from = first > at && isThing(s, first) ? [first, at] : [first];
  const below = from.map((one) => somebodyBelow(s, one, search, scope));
  return [...below, ...found].find((parties) => parties.length > 0) ?? [];
}

/** The prepositions behind which a frame looks first for whom a deed goes to. */
function prepositionsOf({ slots }: Frame): ReadonlySet<string> {
  const places = slots.filter(({ role }) => role === 'B').flatMap((slot) => slot.places);
  return new Set(places.filter((place) => place === 'to' || place === 'against'));
}

/** Without those named inside another: "Ana Ruiz" beside "former president Ana Ruiz". */
function withoutParts(parties: readonly Party[]): Party[] {
  return parties.filter(
    ({ span }) =>
      !parties.some((one) => one.span !== span && one.span[0] < span[0] && span[1] <= one.span[1]),
  );
}

function isAmong({ span }: Party, others: readonly Party[]): boolean {
  return others.some((other) => other.span[0] === span[0] && other.span[1] === span[1]);
}

/** Whether a word is a common noun for what is no person, body or place: somebody unknown is somebody all the same. */
function isThing({ tree }: Sentence, at: number): boolean {
  const { upos = '', lemma = '' } = tree.words[at] ?? {};
  return (
    upos === 'NOUN' &&
    kindOfNoun(lemma.toLowerCase()) === undefined &&
    dependentsBy(tree, at, 'flat').length === 0
  );
}

const shared: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE']);

/** Whether several do together what they can do with one another: "Peru and Chile agreed to share …". */
function isAmongThem({ type }: Frame, doers: readonly Party[]): boolean {
  return shared.has(type) && new Set(doers.map(({ code }) => code ?? '')).size > 1;
}

/** Whether those who do it do it to or with one another. */
export function isTogether({ frame, isMutual }: Match): boolean {
  const isOffer = /^(?:offer|pledge|promise|vow|propose|commit|ready|willing)$/.test(frame.lemma);
  const isPact = /^(?:fail|reach|violate|break|breach)$/.test(frame.lemma);
  return isMutual || isPact || (shared.has(frame.type) && !isOffer);
}

function isOptional({ slots }: Frame): boolean {
  return slots.some(({ role, isOptional: is }) => role === 'AB' && is);
}

function isMany(text: string): boolean {
  return /[^s]s$|men$|people$/.test(text);
}
