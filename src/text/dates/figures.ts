import { makeDay } from '../../core/day.ts';
import { kinds, lookUp } from './lexicon.ts';
import { isLetter } from './signs.ts';
import { type Output, put, type Token, wordEnd } from './token.ts';

/** Figures with what joins them: thousands, times, shares, scores, ranges, dates. */
const run = /\d+(?:[.:/–-]\d+|,\d{3}(?!\d))*/y;

/** Reads what begins with a digit; returns where it ends. */
export function readFigures(text: string, start: number, out: Output): number {
  run.lastIndex = start;
  const figures = run.exec(text)?.[0] ?? '';
  const end = start + figures.length;
  const date = dayInFigures(figures);
  if (isLetter(text.charCodeAt(end)) && !(date > 0 && /^T\d/.test(text.slice(end, end + 2))))
    return readSuffixed(text, { start, end }, out);
  if (!isApart(text, start, out.tokens) || text[end] === '%')
    putKind(out, { start, end }, { word: figures, bits: 0, value: -1 });
  else if (date > 0)
    putKind(out, { start, end }, { word: figures, bits: kinds.DATE | kinds.HEAD, value: date });
  else putFigures(out, start, figures);
  return end;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** "26th", "1990s", "’90s"; else a word such as "3D". */
function readSuffixed(text: string, { start, end }: Extent, out: Output): number {
  const last = wordEnd(text, end);
  const [figures, suffix] = [text.slice(start, end), text.slice(end, last).toLowerCase()];
  const value = Number(figures);
  const isFull = suffix === 's' && isApart(text, start, out.tokens);
  const decade = isFull ? decadeOf(figures, out.tokens.at(-1)?.word === "'") : 0;
  const bits = /^(?:st|nd|rd|th)$/.test(suffix) ? ordinalBits(value) : 0;
  const kind = decade > 0 ? { bits: kinds.DECADE | kinds.HEAD, value: decade } : { bits, value };
  putKind(out, { start, end: last }, { word: figures + suffix, ...kind });
  return last;
}

function ordinalBits(value: number): number {
  return kinds.ORDINAL | (value >= 1 && value <= 31 ? kinds.DAY : 0);
}

function decadeOf(figures: string, isShort: boolean): number {
  if (/^(?:1[5-9]|20)\d0$/.test(figures)) return Number(figures);
  if (!isShort || !/^(?:[3-9]0|00)$/.test(figures)) return 0;
  return figures === '00' ? 2000 : 1900 + Number(figures);
}

/** A day in figures as the number 20231126; 0 if it is none, or two could be meant. */
function dayInFigures(figures: string): number {
  if (figures.length < 8 || figures.length > 10) return 0;
  const first = /^(\d{4})(?:(-)(\d\d)-(\d\d)|([/.])(\d\d?)\5(\d\d?))$/.exec(figures);
  if (first) return dayNumber(first[1], first[3] ?? first[6], first[4] ?? first[7]);
  const last = /^(\d\d?)([/.-])(\d\d?)\2(\d{4})$/.exec(figures);
  if (!last) return 0;
  const [a, b] = [Number(last[1]), Number(last[3])];
  if (a <= 12 && b <= 12 && a !== b) return 0;
  return a > 12 ? dayNumber(last[4], last[3], last[1]) : dayNumber(last[4], last[1], last[3]);
}

function dayNumber(year = '', month = '', date = ''): number {
  const day = makeDay(Number(year), Number(month), Number(date));
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}

/** Not a price, an address, or the number of a name such as "F-16". */
function isApart(text: string, start: number, tokens: readonly Token[]): boolean {
  const before = text.charAt(start - 1);
  if (before !== '' && '/$€£¥#@'.includes(before)) return false;
  if (before !== '-' && before !== '–') return true;
  const name = tokens.at(-2);
  const isName =
    name !== undefined && tokens.at(-1)?.glued === true && isLetter(text.charCodeAt(name.end - 1));
  return !isName || (name.bits & kinds.MONTH) !== 0 || /^(?:mid|early|late|end)$/.test(name.word);
}

/** A plain number, two of a range such as "3-5", a year with a time stuck to it, or what is no part of a date. */
function putFigures(out: Output, start: number, figures: string): void {
  const [, first = '', sign = '', last = ''] =
    /^(\d+)([–-])(\d+)$/.exec(figures) ?? /^(\d{4})()(\d\d?:\d\d)$/.exec(figures) ?? [];
  if (first === '') return putFigure(out, start, start + figures.length, figures);
  const middle = start + first.length;
  putFigure(out, start, middle, first);
  if (sign !== '')
    putKind(out, { start: middle, end: middle + 1 }, { word: '-', bits: 0, value: -1 });
  const end = start + figures.length;
  putFigure(out, end - last.length, end, last);
}

function putFigure(out: Output, start: number, end: number, figures: string): void {
  putKind(out, { start, end }, { word: figures, bits: bitsOf(figures), value: Number(figures) });
}

function bitsOf(figures: string): number {
  if (figures.length > 4 || !/^\d+$/.test(figures)) return 0;
  const value = Number(figures);
  const isDay = figures.length <= 2 && value >= 1 && value <= 31;
  const isYear = figures.length === 4 && value >= 1000 && value < 2200;
  return kinds.NUMBER | (isDay ? kinds.DAY : 0) | (isYear ? kinds.YEAR | kinds.HEAD : 0);
}

function putKind(
  out: Output,
  { start, end }: Extent,
  { word, bits, value }: Pick<Token, 'word' | 'bits' | 'value'>,
): void {
  put(out, { start, end, word, id: lookUp(word)?.id ?? 0, bits, value, capital: false });
}
