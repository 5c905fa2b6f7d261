import { heads } from './lexicon.ts';
import { isDigit, isLetter } from './signs.ts';
import { wordEnd } from './token.ts';

/** The first three letters of the heads, five bits each, whatever their case. */
const openings = new Uint8Array(1 << 15);
for (const head of [...heads, 'fy0', 'fy1', 'fy2', 'fy3', 'fy4']) openings[openingOf(head, 0)] = 1;

function openingOf(text: string, at: number): number {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/**
 * Whether a text may hold a date at all: a word that some rule needs, or the figures of a year. One pass, so that the
 * many sentences without any cost next to nothing.
 */
export function mayHoldDate(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      if (openings[openingOf(text, at)] === 1 && isHead(text, at)) return true;
      at = wordEnd(text, at);
    } else if (isDigit(code)) {
      const end = wordEnd(text, at);
      if (end - at >= 4 || text.charAt(end - 1) === 's') return true;
      at = end;
    } else at += 1;
  }
  return false;
}

function isHead(text: string, start: number): boolean {
  const word = text.slice(start, wordEnd(text, start)).toLowerCase();
  return heads.has(word) || /^fy\d/.test(word);
}
