import type { Claim, Event, Party, Status } from '../model/coding.ts';
import { quadOf, scoreOf } from '../ontology/plover.ts';
import { type Frame, frames, type Match } from './lexicon.ts';
import { distinct, namedParties, partiesIn, type Scope } from './parties.ts';
import { phraseBefore, type Range, rangeAfter, subjectOf } from './phrases.ts';
import { mentionAt, type Sentence, spanOf, wordAt } from './sentence.ts';
import { settingOf } from './setting.ts';
import { nounActStatus, supportVerb, verbStatus } from './status.ts';
import { isVerbForm, type VerbGroup, verbGroup } from './verbs.ts';
import { conjunctions, determiners, prepositions, subordinators } from './words.ts';

/** An event before it has its number. */
export type Draft = Omit<Event, 'id'>;

interface Parties {
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

const coder = 'lexicon';

/** The events of a sentence in the order of their triggers; each trigger makes one at most. */
export function findEvents(s: Sentence, scope: Scope, claims: readonly Claim[]): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < s.tokens.length; i += 1) {
    const found = eventAt(s, i, { scope, claims });
    if (found === undefined) continue;
    drafts.push(found.draft);
    i = found.end - 1;
  }
  return drafts;
}

interface World {
  readonly scope: Scope;
  readonly claims: readonly Claim[];
}

function eventAt(s: Sentence, i: number, world: World): { draft: Draft; end: number } | undefined {
  const matches = frames().get(wordAt(s, i)) ?? [];
  const longest = matches.toSorted((a, b) => b.rest.length - a.rest.length);
  for (const match of longest) {
    const end = endOfWords(s, i, match);
    const draft = end === undefined ? undefined : draftOf(s, { match, at: i, end, ...world });
    if (draft && end !== undefined) return { draft, end };
  }
  return undefined;
}

/** Where the entry's words end; the first of the further words may stand up to four words off ("pulled its men out"). */
function endOfWords(s: Sentence, i: number, { rest, form }: Match<Frame>): number | undefined {
  let at = i + 1;
  for (const [k, word] of rest.entries()) {
    const reach = k === 0 && form !== 'noun' ? 5 : 1;
    const found = Array.from({ length: reach }, (_, by) => at + by).find(
      (j) => wordAt(s, j) === word && s.tokens.slice(at, j).every((token) => token.kind === 'word'),
    );
    if (found === undefined) return undefined;
    at = found + 1;
  }
  return at;
}

interface Trigger extends World {
  readonly match: Match<Frame>;
  readonly at: number;
  readonly end: number;
}

function draftOf(s: Sentence, trigger: Trigger): Draft | undefined {
  const { match, at } = trigger;
  if (isVerbForm(match)) {
    const group = verbGroup(s, at, match.form);
    if (group === undefined) return undefined;
    return finish(s, trigger, verbParties(s, group, trigger), verbStatus(s, group, trigger.claims));
  }
  if (!isNounHere(s, at)) return undefined;
  const lasting = /^(?:war|occupation|blockade|sanctions)$/.test(match.entry.words);
  return finish(s, trigger, nounParties(s, trigger), nounActStatus(s, at, lasting, trigger.claims));
}

function isNounHere(s: Sentence, at: number): boolean {
  return mentionAt(s, at) === undefined && wordAt(s, at - 1) !== 'to';
}

function finish(
  s: Sentence,
  trigger: Trigger,
  parties: Parties | undefined,
  status: Status,
): Draft | undefined {
  if (
    parties === undefined ||
    ![...parties.actors, ...parties.recipients].some(({ code }) => code !== null)
  )
    return undefined;
  const { entry } = trigger.match;
  const setting = settingOf(s, trigger.at, { status, on: trigger.scope.on });
  const settled =
    status === 'forecast' && setting.when && isAhead(setting.when.text) ? 'planned' : status;
  const kind = plannedKind(entry, settled);
  return {
    ...kind,
    quad: quadOf(kind.type),
    score: scoreOf(kind.type, kind.modes),
    status: settled,
    ...parties,
    ...setting,
    trigger: triggerSpan(s, trigger),
    sentence: s.span,
    confidence: confidenceOf(parties, trigger),
    by: `${coder}:${entry.words}`,
    claims: [],
  };
}

