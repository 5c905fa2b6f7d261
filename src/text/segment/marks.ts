import { coreEnd, isAlphanumeric, isIn, kindAt, kinds } from './characters.ts';
import { numeralEnd } from './numerals.ts';

/** Marks of which several together are one: "...", "?!", "--", "<<", "***", "->", "$$$". */
const runs: readonly string[] = ['.…!?', '-=<>+|*~{}', '$', '#', '—', '^_'];

/** Faces after their eyes, with or without a nose. */
const mouths = ')(DPpOo/|*3[]';

/** Where the mark ends that begins at a place: itself, or a run, a hashtag, a name with "@", a face, ".5", "+44". */
export function markEnd(text: string, at: number): number {
  const next = isAlphanumeric(text, at - 1) ? kinds.blank : kindAt(text, at + 1);
  if (next === kinds.letter && isIn('#@', text, at)) return coreEnd(text, at + 1);
  if (next === kinds.digit && isIn('.+', text, at)) return numeralEnd(text, at + 1);
  return faceEnd(text, at) ?? runEnd(text, at);
}

function runEnd(text: string, at: number): number {
  const run = runs.find((marks) => isIn(marks, text, at)) ?? '';
  let to = at + 1;
  while (isIn(run, text, to)) to += 1;
  // "‘’" is written for a double mark; the other is the selector of a coloured picture.
  if (text[at] === '‘' && text[to] === '’') return to + 1;
  return text.charCodeAt(to) === 0xfe0f ? to + 1 : to;
}

/** The end of the face that begins at a place, as in ":-)"; undefined where there is none. */
export function faceEnd(text: string, eyes: number): number | undefined {
  if (!isIn(':;=', text, eyes)) return undefined;
  const mouth = isIn("-'", text, eyes + 1) ? eyes + 2 : eyes + 1;
  return isIn(mouths, text, mouth) && !isAlphanumeric(text, mouth + 1) ? mouth + 1 : undefined;
}

/** Where the emoji ends that begins at a place, with its colour, its joined parts and the second half of a flag. */
export function pictureEnd(text: string, at: number): number {
  let to = pairEnd(text, at);
  if (isFlagHalf(text, at) && isFlagHalf(text, to)) to += 2;
  for (;;) {
    const code = text.charCodeAt(to);
    if (code === 0xfe0f || isTone(text, to)) to += code === 0xfe0f ? 1 : 2;
    else if (code === 0x200d && kindAt(text, to + 1) !== kinds.blank) to = pairEnd(text, to + 1);
    else return to;
  }
}

function pairEnd(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1;
}

function isFlagHalf(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

function isTone(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f3fb && point <= 0x1f3ff;
}
