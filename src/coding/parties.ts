import type { Day } from '../core/day.ts';
import { type Span, slice } from '../core/span.ts';
import type { Party } from '../model/coding.ts';
import { type Actor, resolveActor } from '../ontology/actors.ts';
import type { Range } from './phrases.ts';
import type { Register } from './register.ts';
import { type Mention, mentionAt, type Sentence, spanOf, wordAt } from './sentence.ts';
import type { Trace } from './trace.ts';
import { conjunctions, determiners, prepositions } from './words.ts';

/** What the parties of a phrase are resolved with. */
export interface Scope {
  readonly register: Register;
  readonly on: Day | undefined;
  /** Who a phrase means; an article names the same few again and again, so each is resolved once. */
  readonly resolve: (phrase: string) => Actor;
  /** Where what decides is noted down, if somebody asks for it. */
  readonly trace?: Trace | undefined;
}

/** The scope of an article of that day. */
export function openScope(register: Register, on: Day | undefined, trace?: Trace): Scope {
  const known = actorsOn(on);
  return {
    register,
    on,
    trace,
    resolve(phrase) {
      const actor = known.get(phrase) ?? resolveActor(phrase, on);
      if (known.size >= kept) known.clear();
      known.set(phrase, actor);
      return actor;
    },
  };
}

/** Who phrases mean is kept for the day asked for last: the articles of a day name the same few again and again. */
let lately: { readonly on: Day | undefined; readonly actors: Map<string, Actor> } | undefined;
const kept = 20_000;

function actorsOn(on: Day | undefined): Map<string, Actor> {
  if (lately === undefined || lately.on !== on) lately = { on, actors: new Map() };
  return lately.actors;
}

/** The parties named in a range, those only that stand behind one of the given prepositions or behind none. */
export function namedParties(
  s: Sentence,
  range: Range,
  scope: Scope,
  behind: ReadonlySet<string>,
): Party[] {
  const found: Party[] = [];
  let preposition = '';
  for (let i = range.first; i < range.end; i += 1) {
    const word = wordAt(s, i);
    const mention = mentionAt(s, i);
    if (mention === undefined) {
      if (prepositions.has(word) && !(word === 'to' && behind.has('to'))) preposition = word;
      else if (word === 'to') preposition = 'to';
      else if (s.isTime[i] === true) preposition = '';
      continue;
    }
    const chunk = chunkOf(s, mention, range);
    if (preposition === '' || behind.has(preposition)) {
      if (!isBlocked(s, chunk) && isSomebody(mention))
        found.push(partyOf(s, mention, chunk, { range, preposition, scope }));
    }
    i = Math.max(i, chunk.end - 1);
    if (mentionAt(s, i + 1) !== undefined) preposition = '';
  }
  return distinct(found);
}

/** A sea or a region acts as nobody. */
function isSomebody({ name }: Mention): boolean {
  return name.kind !== 'region' || name.code !== null;
}

/** A possessor is the actor of what it owns, but not a party beside it ("Peru's capital"). */
function isBlocked(s: Sentence, chunk: Range): boolean {
  return /^(?:wars?|crisis|invasion|border|coast|capital|waters|economy|reports?|papers?|study|studies|survey|review|yearbook)$/.test(
    wordAt(s, chunk.end - 1),
  );
}

/** The words of one noun phrase around a name, without conjunctions, prepositions and possessive signs. */
function chunkOf(s: Sentence, mention: Mention, range: Range): Range {
  const belongs = (i: number) => {
    const token = s.tokens[i];
    if (token === undefined || token.kind !== 'word' || s.isTime[i] === true) return false;
    if (mentionAt(s, i)) return true;
    return (
      !conjunctions.has(token.lower) &&
      !prepositions.has(token.lower) &&
      !determiners.has(token.lower)
    );
  };
  let { first, end } = mention;
  while (
    first > range.first &&
    belongs(first - 1) &&
    !mentionAt(s, first - 1) &&
    !wordAt(s, first - 1).endsWith('ing')
  )
    first -= 1;
  while (end < range.end && belongs(end) && sameCountry(s, mention, end)) end += 1;
  return { first, end };
}

function sameCountry(s: Sentence, mention: Mention, i: number): boolean {
  const other = mentionAt(s, i);
  return other === undefined || other === mention || other.name.code === mention.name.code;
}

interface Place {
  readonly range: Range;
  readonly preposition: string;
  readonly scope: Scope;
}

/** "top diplomats from A and B" and "A and B warships" lend their head to every name of the list. */
function partyOf(
  s: Sentence,
  mention: Mention,
  chunk: Range,
  { range, preposition, scope }: Place,
): Party {
  const own = textOf(s, chunk);
  const bare = chunk.end - chunk.first === mention.end - mention.first;
  if (!bare) return party(s, chunk, own, scope);
  const before =
    preposition === 'of' || preposition === 'from' ? headBefore(s, range, mention.first) : '';
  if (before !== '') return party(s, chunk, `${before} of ${own}`, scope);
  const shared = conjunctions.has(wordAt(s, chunk.end))
    ? sharedHead(s, chunk.end + 1, range.end)
    : '';
  return party(s, chunk, shared === '' ? own : `${own} ${shared}`, scope);
}

function headBefore(s: Sentence, range: Range, end: number): string {
  for (let i = range.first; i < end; i += 1) {
    const word = wordAt(s, i);
    if (word === 'of' || word === 'from') return textOf(s, { first: range.first, end: i });
  }
  return '';
}

function sharedHead(s: Sentence, from: number, end: number): string {
  const next = mentionAt(s, from) ?? mentionAt(s, from + 1);
  if (next === undefined) return '';
  let last = next.end;
  while (
    last < end &&
    s.tokens[last]?.kind === 'word' &&
    !conjunctions.has(wordAt(s, last)) &&
    !prepositions.has(wordAt(s, last))
  )
    last += 1;
  return last > next.end ? textOf(s, { first: next.end, end: last }) : '';
}

function party(s: Sentence, range: Range, described: string, { resolve, register }: Scope): Party {
  const span = spanOf(s, range.first, range.end);
  const text = textOf(s, range);
  const known = resolve(described);
  const code = known.code ?? register.codeOf(text);
  return { text, span, code };
}

function textOf(s: Sentence, { first, end }: Range): string {
  const span: Span = spanOf(s, first, end);
  return slice(s.text, span);
}

/** One of each code; those without a code by their text. */
export function distinct(parties: readonly Party[]): Party[] {
  const seen = new Set<string>();
  return parties.filter(({ code, text }) => {
    const key = code ?? text;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
