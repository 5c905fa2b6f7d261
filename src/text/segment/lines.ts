import type { Span } from '../../core/span.ts';
import { isCapital, isIn, isSmall, kindAt, kinds, trimBlanks } from './characters.ts';
import { isBullet, markerAt } from './listing.ts';
import { wordAhead } from './openers.ts';

/**
 * The stretches of a text over whose ends no sentence runs: what blank lines part, and lines that were not broken to a
 * width. Trimmed, in order, and in time linear in the length. What stands beyond a blank line changes nothing.
 */
export function splitBlocks(text: string): Span[] {
  return paragraphs(text).flatMap((lines) => joinLines(text, lines));
}

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines between blank lines, each without the blanks at its ends. */
function paragraphs(text: string): Span[][] {
  const found: Span[][] = [];
  let lines: Span[] = [];
  for (const [start, end] of linesOf(text)) {
    if (start === end) lines = [];
    else if (lines.push([start, end]) === 1) found.push(lines);
  }
  return found;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(lineBreak)) {
    lines.push(trimBlanks(text, start, index));
    // A new page or paragraph is as good as a blank line.
    if (mark === '\f' || mark === '\u2029') lines.push([index, index]);
    start = index + mark.length;
  }
  lines.push(trimBlanks(text, start, text.length));
  return lines;
}

/** Puts the lines of one paragraph together, but for those where a new one was begun on purpose. */
function joinLines(text: string, lines: readonly Span[]): Span[] {
  const layout = layoutOf(text, lines);
  const blocks: Span[] = [];
  let last: Span | undefined;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block === undefined || last === undefined || isNewLine(text, [last, line], layout))
      blocks.push(line);
    else blocks[blocks.length - 1] = [block[0], line[1]];
    last = line;
  }
  return blocks;
}

/** How the lines of a paragraph lie. */
interface Layout {
  readonly width: number;
  readonly isColumn: boolean;
  /** Whether one of them goes on in small letters: they were broken to a width, be it a ragged one. */
  readonly isWrapped: boolean;
}

function layoutOf(text: string, lines: readonly Span[]): Layout {
  return {
    width: lines.reduce((widest, [start, end]) => Math.max(widest, end - start), narrowest),
    isColumn: areEntries(text, lines),
    isWrapped: lines.some(([start], i) => i > 0 && isSmall(text, start)),
  };
}

/** Whether lines are the entries of a list: three or more, all short, none with punctuation at its end. */
function areEntries(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false;
  return lines.every(([start, end]) => end - start < 40 && kindAt(text, end - 1) !== kinds.mark);
}

/** Nobody breaks lines to a width below or above these. */
const narrowest = 45;
const longest = 100;

/** Words that no line ends with on purpose. */
const links = new Set(
  'a an and as at by for from in into of on or over that the their to under upon with who which will is are was has had'.split(
    ' ',
  ),
);

function isNewLine(
  text: string,
  [last, next]: readonly [Span, Span],
  { width, isColumn, isWrapped }: Layout,
): boolean {
  if (isColumn || startsItem(text, [last, next])) return true;
  const { start, end, begins } = wordAhead(text, next[0]);
  if (begins === 'small' || begins === 'mark' || links.has(lastWord(text, last))) return false;
  if (isByline(text, next) || isShouting(text, last) !== isShouting(text, next)) return true;
  const room = width - (last[1] - last[0]);
  if (isWrapped) return room > width / 3;
  // The first word would have had room on the line before.
  return width > longest || room > end - start;
}

/** Whether a line is an item of a list or a row of a table; a dash is a bullet before a capital, after a colon or below another. */
function startsItem(text: string, [last, next]: readonly [Span, Span]): boolean {
  const at = next[0];
  if (isBullet(text, at) || text[at] === '|') return true;
  if (!isDash(text, at)) return markerAt(text, at) !== undefined;
  return text[last[1] - 1] === ':' || isDash(text, last[0]) || isCapital(text, at + 2);
}

function isDash(text: string, at: number): boolean {
  return isIn('-–—*+', text, at) && kindAt(text, at + 1) === kinds.blank;
}

function lastWord(text: string, [start, end]: Span): string {
  return /[a-z]*$/.exec(text.slice(Math.max(start, end - 12), end))?.[0] ?? '';
}

const byline = /^By (?:\p{Lu}[\p{L}.'’-]+(?: and |,? |$)){2,9}$/u;

/** "By Ana Ruiz and Bo Lind" */
function isByline(text: string, [start, end]: Span): boolean {
  return end - start < longest && byline.test(text.slice(start, end));
}

/** Whether a line is all capitals, and more than an acronym. */
function isShouting(text: string, [start, end]: Span): boolean {
  if (end - start > longest || end - start < 6) return false;
  const line = text.slice(start, end);
  return line === line.toUpperCase() && line !== line.toLowerCase();
}
