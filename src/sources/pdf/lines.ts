import type { Page, Piece } from './pieces.ts';

/** Pieces on one base line with no gap between them that is wider than those of words. */
export interface Line {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The size and the font that most of its letters have. */
  readonly size: number;
  readonly font: string;
  readonly isArtifact: boolean;
  /** Whether it begins with a raised number, as a note below the text does. */
  readonly isNote: boolean;
}

/** A gap of more than this, by the size of the letters, parts two lines: a column or a cell may begin there. */
const parting = 0.75;
/** A gap of more than this stands for a blank. */
const blank = 0.16;

interface Row {
  readonly base: number;
  readonly pieces: Piece[];
}

/** The lines of a page, from top to bottom. */
export function linesOf({ number, pieces }: Page): Line[] {
  const usual = usualSize(pieces);
  const isInitial = ({ text, size }: Piece) =>
    size > 1.6 * usual && /^\s*["“‘]?\p{Lu}\s*$/u.test(text);
  const rows = rowsOf(pieces.filter((piece) => !isInitial(piece)));
  const initials = pieces.filter(isInitial).map((piece) => lineOf([piece], number));
  return [
    ...rows.flatMap((row) => partsOf(row).map((part) => lineOf(part, number))),
    ...initials,
  ].toSorted((a, b) => a.base - b.base || a.left - b.left);
}

/** The size that half of a page's letters do not exceed. */
function usualSize(pieces: readonly Piece[]): number {
  const sorted = pieces.toSorted((a, b) => a.size - b.size);
  const half = pieces.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let letters = 0;
  for (const { text, size } of sorted) {
    letters += text.length;
    if (letters >= half) return size;
  }
  return 10;
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.toSorted((a, b) => a.base - b.base || a.left - b.left);
  const rows: Row[] = [];
  for (const piece of sorted) {
    const last = rows.at(-1);
    if (last && piece.base - last.base <= 0.2 * piece.size) last.pieces.push(piece);
    else rows.push({ base: piece.base, pieces: [piece] });
  }
  return withRaised(rows).filter((row) => row.pieces.length > 0);
}

/** Rows that are looked at for the line that a raised or lowered number belongs to. */
const nearRows = 3;

/** Moves small pieces, raised or lowered, into the row of the letters they stand at. */
function withRaised(rows: readonly Row[]): Row[] {
  const moved = rows.map((row) => ({ ...row, pieces: [...row.pieces] }));
  for (const [i, row] of rows.entries()) {
    for (const piece of row.pieces) {
      const home = homeOf(piece, rows, i);
      if (home === undefined) continue;
      const from = moved[i]?.pieces;
      from?.splice(from.indexOf(piece), 1);
      moved[home]?.pieces.push(piece);
    }
  }
  return moved;
}

function homeOf(piece: Piece, rows: readonly Row[], own: number): number | undefined {
  if (piece.text.trim().length > 6) return undefined;
  for (let i = own - nearRows; i <= own + nearRows; i += 1) {
    const row = rows[i];
    if (i === own || row === undefined || row.pieces.length > 400) continue;
    if (row.pieces.some((other) => hangsOn(piece, other))) return i;
  }
  return undefined;
}

function hangsOn(small: Piece, other: Piece): boolean {
  const rise = other.base - small.base;
  const beside = 0.35 * other.size;
  return (
    small.size < 0.8 * other.size &&
    rise > -0.3 * other.size &&
    rise < 0.7 * other.size &&
    (Math.abs(small.left - other.right) < beside || Math.abs(other.left - small.right) < beside)
  );
}

function partsOf({ pieces }: Row): Piece[][] {
  const parts: Piece[][] = [];
  let right = -Infinity;
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last && piece.left - right <= parting * piece.size) last.push(piece);
    else parts.push([piece]);
    right = Math.max(right, piece.right);
  }
  return parts;
}

function lineOf(pieces: readonly Piece[], page: number): Line {
  const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const kept = pieces.filter((piece, i) => !isReference(piece, pieces[i - 1], main));
  const first = pieces[0] ?? main;
  return {
    text: joined(kept),
    page,
    left: first.left,
    right: pieces.reduce((most, { right }) => Math.max(most, right), first.right),
    base: main.base,
    size: main.size,
    font: main.font,
    isArtifact: pieces.every(({ isArtifact }) => isArtifact),
    isNote: first !== main && isRaised(first, main) && /^\W?\d{1,3}\W?$/.test(first.text.trim()),
  };
}

function isRaised(piece: Piece, main: Piece): boolean {
  return piece.size < 0.8 * main.size && main.base - piece.base > 0.15 * main.size;
}

/** Whether a piece is a raised number that points to a note; those of "km²" and "10⁶" are no such thing. */
function isReference(piece: Piece, before: Piece | undefined, main: Piece): boolean {
  if (before === undefined || !isRaised(piece, main)) return false;
  const isMarks = /^[\s\d,;–*†‡§()[\]-]+$/.test(piece.text);
  return isMarks && !/(?:\d|(?:^|[\s\d])[ckm]?m)$/.test(before.text);
}

function joined(pieces: readonly Piece[]): string {
  const rtl = pieces.filter(({ isRtl }) => isRtl).length * 2 > pieces.length;
  const ordered = rtl ? pieces.toReversed() : pieces;
  let text = '';
  let last: Piece | undefined;
  for (const piece of ordered) {
    if (last) {
      const gap = rtl ? last.left - piece.right : piece.left - last.right;
      if (gap > blank * Math.min(piece.size, last.size)) text += ' ';
    }
    text += piece.text;
    last = piece;
  }
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[.,;:!?"”’)])[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}(?=\s|$)/g, '')
    .trim();
}
