import type { Span } from '../../core/span.ts';
import { addressEnd } from './addresses.ts';
import { coreEnd, isAlphanumeric, isCapital, kindAt, kinds } from './characters.ts';
import { cliticStart, elisionEnd, fusedLength } from './clitics.ts';
import { bindsHyphen } from './hyphens.ts';
import { markEnd, pictureEnd } from './marks.ts';
import { isShouted } from './names.ts';
import { numeralEnd } from './numerals.ts';
import { stopEnd } from './stops.ts';

/** A syntactic word as Universal Dependencies cuts them, or a mark of punctuation, where it stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Whether it goes on the multiword token of the word before: "n't" in "don't". */
  readonly isJoined: boolean;
}

interface Scan {
  readonly text: string;
  /** Where `text` begins in the whole. */
  readonly base: number;
  readonly words: Word[];
  /** Whether a single quotation mark is open, so that the next one after an "s" closes it. */
  isQuoting: boolean;
}

/** Currencies that stand before the sum without a blank: "Rs500", "RMB3bn". */
const currency = /^(?:rs|rm|tk|inr|usd|eur|gbp|chf|rmb|cny|irr)(?=\d)/i;

/**
 * The words of a sentence, in order, as the treebanks EWT and GUM cut them; longer stretches of text do too, but for
 * a single letter with a stop at their end ("plan B."). They cover every character but blanks, and their spans count in
 * the whole text. Total, and linear in the length.
 */
export function splitWords(text: string, [start, end]: Span = [0, text.length]): Word[] {
  const scan: Scan = { text: text.slice(start, end), base: start, words: [], isQuoting: false };
  let at = 0;
  while (at < scan.text.length) at = takeNext(scan, at);
  return scan.words;
}

/** Takes what begins at a place and says where it ends. */
function takeNext(scan: Scan, at: number): number {
  switch (kindAt(scan.text, at)) {
    case kinds.blank:
      return at + 1;
    case kinds.letter:
      return takeWord(scan, at);
    case kinds.digit:
      return takeNumeral(scan, at);
    case kinds.apostrophe:
      return takeApostrophe(scan, at);
    case kinds.picture:
      return take(scan, at, pictureEnd(scan.text, at));
    default:
      return takeMark(scan, at);
  }
}

function take({ words, base }: Scan, from: number, to: number, isJoined = false): number {
  words.push({ start: base + from, end: base + to, isJoined });
  return to;
}

function takeWord(scan: Scan, at: number): number {
  const { text } = scan;
  const core = coreEnd(text, at);
  if (kindAt(text, core) === kinds.blank || text[core] === ',') return takeLetters(scan, at, core);
  const address = addressEnd(text, at, core);
  if (address !== undefined) return take(scan, at, address);
  const end = wordEnd(text, at, core);
  if (kindAt(text, end) === kinds.apostrophe) return takeBeforeApostrophe(scan, at, end);
  return end === core ? takeLetters(scan, at, end) : take(scan, at, end);
}

function takeLetters(scan: Scan, at: number, end: number): number {
  const first = fusedLength(scan.text, at, end);
  if (first > 0) {
    take(scan, at, at + first);
    return take(scan, at + first, end, true);
  }
  return take(scan, at, currencyEnd(scan.text, at) ?? end);
}

function currencyEnd(text: string, at: number): number | undefined {
  const { digit } = kinds;
  if (kindAt(text, at + 2) !== digit && kindAt(text, at + 3) !== digit) return undefined;
  const name = currency.exec(text.slice(at, at + 4))?.[0];
  return name === undefined ? undefined : at + name.length;
}

/** The end of the word whose first letters end at `core`, with the marks that belong to it. */
function wordEnd(text: string, at: number, core: number): number {
  let to = core;
  for (;;) {
    const next = joinedEnd(text, at, to);
    if (next === to || text[next - 1] === '.') return next;
    to = next;
  }
}

