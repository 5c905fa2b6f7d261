import type { eld } from 'eld/extrasmall';

/** How like each language a text is, ISO 639-1 to a number from 0 to 1; empty where nothing is known. */
type Likeness = ReadonlyMap<string, number>;

/** The detector reads no more than this of a piece of text. */
const pieceLength = 350;
/** Pieces that are enough to tell. */
const mostPieces = 12;

/** Loaded at the first text that is not plainly English: it takes a fifth of a second and 33 MB. */
let loaded: Promise<typeof eld> | undefined;

/** A stretch of text by itself. */
export interface Piece {
  readonly text: string;
  readonly likeness: Likeness;
}

/** Some pieces from all over the beginning of a text, each with what it is like. */
export async function likenessOf(text: string): Promise<Piece[]> {
  loaded ??= import('eld/extrasmall').then((module) => module.eld);
  const detector = await loaded;
  return piecesOf(text).map((piece) => ({
    text: piece,
    likeness: new Map(Object.entries(detector.detect(piece).getScores())),
  }));
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const blank = text.indexOf(' ', at + pieceLength);
    const end = blank < 0 || blank > at + 2 * pieceLength ? at + pieceLength : blank;
    pieces.push(text.slice(at, end));
    at = end;
  }
  const step = Math.max(1, Math.ceil(pieces.length / mostPieces));
  return pieces.filter((piece, i) => i % step === 0 && piece.trim() !== '');
}
