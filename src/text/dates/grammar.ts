import {
  type Captures,
  capture,
  compile,
  matchEnd,
  mayOpen,
  type Pattern,
  reachOf,
} from './pattern.ts';
import { type Token, tokenAt } from './token.ts';

/** Where a rule fits: the tokens `[at, end)`. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly end: number;
}

/** A pattern with what it comes to. */
export interface Rule<T> {
  readonly pattern: Pattern;
  /** Undefined where the words are taken but say nothing, `null` where the rule does not fit after all. */
  readonly read: (captures: Captures, place: Place) => T | undefined | null;
  /** What must hold around the match. */
  readonly fits: (place: Place) => boolean;
}

export function rule<T>(
  source: string,
  read: Rule<T>['read'],
  fits: Rule<T>['fits'] = () => true,
): Rule<T> {
  return { pattern: compile(source), read, fits };
}

/** A rule that fits a place, and what it comes to there. */
export interface Found<T> {
  readonly place: Place;
  readonly value: T | undefined;
}

/** Finds the rule that takes the most words from a place on; of two that take as many, the first. */
export interface Grammar<T> {
  readonly find: (tokens: readonly Token[], at: number) => Found<T> | undefined;
  /** The kinds of which each match holds a token, and how far on from its start that is at most. */
  readonly needs: number;
  readonly reach: number;
}

export function grammar<T>(rules: readonly Rule<T>[], needs: number): Grammar<T> {
  const candidates = openingIndex(rules);
  const openers = rules.flatMap(({ pattern }) => pattern.openers);
  const openBits = openers.reduce((all, { bits }) => all | bits, 0);
  // By the id of a word: in the innermost loop even a set is slow.
  const openWords = new Uint8Array(Math.max(0, ...openers.flatMap(({ words }) => [...words])) + 1);
  for (const { words } of openers) for (const id of words) openWords[id] = 1;
  return {
    needs,
    reach: Math.max(...rules.map(({ pattern }) => reachOf(pattern, needs))),
    find(tokens, at) {
      const token = tokens[at];
      if (token === undefined) return undefined;
      if (openWords[token.id] !== 1 && (token.bits & openBits) === 0) return undefined;
      const own = candidates(token, tokenAt(tokens, at + 1));
      return own.length === 0 ? undefined : longest(own, tokens, at);
    },
  };
}

function longest<T>(
  rules: readonly Rule<T>[],
  tokens: readonly Token[],
  at: number,
): Found<T> | undefined {
  for (let limit = tokens.length; limit > at; ) {
    const best = longestUpTo(rules, { tokens, at, end: limit });
    if (best === undefined) return undefined;
    const { rule: own, place } = best;
    const value = own.read(capture(own.pattern, tokens, at), place);
    if (value !== null) return { place, value };
    limit = place.end - 1;
  }
  return undefined;
}

function longestUpTo<T>(
  rules: readonly Rule<T>[],
  { tokens, at, end: limit }: Place,
): { readonly rule: Rule<T>; readonly place: Place } | undefined {
  let best: { readonly rule: Rule<T>; readonly place: Place } | undefined;
  let reached = at;
  for (const one of rules) {
    const end = matchEnd(one.pattern, tokens, at);
    if (end <= reached || end > limit) continue;
    const place = { tokens, at, end };
    if (one.fits(place)) [best, reached] = [{ rule: one, place }, end];
  }
  return best;
}

interface Opening<T> {
  readonly rules: readonly Rule<T>[];
  readonly byNext: Map<number, readonly Rule<T>[]>;
}

/** The rules that can begin with two tokens, found once for each pair of words and kinds. */
function openingIndex<T>(
  all: readonly Rule<T>[],
): (token: Token, next: Token) => readonly Rule<T>[] {
  const first = firstIndex(all);
  const openings = new Map<number, Opening<T>>();
  return (token, next) => {
    let own = openings.get(keyOf(token));
    if (own === undefined)
      openings.set(keyOf(token), (own = { rules: first(token), byNext: new Map() }));
    if (own.rules.length === 0) return own.rules;
    return own.byNext.get(keyOf(next)) ?? narrow(own, token, next);
  };
}

function narrow<T>({ rules, byNext }: Opening<T>, token: Token, next: Token): readonly Rule<T>[] {
  const fitting = rules.filter(({ pattern }) => mayOpen(pattern, token, next));
  byNext.set(keyOf(next), fitting);
  return fitting;
}

function keyOf({ id, bits }: Token): number {
  return id * 2 ** 17 + bits;
}

/** The rules that can begin with a token, in their order. */
function firstIndex<T>(all: readonly Rule<T>[]): (token: Token) => readonly Rule<T>[] {
  const byWord = new Map<number, Set<Rule<T>>>();
  const byKind = all.filter(({ pattern }) => pattern.openers.some(({ bits }) => bits !== 0));
  for (const one of all)
    for (const { words } of one.pattern.openers)
      for (const id of words) byWord.set(id, (byWord.get(id) ?? new Set()).add(one));
  return ({ id, bits }) => {
    const named = byWord.get(id) ?? new Set();
    const ofKind =
      bits === 0
        ? []
        : byKind.filter(({ pattern }) => pattern.openers.some((item) => (item.bits & bits) !== 0));
    return ofKind.length === 0
      ? [...named]
      : all.filter((one) => named.has(one) || ofKind.includes(one));
  };
}

/** The tokens with what the rules find put together, from left to right. */
export function rewrite<T>(
  tokens: readonly Token[],
  { find, needs, reach }: Grammar<T>,
  merge: (found: Found<T>) => readonly Token[],
): readonly Token[] {
  let made: Token[] | undefined;
  let needed = -1;
  for (let at = 0; at < tokens.length; ) {
    if (needed < at) needed = nextOf(tokens, needs, at);
    if (needed === tokens.length && made === undefined) return tokens;
    const found = needed === tokens.length || needed - at > reach ? undefined : find(tokens, at);
    if (found === undefined) {
      made?.push(tokenAt(tokens, at));
      at += 1;
      continue;
    }
    made ??= tokens.slice(0, at);
    made.push(...merge(found));
    at = found.place.end;
  }
  return made ?? tokens;
}

/** Where the next token of such a kind stands, or the end. */
function nextOf(tokens: readonly Token[], bits: number, from: number): number {
  for (let at = from; at < tokens.length; at += 1)
    if ((tokenAt(tokens, at).bits & bits) !== 0) return at;
  return tokens.length;
}
