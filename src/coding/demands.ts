import { cover, overlaps, type Span, within } from '../core/span.ts';
import type { Claim, Event, Party } from '../model/coding.ts';
import type { EventWhy } from '../model/why.ts';
import { quadOf, scoreOf } from '../ontology/plover.ts';
import { clauseOf } from '../text/syntax/clauses.ts';
import { dependentsBy } from '../text/syntax/tree.ts';
import { isOfficial, partiesAt } from './participants.ts';
import { distinct, type Scope } from './parties.ts';
import { finestSaid } from './sayings.ts';
import type { Sentence } from './sentence.ts';
import { wordSpan } from './trace.ts';

type Demand = Omit<Event, 'id' | 'views'>;

/**
 * "Peru said that Chile must leave": where an official says what another state has to do, that is a demand, though no word
 * for it stands there. What an institute thinks somebody should do is advice, and none.
 */
export function demandsIn(s: Sentence, scope: Scope, claims: readonly Claim[]): Demand[] {
  const own = claims.filter(({ stance, speakers, cue }) => {
    return (
      stance === 'urges' && within(cue, s.span) && speakers.length > 0 && speakers.every(isOfficial)
    );
  });
  const noted = (demand: Demand, claim: Claim, must: number) => {
    scope.trace?.events.set(demand, demandWhy(s, demand, claim, must));
    return demand;
  };
  return own.flatMap((claim) => {
    const [must] = obligationsIn(s, claim.content);
    const actors = sayersOf(s, claim, scope);
    const recipients = must === undefined ? [] : addresseesOf(s, must, actors, scope);
    return must === undefined || recipients.length === 0
      ? []
      : [noted(demandOf(s, must, actors, recipients), claim, must)];
  });
}

/** Who says it, by the tree where it knows: the claim goes by neighbouring words. */
function sayersOf(s: Sentence, { cue, speakers }: Claim, scope: Scope): readonly Party[] {
  const verb = s.tree.words.findIndex(({ span }) => within(span, cue) && span[1] > span[0]);
  const subjects = verb < 0 ? [] : clauseOf(s.tree, verb).subjects;
  const sayers = subjects.flatMap((i) => partiesAt(s, i, scope));
  return sayers.some(({ code }) => code !== null) ? sayers : speakers;
}

/** It comes of the claim: who says it and whom it is about, as the claim has them. */
function demandWhy(
  s: Sentence,
  { actors, recipients }: Demand,
  { id }: Claim,
  at: number,
): Omit<EventWhy, 'views'> {
  const word = wordSpan(s, at) ?? s.span;
  const origin = (place: string) => (one: Party) => ({ span: one.span, place, word });
  return {
    rule: null,
    words: [word],
    actors: actors.map(({ span }) => ({ span, place: 'speaker', word: span })),
    recipients: recipients.map(origin('subj')),
    deed: 'REQUEST',
    status: { how: 'claim', made: 'occurred', word: null, claim: id, turned: null },
    date: null,
    place: null,
    confidence: { by: 'demand', known: 2 },
  };
}

/** Whether a word lies in what must be done according to a demand: it is told with it. */
export function isDemanded(
  { trigger, status }: Pick<Event, 'trigger' | 'status'>,
  demand: Pick<Event, 'trigger'>,
): boolean {
  return status === 'requested' && overlaps(trigger, demand.trigger);
}

/** The verbs of a content that go with "must" or "should". */
function obligationsIn({ tree }: Sentence, content: readonly Span[]): number[] {
  return [...tree.words.keys()].filter((at) => {
    const span = tree.words[at]?.span ?? [0, 0];
    if (!content.some((part) => within(span, part))) return false;
    return dependentsBy(tree, at, 'aux').some((i) =>
      /^(?:must|should|ought)$/.test(tree.words[i]?.lemma.toLowerCase() ?? ''),
    );
  });
}

/** Whom a demand is made to: the subject of what must be done; behind "it", whom the speaker spoke to ("warned Peru that it must …"). */
function addresseesOf(s: Sentence, at: number, speakers: readonly Party[], scope: Scope): Party[] {
  const { subjects } = clauseOf(s.tree, at);
  const isIt = subjects.every((i) => s.tree.words[i]?.upos === 'PRON');
  const heads = isIt ? clauseOf(s.tree, s.tree.words[at]?.head ?? -1).objects : subjects;
  const named = heads.flatMap((i) => partiesAt(s, i, scope));
  return distinct(named).filter((party) => speakers.every((speaker) => isOther(speaker, party)));
}

/** Of another state, or rebels and their government. */
function isOther({ code: own }: Party, { code }: Party): boolean {
  if (own === null || code === null || code.startsWith('---')) return false;
  if (own.slice(0, 3) !== code.slice(0, 3)) return true;
  return isRebel(own) !== isRebel(code) && own.length > 3 && code.length > 3;
}

const isRebel = (code: string) => code.slice(3, 6) === 'REB';

function demandOf(
  s: Sentence,
  at: number,
  actors: readonly Party[],
  recipients: readonly Party[],
): Demand {
  const { words } = s.tree;
  const modal = dependentsBy(s.tree, at, 'aux')[0] ?? at;
  const { cameo, modes } = finestSaid(s, at, { type: 'REQUEST', cameo: '100', modes: ['change'] });
  return {
    type: 'REQUEST',
    modes: [...modes],
    contexts: [],
    cameo,
    quad: quadOf('REQUEST'),
    score: scoreOf('REQUEST', modes),
    status: 'occurred',
    actors,
    recipients,
    date: null,
    when: null,
    place: null,
    trigger: cover(words[modal]?.span ?? s.span, words[at]?.span ?? s.span),
    sentence: s.span,
    confidence: 0.4,
    by: 'demand:must',
    claims: [],
  };
}