function isAhead(words: string): boolean {
  return !/^(?:last|yesterday|earlier)/i.test(words);
}

const listed = (cell: string) => (cell === '' ? [] : cell.split(','));

/** PLOVER codes a planned or promised meeting, pact, cooperation or aid as AGREE. */
function plannedKind(
  { type, mode, contexts, cameo }: Frame,
  status: Status,
): Pick<Event, 'modes' | 'contexts' | 'cameo'> & Pick<Frame, 'type'> {
  const promised: Readonly<Record<string, string>> = {
    CONSULT: '036',
    SUPPORT: '030',
    COOPERATE: '031',
    AID: '033',
  };
  const code = status === 'planned' ? promised[type] : undefined;
  if (code) return { type: 'AGREE', modes: [], contexts: listed(contexts), cameo: code };
  return { type, modes: listed(mode), contexts: listed(contexts), cameo };
}

/** From the first to the last of the entry's words, with what stands between ("pulled its men out"). */
function triggerSpan(s: Sentence, { at, end }: Trigger): Event['trigger'] {
  return spanOf(s, at, end);
}

/** Rough odds by what is known of the parties, until they are fitted to data. */
function confidenceOf({ actors, recipients }: Parties, { match }: Trigger): number {
  const known = [...actors, ...recipients].filter(({ code }) => code !== null).length;
  const whole = known === actors.length + recipients.length;
  const base = match.form === 'noun' ? 0.6 : 0.7;
  return Math.round((base + (known > 1 ? 0.15 : 0) - (whole ? 0 : 0.1)) * 100) / 100;
}

// ------------------------------------------------------------------ parties

function verbParties(
  s: Sentence,
  group: VerbGroup,
  { match, end, scope }: Trigger,
): Parties | undefined {
  const { frame } = match.entry;
  const subject = subjectOf(s, group);
  const doers = subject ? partiesIn(s, subject, scope) : [];
  const after = rangeAfter(s, end);
  if (group.passive) {
    const by = namedParties(s, after, scope, new Set(['by'])).filter((party) =>
      isBehind(s, party, 'by'),
    );
    return frame === 'mutual'
      ? { actors: doers, recipients: [] }
      : { actors: by, recipients: doers };
  }
  if (frame === 'mutual') {
    const others = namedParties(s, after, scope, new Set(['with'])).filter(
      (party) => isBehind(s, party, 'with') || startsAt(s, party, end),
    );
    const actors = distinct([...doers, ...others]);
    return actors.length > 1 ? { actors, recipients: [] } : undefined;
  }
  const named = recipientsOf(s, after, frame, scope);
  const recipients =
    named.length === 0 && frame === 'direct' ? unnamedObject(s, after, scope) : named;
  return frame === 'direct' && recipients.length === 0 ? undefined : { actors: doers, recipients };
}

/** Direct objects, and those behind the frame's prepositions. */
function recipientsOf(s: Sentence, after: Range, frame: string, scope: Scope): Party[] {
  // “warned that …” has a clause for its object, and nobody in it is a party.
  const direct = /(?:^|,)direct/.test(frame) && wordAt(s, after.first) !== 'that';
  const behind = /prep:(.*)$/.exec(frame)?.[1]?.split(',') ?? [];
  const objects = direct ? objectsIn(s, after, scope) : [];
  const others = behind.flatMap((preposition) =>
    namedParties(s, after, scope, new Set([preposition])).filter((party) =>
      isBehind(s, party, preposition),
    ),
  );
  return distinct([...objects, ...others]);
}

/** The object in its own words where no name stands in it; a clause is no object. */
function unnamedObject(s: Sentence, after: Range, scope: Scope): Party[] {
  const first = wordAt(s, after.first);
  if (
    !/^\p{L}/u.test(first) ||
    prepositions.has(first) ||
    subordinators.has(first) ||
    s.isTime[after.first] === true
  )
    return [];
  return partiesIn(s, after, scope).slice(0, 1);
}

/** Names of the object itself, up to its first preposition other than "of" and "from". */
function objectsIn(s: Sentence, after: Range, scope: Scope): Party[] {
  let end = after.first;
  while (
    end < after.end &&
    !(prepositions.has(wordAt(s, end)) && !/^(?:of|from|between)$/.test(wordAt(s, end)))
  )
    end += 1;
  return namedParties(s, { first: after.first, end }, scope, new Set(['of', 'from', 'between']));
}

