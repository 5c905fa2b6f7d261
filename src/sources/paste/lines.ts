import type { Span } from '../../core/span.ts';
import { isRule } from './rules.ts';

/** A line of a document that is not blank. */
export interface Line {
  /** Its number in the document, from 1. */
  readonly number: number;
  /** Without bullet sign, quotation marks of mail (`>`) and blanks at its ends. */
  readonly span: Span;
  readonly text: string;
  readonly isBullet: boolean;
  /** How many units of `text` are a number such as `2.` or `[2]`; 0 for none. */
  readonly numberLength: number;
  /** Blank lines before it, beyond those that all lines have. */
  readonly gap: number;
}

/** LF, CR, CRLF, and the line and paragraph separators of Unicode. */
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
const sign = /^(?:[•◦▪▫■□●○‣⁃∙·►▶➤➢✓✔❖*](?=\s|$)|[•●▪■‣](?=\S)|[-–](?=\s)|o\t)\s*/u;
const mailQuote = /^(?:>[ \t]?)+/;
/** With fewer lines, blank ones between all of them are no habit. */
const fewestLines = 12;
const numeral = /^(?:\(\d{1,2}\)|\[\d{1,2}\]|\d{1,2}[.)](?=\s))\s*/;

/** The lines of a text that are not blank, in order. Linear in its length. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  let gap = 0;
  for (const [start, end] of rawLines(text)) {
    number += 1;
    const line = readLine(text, [start, end], { number, gap });
    gap = line ? 0 : gap + 1;
    if (line) lines.push(line);
  }
  return withoutUsualGap(lines);
}

/** In a text with a blank line after each line, one blank line says nothing. */
function withoutUsualGap(lines: readonly Line[]): Line[] {
  const usual = lines.slice(1).reduce((least, line) => Math.min(least, line.gap), Infinity);
  if (lines.length < fewestLines || usual === 0) return [...lines];
  return lines.map((line) => ({ ...line, gap: Math.max(0, line.gap - usual) }));
}

function* rawLines(text: string): Generator<Span> {
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    yield [start, match.index];
    start = match.index + match[0].length;
  }
  yield [start, text.length];
}

function readLine(
  text: string,
  [start, end]: Span,
  place: { readonly number: number; readonly gap: number },
): Line | undefined {
  const own = text.slice(start, end).trimEnd();
  const lead = own.length - own.trimStart().length;
  if (lead === own.length) return undefined;
  const quote = lengthOf(mailQuote, own, lead);
  const bullet = isRule(own) ? 0 : lengthOf(sign, own, lead + quote);
  const skip = lead + quote + bullet;
  // A line of signs alone is kept whole: something must stand for it.
  const from = start + (skip < own.length ? skip : lead);
  const content = text.slice(from, start + own.length);
  return {
    ...place,
    span: [from, start + own.length],
    text: content,
    isBullet: bullet > 0,
    numberLength: lengthOf(numeral, content, 0),
  };
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  return pattern.exec(text.slice(at, at + 40))?.[0].length ?? 0;
}
