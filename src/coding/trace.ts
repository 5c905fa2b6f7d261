import type { Span } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import type { ClaimWhy, EventWhy, PartyWhy, StatusWhy } from '../model/why.ts';
import type { Match } from './frames/match.ts';
import type { Mood } from './mood/status.ts';
import type { Parties } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** What decided, noted down while it does, where somebody asks for it. */
export interface Trace {
  /** By the drafts. */
  readonly events: Map<object, Omit<EventWhy, 'views'>>;
  readonly claims: Map<object, ClaimWhy>;
  /** By the span of a party, the word it was last found by. */
  readonly heads: Map<string, number>;
  /** By the ids that the drafts were given. */
  readonly reasons: {
    readonly events: Map<string, EventWhy>;
    readonly claims: Map<string, ClaimWhy>;
  };
}

export function openTrace(): Trace {
  const reasons = { events: new Map(), claims: new Map() };
  return { events: new Map(), claims: new Map(), heads: new Map(), reasons };
}

const keyOf = ([start, end]: Span) => `${start}-${end}`;

/** Notes by which word parties were found. */
export function noteParties(trace: Trace | undefined, parties: readonly Party[], at: number): void {
  for (const { span } of trace ? parties : []) trace?.heads.set(keyOf(span), at);
}

/** Where the parties of an act were found; asked for before those of the next act are looked for. */
export function originsOf(
  s: Sentence,
  match: Match,
  { actors, recipients }: Parties,
  trace: Trace,
): Pick<EventWhy, 'actors' | 'recipients'> {
  const originOf = ({ span }: Party): PartyWhy => {
    const at = trace.heads.get(keyOf(span)) ?? -1;
    return { span, place: match.places.get(at) ?? null, word: wordSpan(s, at) ?? span };
  };
  return { actors: actors.map(originOf), recipients: recipients.map(originOf) };
}

/** What made a status, in spans. */
export function statusWhy(
  s: Sentence,
  { status, how, at, claim }: Mood,
  turned: string,
): StatusWhy {
  return {
    how,
    made: status,
    word: at === undefined ? null : (wordSpan(s, at) ?? null),
    claim: claim ?? null,
    turned: turned === status ? null : turned,
  };
}

export function wordSpan({ tree }: Sentence, at: number | undefined): Span | undefined {
  return tree.words[at ?? -1]?.span;
}