/** Whether the nearest preposition left of a party, over the list it stands in, is the one given. */
function isBehind(s: Sentence, { span }: Party, preposition: string): boolean {
  const at = s.tokens.findIndex((token) => token.span[0] >= span[0]);
  for (let i = at - 1; i >= Math.max(0, at - 16); i -= 1) {
    const word = wordAt(s, i);
    if (prepositions.has(word) || word === 'to')
      return (
        word === preposition || (word === 'of' && i > 0 ? isBehindAt(s, i, preposition) : false)
      );
  }
  return false;
}

function isBehindAt(s: Sentence, at: number, preposition: string): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const word = wordAt(s, i);
    if (prepositions.has(word) || word === 'to') return word === preposition;
  }
  return false;
}

function startsAt(s: Sentence, { span }: Party, end: number): boolean {
  const at = s.tokens.findIndex((token) => token.span[0] >= span[0]);
  return at === end || (at === end + 1 && determiners.has(wordAt(s, end)));
}

function nounParties(s: Sentence, trigger: Trigger): Parties | undefined {
  const { frame } = trigger.match.entry;
  const before = phraseBefore(s, trigger.at + 1);
  const owners = before ? ownersIn(s, { first: before.first, end: trigger.at }, trigger.scope) : [];
  if (frame === 'mutual' || frame === 'joint')
    return mutualParties(s, trigger, owners, frame === 'joint');
  const doers = owners.length > 0 ? owners : supportSubject(s, trigger);
  if (frame === 'alone')
    return doers.length > 0 && !isJoint(s, trigger.at)
      ? { actors: doers, recipients: [] }
      : undefined;
  const behind = new Set(frame.replace(/^directed:/, '').split(','));
  const recipients = namedParties(s, rangeAfter(s, trigger.end), trigger.scope, behind).filter(
    (party) => [...behind].some((preposition) => isBehind(s, party, preposition)),
  );
  const apart = recipients.filter(({ code }) => !doers.some((doer) => doer.code === code));
  return doers.length > 0 && apart.length > 0 ? { actors: doers, recipients: apart } : undefined;
}

function mutualParties(
  s: Sentence,
  trigger: Trigger,
  owners: readonly Party[],
  joint: boolean,
): Parties | undefined {
  const behind = (words: readonly string[]) =>
    namedParties(s, rangeAfter(s, trigger.end), trigger.scope, new Set(words)).filter((party) =>
      words.some((word) => isBehind(s, party, word)),
    );
  const joined = behind(['between', 'with', 'among']);
  const subject = joined.length > 1 || owners.length > 1 ? [] : supportSubject(s, trigger);
  const between = joined.length + subject.length + owners.length > 1 ? joined : behind(['of']);
  const actors = distinct([...owners, ...subject, ...between]);
  if (actors.length < 2 || (joint && !isJoint(s, trigger.at) && between.length === 0))
    return undefined;
  return { actors, recipients: [] };
}

/** "joint", "combined", "bilateral" and the like among the words before the noun. */
function isJoint(s: Sentence, at: number): boolean {
  return s.tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) =>
      /^(?:joint|jointly|combined|bilateral|trilateral|multinational|shared)$/.test(lower),
    );
}

/** Possessors and adjectives: "Russia's war", "the Chinese attack", "US-Russia talks". */
function ownersIn(s: Sentence, range: Range, scope: Scope): Party[] {
  let first = range.end;
  while (first > range.first && !isOwnerEdge(s, first - 1)) first -= 1;
  return namedParties(s, { first, end: range.end }, scope, new Set());
}

function isOwnerEdge(s: Sentence, i: number): boolean {
  const word = wordAt(s, i);
  return (
    prepositions.has(word) ||
    (word === ',' && !mentionAt(s, i + 1)) ||
    (conjunctions.has(word) && !mentionAt(s, i + 1))
  );
}

function supportSubject(s: Sentence, { at, scope }: Trigger): Party[] {
  const verb = supportVerb(s, at);
  if (verb === undefined || verb.at > at || verb.passive) return [];
  const subject = subjectOf(s, verb);
  return subject ? partiesIn(s, subject, scope) : [];
}
