import { readFigures } from './figures.ts';
import { kinds, lookUp, shortNames } from './lexicon.ts';
import { mayBeKnown } from './openings.ts';
import { isDigit, isLetter, isSpace, isUpper } from './signs.ts';
import { type Output, put, type Token, wordEnd } from './token.ts';

/** The words, numbers and signs of a text, in order. Total and linear. */
export function lex(text: string): Token[] {
  const out: Output = { tokens: [], lines: 0 };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (endsLine(text, at, code)) out.lines += 1;
      at += 1;
    } else if (isLetter(code)) at = readWord(text, at, out);
    else at = isDigit(code) ? readFigures(text, at, out) : readSign(text, at, out);
  }
  return out.tokens;
}

function endsLine(text: string, at: number, code: number): boolean {
  return code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

function readWord(text: string, start: number, out: Output): number {
  const end = wordEnd(text, start);
  const own = text.slice(start, end);
  const capital = isUpper(text.charCodeAt(start));
  const word = own.toLowerCase();
  const isKnown = end - start < 3 || mayBeKnown(text, start);
  const { id, bits, value } = isKnown ? kindOf(own, word, capital) : none;
  const hasStop = bits !== 0 && text.charCodeAt(end) === 46 && shortNames.has(word);
  const last = hasStop ? end + 1 : end;
  put(out, { start, end: last, word, id, bits, value, capital });
  return last;
}

type Kinds = Pick<Token, 'id' | 'bits' | 'value'>;

const none: Kinds = { id: 0, bits: 0, value: -1 };

/** Months and short names want a capital, since "may", "march" and "sat" are verbs too. */
function kindOf(own: string, word: string, capital: boolean): Kinds {
  const entry = lookUp(word);
  if (entry === undefined) return word.startsWith('fy') ? fiscal(word) : none;
  const isName = (entry.bits & (kinds.MONTH | kinds.DAYNAME)) !== 0;
  return isName && !(capital && isEvenCase(own)) ? { ...none, id: entry.id } : entry;
}

/** "May" and "MAY", not "MaY". */
function isEvenCase(own: string): boolean {
  const rest = own.slice(1);
  return rest === rest.toLowerCase() || own === own.toUpperCase();
}

/** "FY2024", "FY24". */
function fiscal(word: string): Kinds {
  const figures = /^fy((?:20)?\d\d)$/.exec(word)?.[1];
  if (figures === undefined) return none;
  return { id: 0, bits: kinds.FISCAL | kinds.HEAD, value: (Number(figures) % 100) + 2000 };
}

const plainSigns: Readonly<Record<string, string>> = {
  '–': '-',
  '‑': '-',
  '‐': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
};

function readSign(text: string, start: number, out: Output): number {
  const own = text.charAt(start);
  const plain = plainSigns[own] ?? own;
  const isPossessive = plain === "'" && isPossessiveAt(text, start, out.tokens);
  const word = isPossessive ? "'s" : plain;
  const end = isPossessive ? start + 2 : start + 1;
  const { id, bits, value } = lookUp(word) ?? none;
  put(out, { start, end, word, id, bits, value, capital: false });
  return end;
}

function isPossessiveAt(text: string, start: number, tokens: readonly Token[]): boolean {
  const isS = text.charAt(start + 1).toLowerCase() === 's';
  return isS && wordEnd(text, start + 1) === start + 2 && tokens.at(-1)?.end === start;
}
