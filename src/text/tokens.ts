import type { Span } from '../core/span.ts';

/** A word, number or sign, where it stands. */
export interface Token {
  readonly text: string;
  /** In lower case, with straight apostrophes: what lexicons are asked for. */
  readonly lower: string;
  readonly span: Span;
  readonly kind: 'word' | 'number' | 'sign';
}

/**
 * Acronyms with stops, numbers, words with inner hyphens and apostrophes, single signs. "n't" and possessive "'s" are
 * words of their own, and a hyphen next to a capital ("China-Russia") parts two words, since each names somebody.
 */
const piece =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?|[\p{L}\p{M}\p{N}_]+(?:[-‑][\p{L}\p{M}\p{N}_]+)*|\S/gu;

/** The tokens of a stretch of text, in order; their spans count in the whole text. Total and linear. */
export function tokenize(text: string, [start, end]: Span = [0, text.length]): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(piece)) {
    for (const [from, to] of parts(match[0])) {
      tokens.push(token(text, start + match.index + from, start + match.index + to));
    }
  }
  return joinClitics(text, tokens);
}

function parts(word: string): Span[] {
  if (!/[-‑]\p{Lu}|\p{Lu}\p{L}*[-‑]/u.test(word)) return [[0, word.length]];
  return [...word.matchAll(/[-‑]|[^-‑]+/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function token(text: string, start: number, end: number): Token {
  const own = text.slice(start, end);
  const kind = /^\p{N}/u.test(own) ? 'number' : /^[\p{L}\p{M}_]/u.test(own) ? 'word' : 'sign';
  return { text: own, lower: own.toLowerCase().replaceAll('’', "'"), span: [start, end], kind };
}

const clitics = new Set(['s', 't', 're', 've', 'll', 'd', 'm']);

/** Puts an apostrophe and what hangs on it together: "'s", "'re", and "n't" with its n. */
function joinClitics(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const [before, sign, after] = [joined.at(-1), tokens[i], tokens[i + 1]];
    if (sign === undefined) break;
    if (before === undefined || after === undefined || !isClitic(before, sign, after)) {
      joined.push(sign);
      continue;
    }
    const start =
      after.lower === 't' && before.lower.endsWith('n') ? before.span[1] - 1 : sign.span[0];
    joined.pop();
    if (start > before.span[0]) joined.push(token(text, before.span[0], start));
    joined.push({ ...token(text, start, after.span[1]), kind: 'word' });
    i += 1;
  }
  return joined;
}

function isClitic(before: Token, sign: Token, after: Token): boolean {
  const apostrophe = sign.text === "'" || sign.text === '’';
  if (!apostrophe || before.kind !== 'word') return false;
  return (
    before.span[1] === sign.span[0] && sign.span[1] === after.span[0] && clitics.has(after.lower)
  );
}