/** Where a word goes on to over the mark at its end; `to` itself where the mark is not its own. */
function joinedEnd(text: string, at: number, to: number): number {
  switch (text[to]) {
    case '.':
      return stopEnd(text, at, to);
    case "'":
    case '’':
    case '`':
      return cliticStart(text, at, to) === undefined ? joinedCore(text, to) : to;
    case '-':
    case '‐':
    case '‑':
      return bindsHyphen(text, at, to) ? coreEnd(text, to + 1) : to;
    case '&':
    case '/':
      return isShortPair(text, at, to) ? coreEnd(text, to + 1) : to;
    case '*':
      return joinedCore(text, to);
    case '$':
      return to - at < 3 && isCapital(text, at) ? to + 1 : to;
    case '!':
      return isShouted(text, to) ? to + 1 : to;
    default:
      return to;
  }
}

function joinedCore(text: string, mark: number): number {
  return isAlphanumeric(text, mark + 1) ? coreEnd(text, mark + 1) : mark;
}

/** "R&D", "AT&T", "w/o": what stands on both sides of the mark is no word. */
function isShortPair(text: string, at: number, mark: number): boolean {
  const before = mark - at;
  const after = coreEnd(text, mark + 1) - mark - 1;
  if (before === 1 && after === 1) return true;
  if (text[mark] === '/' || after === 0 || after > 3 || before > 4) return false;
  return isCapital(text, mark - 1) && isCapital(text, mark + 1);
}

/** Takes a word and what hangs on it; a mark after it is left where it closes a quotation. */
function takeBeforeApostrophe(scan: Scan, at: number, end: number): number {
  const first = cliticStart(scan.text, at, end);
  if (first === undefined) return takePossessive(scan, at, end);
  // "n't" by itself.
  if (first === at) return take(scan, at, coreEnd(scan.text, end + 1));
  take(scan, at, first);
  return takeClitics(scan, at, first);
}

/** "’d" and "’ve" of "they’d’ve". */
function takeClitics(scan: Scan, word: number, first: number): number {
  const { text } = scan;
  let to = first;
  let start: number | undefined = first;
  while (start === to) {
    const apostrophe = kindAt(text, to) === kinds.apostrophe ? to : to + 1;
    to = take(scan, to, coreEnd(text, apostrophe + 1), true);
    start = kindAt(text, to) === kinds.apostrophe ? cliticStart(text, word, to) : undefined;
  }
  return to;
}

function takePossessive(scan: Scan, at: number, end: number): number {
  const before = scan.text.slice(end - 2, end).toLowerCase();
  if (scan.isQuoting) return take(scan, at, end);
  // "cookin'"
  if (before === 'in' && end - at > 3) return take(scan, at, end + 1);
  take(scan, at, end);
  return /[szx]$/.test(before) ? take(scan, end, end + 1, true) : end;
}

function takeNumeral(scan: Scan, at: number): number {
  const { text } = scan;
  const address = addressEnd(text, at, coreEnd(text, at));
  if (address !== undefined) return take(scan, at, address);
  const end = numeralEnd(text, at);
  const hangs = kindAt(text, end) === kinds.apostrophe && cliticStart(text, at, end) === end;
  take(scan, at, end);
  return hangs ? takeClitics(scan, at, end) : end;
}

function takeApostrophe(scan: Scan, at: number): number {
  const { text } = scan;
  const elision = elisionEnd(text, at);
  if (elision !== undefined) return take(scan, at, elision);
  const end = text[at + 1] === text[at] ? at + 2 : at + 1;
  scan.isQuoting = !isAlphanumeric(text, at - 1) && kindAt(text, end) !== kinds.blank;
  return take(scan, at, end);
}

function takeMark(scan: Scan, at: number): number {
  if (scan.text[at] === '‘') scan.isQuoting = true;
  return take(scan, at, markEnd(scan.text, at));
}
