/** What PDF.js hands out: a stretch of text in one font, or where marked content begins and ends. */
export interface Printed {
  readonly type?: string;
  readonly tag?: string | null;
  readonly str?: string;
  readonly dir?: string;
  readonly width?: number;
  readonly transform?: readonly number[];
  readonly fontName?: string;
}

/** A stretch of text in one font, as a page seen upright has it: in points, x to the right and y downwards. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The y of the line that the letters stand on. */
  readonly base: number;
  readonly size: number;
  readonly font: string;
  readonly isRtl: boolean;
  /** Whether the file itself says that it belongs to the page and not to the text. */
  readonly isArtifact: boolean;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

type Matrix = readonly number[];
interface Box {
  readonly width: number;
  readonly height: number;
}

interface Turned extends Piece {
  /** Quarter turns of its letters. */
  readonly turn: number;
}

/**
 * The pieces of a page in the direction that most of its letters have: a watermark or a note up the margin is left out,
 * and a table printed across is turned upright.
 */
export function placePieces(printed: readonly Printed[], view: Matrix, page: Box): Piece[] {
  const letters = [0, 0, 0, 0];
  const turned: Turned[] = [];
  for (const piece of piecesOf(printed, view)) {
    turned.push(piece);
    letters[piece.turn] = (letters[piece.turn] ?? 0) + piece.text.length;
  }
  const most = letters.indexOf(Math.max(...letters));
  return once(turned.filter(({ turn }) => turn === most).map((piece) => upright(piece, page)));
}

function* piecesOf(printed: readonly Printed[], view: Matrix): Generator<Turned> {
  const marks: boolean[] = [];
  for (const { type, tag, str, dir, width = 0, transform, fontName } of printed) {
    if (type === 'endMarkedContent') marks.pop();
    else if (type !== undefined) marks.push(tag === 'Artifact');
    const text = clean(str ?? '');
    if (text.trim() === '' || transform === undefined) continue;
    const [a, b, c, d, x, y] = product(view, transform);
    const size = Math.hypot(c, d);
    const angle = Math.atan2(b, a) / (Math.PI / 2);
    const turn = ((Math.round(angle) % 4) + 4) % 4;
    const isStraight = Math.abs(angle - Math.round(angle)) < 0.05;
    if (![x, y, size, width].every(Number.isFinite) || size < 1 || !isStraight) continue;
    const isArtifact = marks.includes(true);
    const placed = { left: x, right: x + width, base: y, size, turn, isArtifact };
    yield { ...placed, text, font: fontName ?? '', isRtl: dir === 'rtl' };
  }
}

/** Without signs that no reader sees, and with ligatures as letters. */
function clean(text: string): string {
  return closed(text)
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u200b\ufeff\ufffe\uffff]/gu, '');
}

/** A heading that is set wide, "S U M M A R Y", as the word it is; two blanks part its words. */
function closed(text: string): string {
  const parts = text.trim().split(/ +/);
  const isSpaced =
    parts.length >= 4 && parts.filter(({ length }) => length === 1).length >= 0.75 * parts.length;
  return isSpaced ? text.trim().replace(/(?<=\S) (?=\S)/g, '') : text;
}

type Placing = [a: number, b: number, c: number, d: number, x: number, y: number];

function product(m: Matrix, n: Matrix): Placing {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function upright({ turn, ...piece }: Turned, { width, height }: Box): Piece {
  const { left: x, base: y, right } = piece;
  const along = right - x;
  const [left, base] =
    turn === 0 ? [x, y] : turn === 1 ? [y, width - x] : turn === 2 ? [-x, -y] : [height - y, x];
  return { ...piece, left, base, right: left + along };
}

/** Each once: some programs print a text twice, a hair apart, to make it look bold. */
function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, left, base }) => {
    const place = `${Math.round(left / 2)} ${Math.round(base / 2)} ${text}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
