import { byParts, type Dated } from './dated.ts';
import { dayRules } from './day-rules.ts';
import { type Duration, durations } from './durations.ts';
import { type Found, type Grammar, grammar, type Rule, rewrite } from './grammar.ts';
import { holidayRules } from './holiday-rules.ts';
import { kinds } from './lexicon.ts';
import { linkRules } from './link-rules.ts';
import { phraseRules } from './phrase-rules.ts';
import { portionRules } from './portion-rules.ts';
import { type Stated, statedRules } from './stated-rules.ts';
import { join, type Token } from './token.ts';
import { toldRules } from './told-rules.ts';
import { unitRules } from './unit-rules.ts';
import { yearRules } from './year-rules.ts';

/** The rules that read words; on what they put together work those for parts, then those for links. */
export const wordRules: readonly Rule<Stated | Dated>[] = [
  ...statedRules,
  ...dayRules,
  ...holidayRules,
  ...unitRules,
  ...yearRules,
  ...toldRules,
  ...phraseRules,
];

const words: Grammar<Stated | Dated> = grammar(wordRules, kinds.HEAD);
const portions = grammar(portionRules, kinds.DATED | kinds.UNIT);
const links = grammar(linkRules, kinds.DATED);

/** The tokens with each date put together as one, from the inside out; the very same tokens if there is none. */
export function layer(tokens: readonly Token[]): readonly Token[] {
  const lengths = rewrite(tokens, durations, mergeLength);
  const dates = rewrite(lengths, words, mergeWords);
  // "The end of the first week of May": a part of a part.
  const parts = rewrite(dates, portions, merge);
  const nested = parts === dates ? parts : rewrite(parts, portions, merge);
  return holds(nested, kinds.DATED) ? rewrite(nested, links, merge) : tokens;
}

function holds(tokens: readonly Token[], kind: number): boolean {
  return tokens.some(({ bits }) => (bits & kind) !== 0);
}

function mergeLength(found: Found<Duration>): readonly Token[] {
  return [join(innerOf(found), { bits: kinds.DURATION | kinds.HEAD, duration: found.value })];
}

function innerOf<T>({ place: { tokens, at, end } }: Found<T>): readonly Token[] {
  return tokens.slice(at, end);
}

function merge(found: Found<Dated>): readonly Token[] {
  return [mergeDated(innerOf(found), found.value)];
}

function mergeDated(inner: readonly Token[], dated: Dated | undefined): Token {
  return dated === undefined
    ? join(inner, {})
    : join(inner, { bits: kinds.DATED | kinds.HEAD, dated });
}

function mergeWords(found: Found<Stated | Dated>): readonly Token[] {
  const { value } = found;
  const inner = innerOf(found);
  if (value === undefined || 'resolve' in value) return [mergeDated(inner, value)];
  if (!('ends' in value)) return [mergeDated(inner, byParts(value))];
  const at = inner.indexOf(value.link);
  const [first, last] = value.ends.map(byParts);
  return [mergeDated(inner.slice(0, at), first), value.link, mergeDated(inner.slice(at + 1), last)];
}
