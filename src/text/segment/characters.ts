import type { Span } from '../../core/span.ts';

/** What a UTF-16 code unit is to the scanners of words and sentences. */
export const kinds = {
  blank: 0,
  letter: 1,
  digit: 2,
  apostrophe: 3,
  hyphen: 4,
  mark: 5,
  /** A half of an emoji. */
  picture: 6,
} as const;

/** Ranges of code units, in hexadecimal; what stands in none is a letter: scripts are many, marks are few. */
const ranges: readonly (readonly [kind: number, ranges: string])[] = [
  [kinds.digit, '30-39 660-669 6f0-6f9 966-96f ff10-ff19'],
  [kinds.mark, '21-26 28-2c 2e-2f 3a-40 5b-5e 7b-7e a1-a9 ab-ac ae-b4 b6-bb bf d7 f7'],
  [kinds.mark, '2c2-2c5 37e 387 55a-55f 589-58a 5be 5c0 5c3 5f3-5f4 60c 61b 61f 66a-66d 6d4'],
  [kinds.mark, '964-965 e3f 2012-2018 201a-2027 2030-205e 20a0-20cf 2100-2101 2103-2106 2116-2118'],
  [kinds.mark, '2120-2122 2190-245f 2500-2bff 2e00-2e7f 3001-3004 3008-3020 3030 30fb fd3e-fd3f'],
  [kinds.mark, 'fe10-fe1f fe30-fe6f ff01-ff0f ff1a-ff20 ff3b-ff40 ff5b-ff65 ffe0-ffee fffc-fffd'],
  [kinds.apostrophe, '27 60 b4 2019'],
  [kinds.hyphen, '2d 2010-2011'],
  [kinds.picture, 'd83c-d83e'],
  // Line breaks, spaces of every width, and what cannot be seen but for the soft hyphen and the joiners, which stand
  // inside words.
  [kinds.blank, '0-20 7f-a0 1680 180e 2000-200b 200e-200f 2028-202f 205f-2064 2066-206f 3000 feff'],
];

const table = new Uint8Array(0x1_0000).fill(kinds.letter);
for (const [kind, list] of ranges) {
  for (const range of list.split(' ')) {
    const [from = 0, to = from] = range.split('-').map((end) => Number.parseInt(end, 16));
    table.fill(kind, from, to + 1);
  }
}

/** The kind of the code unit at a place; a blank before the text and after it. */
export function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (table[text.charCodeAt(at)] ?? kinds.blank) : kinds.blank;
}

/** The first place from here on where no blank stands. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at) === kinds.blank) at += 1;
  return at;
}

/** A stretch without the blanks at its ends; an empty one where all are blanks. */
export function trimBlanks(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && kindAt(text, start) === kinds.blank) start += 1;
  while (end > start && kindAt(text, end - 1) === kinds.blank) end -= 1;
  return [start, end];
}

/** Whether a letter or digit stands at a place. */
export function isAlphanumeric(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === kinds.letter || kind === kinds.digit;
}

/** Where the letters and digits that begin at a place end. */
export function coreEnd(text: string, at: number): number {
  let to = at;
  while (isAlphanumeric(text, to)) to += 1;
  return to;
}

/** Whether the letter at a place is a capital. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const own = text[at] ?? '';
  return own !== own.toLowerCase();
}

/** Whether the letter at a place is a small one; letters of scripts without case are neither. */
export function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const own = text[at] ?? '';
  return own !== own.toUpperCase();
}

/** Whether one of some marks stands at a place. */
export function isIn(marks: string, text: string, at: number): boolean {
  return at >= 0 && at < text.length && marks.includes(text.charAt(at));
}
