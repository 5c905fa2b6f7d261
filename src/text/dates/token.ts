import type { Dated } from './dated.ts';
import type { Duration } from './durations.ts';
import { isWordSign } from './signs.ts';

/** A word, number or sign of a text, or several that one rule has put together. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** In lower case, with plain signs; empty for words put together. */
  readonly word: string;
  /** The word's number in the lexicon; 0 for none. */
  readonly id: number;
  /** Its kinds, as bits. */
  readonly bits: number;
  /** The number it stands for, by its kind; -1 for none. */
  readonly value: number;
  readonly capital: boolean;
  /** Whether it touches what stands before it. */
  readonly glued: boolean;
  /** How many lines end between the one before and it; two part them. */
  readonly lines: number;
  /** What a rule has made of it. */
  readonly duration: Duration | undefined;
  readonly dated: Dated | undefined;
  /** The tokens that it was put together from. */
  readonly inner: readonly Token[];
}

/** Where a reader puts its tokens, and how many lines end before the next. */
export interface Output {
  readonly tokens: Token[];
  lines: number;
}

const noTokens: readonly Token[] = [];

type Read = Pick<Token, 'start' | 'end' | 'word' | 'id' | 'bits' | 'value' | 'capital'>;

/** Puts a token at the end of the others. */
export function put(out: Output, own: Read): void {
  const { tokens, lines } = out;
  out.lines = 0;
  const { start, end, word, id, bits, value, capital } = own;
  const before = tokens[tokens.length - 1];
  const glued = before !== undefined && before.end === start;
  tokens.push({
    start,
    end,
    word,
    id,
    bits,
    value,
    capital,
    glued,
    lines,
    duration: undefined,
    dated: undefined,
    inner: noTokens,
  });
}

/** One token for the several that a rule took. */
export function join(
  inner: readonly Token[],
  made: Partial<Pick<Token, 'bits' | 'duration' | 'dated'>>,
): Token {
  const first = inner[0] ?? nothing;
  return {
    start: first.start,
    end: (inner[inner.length - 1] ?? nothing).end,
    word: '',
    id: 0,
    bits: made.bits ?? 0,
    value: -1,
    capital: false,
    glued: false,
    lines: first.lines,
    duration: made.duration,
    dated: made.dated,
    inner,
  };
}

/** What stands where nothing does. */
export const nothing: Token = {
  start: 0,
  end: 0,
  word: '',
  id: 0,
  bits: 0,
  value: -1,
  capital: false,
  glued: false,
  lines: 0,
  duration: undefined,
  dated: undefined,
  inner: noTokens,
};

/** The end of a run of letters, digits and underscores. */
export function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isWordSign(text.charCodeAt(end))) end += 1;
  return end;
}

/** The token at a place, or an empty one beyond the ends. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? nothing;
}
