import { heads } from './lexicon.ts';
import { markOpening, mayBeHead } from './openings.ts';
import { isDigit, isWordSign } from './signs.ts';
import { wordEnd } from './token.ts';

// "FY2024".
for (const opening of ['fy0', 'fy1', 'fy2', 'fy3', 'fy4']) markOpening(opening, true);

/**
 * Whether a text may hold a date at all: a word that some rule needs, or the figures of a year. One pass, so that the
 * many sentences without any cost next to nothing.
 */
export function mayHoldDate(text: string): boolean {
  let wasInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isInWord = isWordSign(code);
    if (isInWord && !wasInWord && (isDigit(code) ? isYear(text, at) : isHead(text, at)))
      return true;
    wasInWord = isInWord;
  }
  return false;
}

/** "2023", "1990s", "’90s"; figures of days and lengths need a head beside them. */
function isYear(text: string, start: number): boolean {
  const end = wordEnd(text, start);
  return end - start >= 4 || text.charAt(end - 1) === 's';
}

function isHead(text: string, start: number): boolean {
  if (!mayBeHead(text, start)) return false;
  const word = text.slice(start, wordEnd(text, start)).toLowerCase();
  return heads.has(word) || /^fy\d/.test(word);
}
