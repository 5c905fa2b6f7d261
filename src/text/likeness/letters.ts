/** For each code unit what it is folded to: 0 not looked at yet, `none` for what is neither letter nor digit. */
const folds = new Uint16Array(65_536);
const none = 0xffff;

/** Scratch that the longest text so far fits into. */
let room = new Uint16Array(16_384);

/**
 * The letters and digits of a text, without case and accents, and nothing else: what setting, line breaks, typographic
 * marks and most of what a scanner spoils cannot change. They are in the same memory for every text: until the next one.
 */
export function lettersOf(text: string): Uint16Array {
  if (room.length < text.length) room = new Uint16Array(text.length * 2);
  // In variables of its own, which the engine keeps at hand in the loop.
  const [table, letters] = [folds, room];
  const end = text.length;
  let length = 0;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const letter = table[unit] || fold(unit);
    letters[length] = letter;
    if (letter !== none) length += 1;
  }
  return letters.subarray(0, length);
}

function fold(unit: number): number {
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const plain = isHalf ? undefined : plainLetter(String.fromCharCode(unit));
  const letter = isHalf ? unit : (plain?.charCodeAt(0) ?? none);
  folds[unit] = letter;
  return letter;
}

function plainLetter(character: string): string | undefined {
  return /[\p{L}\p{N}]/u.exec(character.normalize('NFKD').toLowerCase())?.[0];
}
