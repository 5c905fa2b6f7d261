import type { Day } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import type { When } from '../../model/coding.ts';
import type { Anchor, Asked, Dated, Direction } from './dated.ts';
import { facingAt, facingBehind } from './facing.ts';
import { layer } from './layers.ts';
import { lex } from './lexer.ts';
import { mayHoldDate } from './scan.ts';
import { type Closed, isClosed, type Stretch } from './stretch.ts';
import type { Token } from './token.ts';

/** What a caller knows of the text. */
export interface Asking {
  /** The part to be read; without it all. */
  readonly span?: Span;
  /** The day that relative dates are counted from: the article's. */
  readonly on?: Day | undefined;
  /**
   * Which way a weekday or a month without a year lies, as far as the tense of its verb is known: for the whole text,
   * or asked for the span of each date. Without it, words such as "will" and "next" decide, and else it is the past.
   */
  readonly direction?: Direction | ((span: Span) => Direction | undefined) | undefined;
}

/**
 * The dates that a text states or counts from the article's day, in order and apart, each with its words. Without `on`
 * only what is stated in full is known; nothing is guessed. Total on any text.
 */
export function findDates(
  text: string,
  { span = [0, text.length], on, direction }: Asking = {},
): When[] {
  const part = text.slice(span[0], span[1]);
  if (!mayHoldDate(part)) return [];
  const tokens = lex(part);
  const dated = layer(tokens);
  return dated === tokens
    ? []
    : resolveAll({ text: part, tokens, offset: span[0], on, direction }, dated);
}

interface Reading extends Pick<Asking, 'on' | 'direction'> {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where the text begins in the whole. */
  readonly offset: number;
}

function resolveAll(reading: Reading, tokens: readonly Token[]): When[] {
  const found: When[] = [];
  let anchor: Found | undefined;
  const visit = (all: readonly Token[]) => {
    for (const token of all) if (token.dated !== undefined) visitDate(token, token.dated);
  };
  visit(tokens);
  return found;

  /** What comes to nothing as a whole, such as a range whose ends do not fit, is taken apart again. */
  function visitDate(token: Token, dated: Dated): void {
    const stretch = dated.resolve(askedFor(reading, token, anchor));
    if (stretch === undefined) return visit(token.inner);
    found.push(whenOf(reading, token, stretch));
    if (dated.isLinked !== true && isClosed(stretch) && stretch.precision !== 'vague')
      anchor = { stretch, token };
  }
}

interface Found {
  readonly stretch: Closed;
  readonly token: Token;
}

function askedFor(reading: Reading, token: Token, last: Found | undefined): Asked {
  const hint = hintFor(reading, token);
  return {
    on: reading.on,
    hint,
    facing: (otherwise = 'past') => hint ?? facingAt(reading.tokens, token) ?? otherwise,
    following: () => facingBehind(reading.tokens, token),
    anchor: last && anchorFor(reading.text, last, token),
  };
}

function hintFor({ direction, offset }: Reading, { start, end }: Token): Direction | undefined {
  return typeof direction === 'function' ? direction([offset + start, offset + end]) : direction;
}

/** How far on words are counted from a date: one sentence, at the most a long one. */
const reach = 600;

/** The last date, unless a sentence ends between. */
function anchorFor(text: string, { stretch, token }: Found, { start }: Token): Anchor | undefined {
  if (start - token.end > reach) return undefined;
  const between = text.slice(token.end - 1, start + 1);
  if (/[.!?]["”’)]*\s+["“‘(]?[A-Z]|\n\s*\n/.test(between)) return undefined;
  return { ...stretch, isStated: /\d{4}/.test(text.slice(token.start, token.end)) };
}

function whenOf({ text, offset }: Reading, { start, end }: Token, stretch: Stretch): When {
  const { from, to, precision } = stretch;
  return {
    from,
    to,
    precision,
    text: text.slice(start, end),
    span: [offset + start, offset + end],
  };
}
