/** For the first three letters of a word, five bits each whatever their case: 1 if words begin so, 2 if heads do. */
const openings = new Uint8Array(1 << 15);

function indexOf(text: string, at: number): number {
  const [a, b, c] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** Makes the opening of a word known. */
export function markOpening(word: string, isHead: boolean): void {
  openings[indexOf(word, 0)] = (openings[indexOf(word, 0)] ?? 0) | (isHead ? 3 : 1);
}

/** Whether a word that begins there, of three letters or more, may be known: most are not, and need not be looked up. */
export function mayBeKnown(text: string, at: number): boolean {
  return openings[indexOf(text, at)] !== 0;
}

/** Whether a word that begins there may be one that no date is without. */
export function mayBeHead(text: string, at: number): boolean {
  return (openings[indexOf(text, at)] ?? 0) > 1;
}
