import type { Words } from './hyphens.ts';
import type { Line } from './lines.ts';

/** By how much the first letter of a text that is set large is larger than the text. */
const larger = 1.6;
/** Large letters on one page that are looked at; more of them are something else. */
const mostInitials = 20;

/**
 * The lines of a page with each large first letter put before the line that it begins, and the lines beside it drawn out
 * to where it stands.
 */
export function withInitials(lines: readonly Line[], words: Words): Line[] {
  const initials = lines.filter(({ text }) => /^["“‘]?\p{Lu}$/u.test(text));
  if (initials.length > mostInitials) return [...lines];
  return initials.reduce<Line[]>((all, initial) => withInitial(all, initial, words), [...lines]);
}

function withInitial(lines: Line[], initial: Line, words: Words): Line[] {
  const beside = lines.filter((line) => standsBeside(line, initial));
  const first = beside.toSorted((a, b) => a.base - b.base)[0];
  if (first === undefined) return lines;
  return lines
    .filter((line) => line !== initial)
    .map((line) => {
      if (line === first)
        return { ...line, left: initial.left, text: put(initial.text, line.text, words) };
      return beside.includes(line) ? { ...line, left: initial.left } : line;
    });
}

function standsBeside(line: Line, initial: Line): boolean {
  const gap = line.left - initial.right;
  return (
    initial.size > larger * line.size &&
    gap > -0.2 * line.size &&
    gap < 1.5 * line.size &&
    line.base <= initial.base + 1.2 * line.size &&
    line.base > initial.base - initial.size
  );
}

/** "T" and "he" are a word; "A" and "majority" are two, and so are "I" and "saw". */
function put(initial: string, text: string, words: Words): string {
  const letter = initial.slice(-1).toLowerCase();
  const [rest = ''] = /^\p{L}+/u.exec(text.toLowerCase()) ?? [];
  const isWord = /[ai]/.test(letter) && words.has(rest) && !words.has(letter + rest);
  return isWord ? `${initial} ${text}` : initial + text;
}
