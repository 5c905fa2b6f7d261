import { coreEnd, isIn, isSmall, kindAt, kinds } from './characters.ts';
import { faceEnd } from './marks.ts';
import { wordAhead } from './openers.ts';

/** Marks at which a sentence may end, in the text of one block. */
export interface Ending {
  readonly text: string;
  /** Where the sentence in question begins. */
  readonly from: number;
  /** The first mark, the end of the marks, and the end of what else belongs to the sentence. */
  readonly at: number;
  readonly marked: number;
  readonly to: number;
  /** How many stops there are; an ellipsis in one character is three. */
  readonly dots: number;
}

/** Whether a mark at which sentences end stands at a place. */
export function isEnder(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f;
  return code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

/** The marks that begin at a place, with what closes after them, in the sentence that begins at `from`. */
export function readEnding(text: string, from: number, at: number): Ending {
  const spaced = spacedEnd(text, at);
  if (spaced.dots > 3 && isFirstOfFour(text, at, spaced.end))
    return { text, from, at, marked: at + 1, to: at + 1, dots: 1 };
  let [marked, dots] = [spaced.end, spaced.dots];
  while (isEnder(text.charCodeAt(marked))) {
    dots += text[marked] === '.' ? 1 : text[marked] === '…' ? 3 : 0;
    marked += 1;
  }
  return { text, from, at, marked, to: closingEnd(text, marked), dots };
}

/** The end of ". . . .", stops with blanks between them; where it began if there are fewer than three. */
function spacedEnd(text: string, at: number): { readonly end: number; readonly dots: number } {
  if (text[at] !== '.') return { end: at, dots: 0 };
  let end = at + 1;
  let dots = 1;
  while (kindAt(text, end) === kinds.blank && text[end + 1] === '.' && text[end + 2] !== '.') {
    end += 2;
    dots += 1;
  }
  return dots > 2 ? { end, dots } : { end: at, dots: 0 };
}

/** "left. . . . They": the first stop is the sentence's own, the ellipsis belongs to the next. */
function isFirstOfFour(text: string, at: number, end: number): boolean {
  return kindAt(text, at - 1) !== kinds.blank && wordAhead(text, end).begins === 'capital';
}

/** Over what belongs to the sentence still: closing marks, notes ("[12]", "[...]"), faces. */
function closingEnd(text: string, from: number): number {
  let to = from;
  for (;;) {
    const next = attachedEnd(text, to) ?? detachedEnd(text, to);
    if (next === undefined) return to;
    to = next;
  }
}

function attachedEnd(text: string, at: number): number | undefined {
  return isClosing(text, at) ? at + 1 : (noteEnd(text, at) ?? superscriptEnd(text, at));
}

/** The number of a note that lost its raised form: "as before.12 The". */
function superscriptEnd(text: string, at: number): number | undefined {
  if (kindAt(text, at) !== kinds.digit || text[at - 1] !== '.') return undefined;
  for (let back = 2; back < 6; back += 1) if (!isSmall(text, at - back)) return undefined;
  const end = coreEnd(text, at);
  return end - at < 4 && kindAt(text, end) === kinds.blank ? end : undefined;
}

/** Of the same things after a blank, with another blank behind them; and the dots of an omission. */
function detachedEnd(text: string, from: number): number | undefined {
  if (kindAt(text, from) !== kinds.blank) return undefined;
  const at = from + 1;
  const end = noteEnd(text, at) ?? faceEnd(text, at) ?? omissionEnd(text, at);
  return end !== undefined && kindAt(text, end) === kinds.blank ? end : undefined;
}

function omissionEnd(text: string, at: number): number | undefined {
  if (text.startsWith('...', at)) return at + 3;
  return isClosing(text, at) || isIn('!?…', text, at) ? at + 1 : undefined;
}

function isClosing(text: string, at: number): boolean {
  return isIn('"\'”’»)]', text, at);
}

const longestNote = 12;

/** The end of "[12]", "[3, 4]" or "[...]". */
function noteEnd(text: string, bracket: number): number | undefined {
  if (text[bracket] !== '[') return undefined;
  let to = bracket + 1;
  while (to < bracket + longestNote && isIn('0123456789.…,-– ', text, to)) to += 1;
  return to > bracket + 1 && text[to] === ']' ? to + 1 : undefined;
}
