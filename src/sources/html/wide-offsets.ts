import { TextDecoder } from 'node:util';
import { decodeWith } from '../decode.ts';

/** The text of bytes; where the decoder of the platform gives up on them, as Latin letters. */
export function textOf(encoding: string, bytes: Uint8Array): string {
  try {
    return decodeWith(new TextDecoder(encoding, { ignoreBOM: true }), bytes);
  } catch {
    return decodeWith(new TextDecoder('windows-1252'), bytes);
  }
}

/** How many bytes a character has, by its first two. */
type LengthOf = (lead: number, next: number) => number;

const twoFrom81: LengthOf = (lead) => (lead >= 0x81 && lead <= 0xfe ? 2 : 1);

const lengths: Readonly<Record<string, LengthOf>> = {
  big5: twoFrom81,
  'euc-kr': twoFrom81,
  'euc-jp': (lead) => (lead === 0x8f ? 3 : lead === 0x8e || lead >= 0xa1 ? 2 : 1),
  shift_jis: (lead) => ((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1),
  gbk: (lead, next) => (twoFrom81(lead, next) === 1 ? 1 : next >= 0x30 && next <= 0x39 ? 4 : 2),
};

/**
 * Where the characters of an encoding of several bytes begin, for a text of so many units. A byte below 0x30 is never a later one
 * of a character in these encodings, so what lies between two of them is decoded by itself; where that gives other characters than
 * the rules for first bytes say, its bytes are broken, and its characters are led to them one by one.
 */
export function startsIn(bytes: Uint8Array, encoding: string, length: number): Int32Array {
  const starts = new Int32Array(length + 1).fill(bytes.length);
  if (encoding === 'iso-2022-jp') return shiftedStarts(bytes, starts);
  const counter = new Counter(encoding);
  let unit = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      starts[unit++] = at++;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && (bytes[end] ?? 0) >= 0x30) end += 1;
    for (const start of counter.starts(bytes.subarray(at, end))) starts[unit++] = at + start;
    at = end;
  }
  return starts;
}

/** Counts the units of characters, each kind of which it decodes once. */
class Counter {
  readonly #encoding: string;
  readonly #lengthOf: LengthOf;
  readonly #units = new Map<number, number>();

  constructor(encoding: string) {
    this.#encoding = encoding;
    this.#lengthOf = lengths[encoding === 'gb18030' ? 'gbk' : encoding] ?? (() => 1);
  }

  /** Where each unit of some bytes begins. */
  starts(bytes: Uint8Array): number[] {
    const starts: number[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = this.#lengthOf(bytes[at] ?? 0, bytes[at + 1] ?? 0);
      for (let units = this.#unitsOf(bytes.subarray(at, at + length)); units > 0; units -= 1)
        starts.push(at);
      at += length;
    }
    const { length: wanted } = textOf(this.#encoding, bytes);
    if (starts.length === wanted) return starts;
    return Array.from({ length: wanted }, (_, i) => Math.min(i, bytes.length - 1));
  }

  #unitsOf(character: Uint8Array): number {
    const key = character.reduce((sum, byte) => sum * 256 + byte, character.length);
    const known = this.#units.get(key);
    if (known !== undefined) return known;
    const units = textOf(this.#encoding, character).length;
    this.#units.set(key, units);
    return units;
  }
}

/** ISO-2022-JP: characters of one byte or of two, by the last of the marks that begin with the escape character. */
function shiftedStarts(bytes: Uint8Array, starts: Int32Array): Int32Array {
  let [unit, isWide] = [0, false];
  for (let at = 0; at < bytes.length && unit < starts.length - 1; ) {
    if (bytes[at] === 0x1b && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28)) {
      isWide = bytes[at + 1] === 0x24;
      at += 3;
      continue;
    }
    starts[unit++] = at;
    at += isWide && (bytes[at] ?? 0) > 0x20 ? 2 : 1;
  }
  return starts;
}
