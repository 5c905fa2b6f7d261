import { clusters, displayWidth } from './text-width.ts';

export type Style = 'plain' | 'strong' | 'faint' | 'quote' | 'note';

/** A stretch of text in one style; it follows the run before at once unless it starts with a space. */
export interface Run {
  readonly text: string;
  readonly style?: Style;
}

export interface Frame {
  readonly width: number;
  /** What stands before the first line, and before each other line; both of one width. */
  readonly first: string;
  readonly rest: string;
  readonly paint: (text: string, style: Style) => string;
}

interface Piece {
  readonly text: string;
  readonly style: Style;
  /** A space and an empty text may become a line break; `null` may not. */
  readonly gap: ' ' | '' | null;
}

interface Word {
  readonly pieces: readonly Piece[];
  readonly columns: number;
}

/** The runs in lines of at most `width` columns; only what cannot be broken is longer. */
export function wrap(runs: readonly Run[], { width, first, rest, paint }: Frame): string[] {
  const room = width - displayWidth(first);
  const lines = fill(words(runs.flatMap(pieces), room), room);
  return lines.map((line, index) => {
    const text = joined(line).map((run) => paint(run.text, run.style));
    return `${index === 0 ? first : rest}${text.join('')}`.trimEnd();
  });
}

function pieces({ text, style = 'plain' }: Run): Piece[] {
  return [...text.matchAll(/(\s*)(\S+)/g)].flatMap(([, space, word = '']) =>
    breakable(word).map((part, index) => {
      const gap = index > 0 ? '' : space ? ' ' : null;
      return { text: part, style, gap };
    }),
  );
}

const neverLast = /^[\p{Ps}\p{Pi}]/u;
const neverFirst = /^[\p{Pe}\p{Pf}\p{Po}ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;

/** A word cut wherever a line may end in it: beside wide signs, but for Hangul, which has spaces. */
function breakable(word: string): string[] {
  if (/^[ -~]*$/.test(word)) return [word];
  const parts: string[] = [];
  let before = { text: '', columns: 0 };
  for (const sign of clusters(word)) {
    if (before.text !== '' && mayBreak(before, sign)) parts.push(sign.text);
    else parts.push((parts.pop() ?? '') + sign.text);
    before = sign;
  }
  return parts;
}

function mayBreak(before: Sign, after: Sign): boolean {
  if (neverLast.test(before.text) || neverFirst.test(after.text)) return false;
  return [before, after].some(({ text, columns }) => columns === 2 && !/^\p{sc=Hang}/u.test(text));
}

interface Sign {
  readonly text: string;
  readonly columns: number;
}

/** Pieces that hold together; a word too long for any line falls into its pieces. */
function words(all: readonly Piece[], room: number): Word[] {
  const groups: Piece[][] = [];
  for (const piece of all) {
    const last = groups.at(-1);
    if (piece.gap === null && last) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map(wordOf).flatMap((word) => {
    return word.columns > room ? word.pieces.map((piece) => wordOf([piece])) : [word];
  });
}

function wordOf(all: readonly Piece[]): Word {
  return { pieces: all, columns: all.reduce((sum, { text }) => sum + displayWidth(text), 0) };
}

function fill(all: readonly Word[], room: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const { pieces: parts, columns } of all) {
    const needed = columns + (parts[0]?.gap ?? '').length;
    const line = lines.at(-1);
    if (line?.length && used + needed <= room) {
      line.push(...parts);
      used += needed;
    } else {
      if (line?.length) lines.push([...parts]);
      else line?.push(...parts);
      used = columns;
    }
  }
  return lines;
}

/** A line's pieces with their spaces, neighbours of one style as one. */
function joined(line: readonly Piece[]): { text: string; style: Style }[] {
  const runs: { text: string; style: Style }[] = [];
  for (const [index, { text, style, gap }] of line.entries()) {
    const spaced = index > 0 ? `${gap ?? ''}${text}` : text;
    const last = runs.at(-1);
    if (last?.style === style) last.text += spaced;
    else runs.push({ text: spaced, style });
  }
  return runs;
}
