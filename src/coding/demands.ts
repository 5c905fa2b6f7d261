import { cover, overlaps, type Span, within } from '../core/span.ts';
import type { Claim, Event, Party } from '../model/coding.ts';
import { quadOf, scoreOf } from '../ontology/plover.ts';
import { clauseOf } from '../text/syntax/clauses.ts';
import { dependentsBy } from '../text/syntax/tree.ts';
import { finestSaid } from './events.ts';
import { isOfficial, partiesAt } from './participants.ts';
import { distinct, type Scope } from './parties.ts';
import type { Sentence } from './sentence.ts';

/**
 * "Peru said that Chile must leave": where an official says what another state has to do, that is a demand, though no word
 * for it stands there. What an institute thinks somebody should do is advice, and none.
 */
export function demandsIn(
  s: Sentence,
  scope: Scope,
  claims: readonly Claim[],
): Omit<Event, 'id'>[] {
  const own = claims.filter(({ stance, speakers, cue }) => {
    return (
      stance === 'urges' && within(cue, s.span) && speakers.length > 0 && speakers.every(isOfficial)
    );
  });
  return own.flatMap((claim) => {
    const [must] = obligationsIn(s, claim.content);
    const recipients = must === undefined ? [] : addresseesOf(s, must, claim.speakers, scope);
    return must === undefined || recipients.length === 0
      ? []
      : [demandOf(s, must, claim.speakers, recipients)];
  });
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
): Omit<Event, 'id'> {
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
