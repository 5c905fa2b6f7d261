import { isUtf8 } from 'node:buffer';
import { sequenceAt } from '../decode.ts';
import { startsIn, textOf } from './wide-offsets.ts';

/** The text of a page's bytes, with the way back. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  /** Bytes that no character stands for and that were read as U+FFFD. */
  readonly replaced: number;
  /** The byte at which a character begins, by its offset in the text; the number of bytes for the end. */
  readonly byteAt: (at: number) => number;
}

/** Decodes a page; its byte order mark is left out. */
export function decodePage(bytes: Uint8Array, encoding: string): DecodedPage {
  const mark = markLength(bytes, encoding);
  const body = bytes.subarray(mark);
  if (encoding === 'utf-8') return decodeUtf8(body, mark);
  const text = textOf(encoding, body);
  const known = { text, encoding, replaced: countReplaced(text) };
  if (encoding.startsWith('utf-16'))
    // Half a pair and an odd byte at the end are one character together.
    return { ...known, byteAt: (at) => mark + (at < text.length ? 2 * at : body.length) };
  if (text.length === body.length) return { ...known, byteAt: (at) => at };
  const starts = startsIn(body, encoding, text.length);
  return { ...known, byteAt: (at) => starts[at] ?? body.length };
}

function markLength([first, second, third]: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8') return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const isMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return encoding.startsWith('utf-16') && isMark ? 2 : 0;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

function decodeUtf8(bytes: Uint8Array, mark: number): DecodedPage {
  if (!isUtf8(bytes)) return decodeBroken(bytes, mark);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return { text, encoding: 'utf-8', replaced: 0, byteAt: byteCounter(text, mark) };
}

/** Offsets of sound UTF-8: the runs beyond ASCII, and how many bytes more than units there are behind each. */
function byteCounter(text: string, mark: number): DecodedPage['byteAt'] {
  // oxlint-disable-next-line no-control-regex -- ASCII from its first to its last
  const runs = [...text.matchAll(/[^\u0000-\u007f]+/g)];
  const starts = new Int32Array(runs.map(({ index }) => index));
  const more = new Int32Array(runs.length + 1);
  for (const [i, [run]] of runs.entries())
    more[i + 1] = (more[i] ?? 0) + Buffer.byteLength(run) - run.length;
  return (at) => {
    const i = lastAtMost(starts, at);
    if (i < 0) return mark + at;
    const run = runs[i]?.[0] ?? '';
    const inRun = at - (starts[i] ?? 0);
    if (inRun >= run.length) return mark + at + (more[i + 1] ?? 0);
    // Both halves of a pair begin where the character does.
    const isHalf = inRun > 0 && /[\udc00-\udfff]/.test(run.charAt(inRun));
    const before = run.slice(0, isHalf ? inRun - 1 : inRun);
    return mark + (starts[i] ?? 0) + (more[i] ?? 0) + Buffer.byteLength(before);
  };
}

/** The last of rising numbers that is no more than one, by its place; -1 for none. */
function lastAtMost(numbers: Int32Array, at: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** UTF-8 with bytes in it that are none. */
function decodeBroken(bytes: Uint8Array, mark: number): DecodedPage {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const starts = new Int32Array(text.length + 1).fill(bytes.length);
  let [unit, replaced] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const { length, sound } = sequenceAt(bytes, at);
    if (!sound) replaced += length;
    starts[unit++] = at;
    if (length === 4 && sound) starts[unit++] = at;
    at += length;
  }
  const byteAt = (at: number) => mark + (starts[at] ?? bytes.length);
  return { text, encoding: 'utf-8', replaced, byteAt };
}
