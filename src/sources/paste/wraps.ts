import type { Line } from './lines.ts';

/** How the lines of a text that was broken to a width hang together. */
export interface Wrap {
  /** The line goes on from the one before it. */
  readonly goesOn: readonly boolean[];
  /** The line belongs to a run of such lines that ends as a sentence does. */
  readonly inSentence: readonly boolean[];
}

const sentenceEnd = /[.!?…。！？]["”’'»)\]]*$/u;

/** Finds the lines that are pieces of one paragraph or headline. */
export function findWraps(lines: readonly Line[]): Wrap {
  const width = wrapWidth(lines);
  const goesOn = lines.map((line, index) => continues(lines[index - 1], line, width));
  const inSentence = lines.map(() => false);
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (goesOn[end]) end += 1;
    const ends = end > start + 1 && sentenceEnd.test(lines[end - 1]?.text.slice(-20) ?? '');
    if (ends) inSentence.fill(true, start, end);
    start = end;
  }
  return { goesOn, inSentence };
}

/** The width that the text was broken to: no line is longer, and many break off in mid-sentence. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > 110 || longest < 50) return undefined;
  const wide = lines.filter(({ text }) => text.length > longest * 0.7).length;
  const broken = lines.filter(
    (line, index) => index > 0 && isLowerStart(line) && line.gap === 0,
  ).length;
  return wide >= 4 && broken * 3 >= wide ? longest : undefined;
}

function continues(before: Line | undefined, line: Line, width: number | undefined): boolean {
  if (!before || line.gap > 0 || line.isBullet || line.numberLength > 0) return false;
  // A long line is a paragraph by itself, whatever it begins with.
  if (isLowerStart(line) && before.text.length < 110 && !sentenceEnd.test(before.text.slice(-20)))
    return true;
  const first = /^\S{0,40}/.exec(line.text)?.[0].length ?? 0;
  return width !== undefined && before.text.length + 1 + first > width && before.text.length > 30;
}

function isLowerStart({ text }: Line): boolean {
  return /^["“‘(]?\p{Ll}/u.test(text);
}
