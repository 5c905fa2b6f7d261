import type { z } from 'zod';
import type { Day } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import type { Party } from '../../model/coding.ts';
import type { Dropped } from '../../model/second.ts';
import { cameoOf } from '../../ontology/cameo.ts';
import { eventTypes, quadOf, scoreOf } from '../../ontology/plover.ts';
import type { Draft } from '../events.ts';
import { isPolitical } from '../participants.ts';
import { distinct, openScope } from '../parties.ts';
import { createRegister } from '../register.ts';
import type { Sentence } from '../sentence.ts';
import { topOf, wordsIn } from '../setting/climb.ts';
import type { Act } from '../setting/reach.ts';
import { settingOf } from '../setting/setting.ts';
import { type Proposal, proposalSchema } from './answer.ts';
import { type Naming, namingIn } from './parties.ts';
import { type Folded, fold, nearest, nearestToAll, placesOf } from './quoted.ts';
import type { Request } from './request.ts';

/** What was made of the proposals for one request. */
export interface Judged {
  readonly events: readonly Draft[];
  readonly dropped: readonly Dropped[];
}

interface Coder {
  /** What an event says in `by`. */
  readonly by: string;
  /** The day that relative dates are counted from. */
  readonly on: Day | undefined;
}

/** A sentence that was asked about, with what its proposals are held against. */
interface Asked {
  readonly sentence: Sentence;
  readonly folded: Folded;
  readonly named: Naming;
}

/**
 * Makes events of proposals. All that a proposal can choose is among our types and among the words of the sentence it
 * names: who a party is, quad class, score, CAMEO code, date and place come from our own tables and rules. What does not
 * hold is dropped, and the reason kept.
 */
export function judge(proposals: readonly unknown[], request: Request, coder: Coder): Judged {
  const asked = lookup(request, coder.on);
  const events: Draft[] = [];
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  for (const proposal of proposals) {
    const made = draftOf(proposal, asked, coder);
    if (!('trigger' in made)) dropped.push(made);
    else if (seen.has(keyOf(made))) dropped.push(drop('repeated', null, made.sentence));
    else {
      seen.add(keyOf(made));
      events.push(made);
    }
  }
  return { events: events.toSorted((a, b) => a.trigger[0] - b.trigger[0]), dropped };
}

function keyOf({ type, trigger, actors, recipients }: Draft): string {
  return JSON.stringify([type, trigger, spansOf(actors), spansOf(recipients)]);
}

function spansOf(parties: readonly Party[]): Span[] {
  return parties.map(({ span }) => span);
}

function drop(
  reason: Dropped['reason'],
  part: Dropped['part'],
  sentence: Span | null = null,
): Dropped {
  return { reason, part, sentence };
}

/** Each sentence is looked into once, and only if a proposal names it. */
type Lookup = (number: number) => Asked | undefined;

function lookup({ sentences }: Request, on: Day | undefined): Lookup {
  const scope = openScope(createRegister(), on);
  const known = new Map<number, Asked>();
  return (number) => {
    const sentence = sentences.get(number);
    if (sentence === undefined) return undefined;
    const asked = known.get(number) ?? {
      sentence,
      folded: fold(sentence.text, sentence.span),
      named: namingIn(sentence, scope),
    };
    known.set(number, asked);
    return asked;
  };
}

function draftOf(given: unknown, lookUp: Lookup, { by, on }: Coder): Draft | Dropped {
  const parsed = proposalSchema.safeParse(given);
  if (!parsed.success) return misshapen(given, parsed.error, lookUp);
  const proposal = parsed.data;
  const { type, modes, contexts, status, confidence } = proposal;
  const asked = lookUp(proposal.sentence);
  if (asked === undefined) return drop('sentence', null);
  const { sentence: s, named } = asked;
  if (!(confidence >= 0 && confidence <= 1)) return drop('form', null, s.span);
  if (!modes.every((mode) => Object.hasOwn(eventTypes[type].modes, mode)))
    return drop('unknown', 'modes', s.span);
  const found = locate(proposal, asked);
  if ('reason' in found) return found;
  const parties = partiesOf(found, named);
  if (![...parties.actors, ...parties.recipients].some(isPolitical))
    return drop('nobody', null, s.span);
  const { date, when, place } = settingOf(s, actAt(s, found.trigger, { type, status }), on);
  return {
    type,
    modes: [...new Set(modes)],
    contexts: [...new Set(contexts)],
    cameo: cameoOf(type, modes),
    quad: quadOf(type),
    score: scoreOf(type, modes),
    status,
    ...parties,
    date,
    when,
    place,
    trigger: found.trigger,
    sentence: s.span,
    confidence,
    by,
    claims: [],
  };
}

/** An act as far as where and when it was is asked: alone in its sentence. */
function actAt(s: Sentence, trigger: Span, kind: Pick<Act, 'type' | 'status'>): Act {
  const words = wordsIn(s.tree, trigger);
  const at = words ? topOf(s.tree, words) : -1;
  return {
    ...kind,
    at,
    needed: words?.filter((i) => i !== at) ?? [],
    isTold: false,
    acts: new Map(),
    cues: new Set(),
  };
}

const chosen = ['type', 'modes', 'contexts', 'status'] as const;

/** A value that is none of ours is told from a proposal without the form that was asked for. */
function misshapen(given: unknown, { issues }: z.ZodError, lookUp: Lookup): Dropped {
  const number = proposalSchema.pick({ sentence: true }).safeParse(given).data?.sentence;
  const sentence = lookUp(number ?? 0)?.sentence.span ?? null;
  const isChoice = issues.every(({ code }) => code === 'invalid_value');
  const part = isChoice ? chosen.find((name) => name === issues[0]?.path[0]) : undefined;
  return part ? drop('unknown', part, sentence) : drop('form', null, sentence);
}

interface Located {
  readonly trigger: Span;
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
}

/** Where the words of a proposal stand; words that stand in several places are taken where they are nearest to the trigger. */
function locate(
  { trigger, actors, recipients }: Proposal,
  { sentence: { span }, folded }: Asked,
): Located | Dropped {
  const places = {
    actors: actors.map((words) => placesOf(words, folded)),
    recipients: recipients.map((words) => placesOf(words, folded)),
  };
  for (const part of ['actors', 'recipients'] as const)
    if (places[part].some(({ length }) => length === 0)) return drop('words', part, span);
  const parties = [...places.actors, ...places.recipients];
  const at = nearestToAll(placesOf(trigger, folded), parties);
  if (at === undefined) return drop('words', 'trigger', span);
  const spans = (all: readonly (readonly Span[])[]) =>
    all.map((candidates) => nearest(candidates, at) ?? at);
  return { trigger: at, actors: spans(places.actors), recipients: spans(places.recipients) };
}

/** Nobody is on both sides by the same words. */
function partiesOf(
  { actors, recipients }: Located,
  named: Naming,
): Pick<Draft, 'actors' | 'recipients'> {
  const doers = distinct(actors.flatMap(named));
  const isDoer = ({ span }: Party) =>
    doers.some((doer) => doer.span[0] === span[0] && doer.span[1] === span[1]);
  return {
    actors: doers,
    recipients: distinct(recipients.flatMap(named).filter((party) => !isDoer(party))),
  };
}
