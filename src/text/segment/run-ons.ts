import { abbreviationAt } from './abbreviations.ts';
import { isAlphanumeric, isCapital, isSmall, kindAt, kinds } from './characters.ts';
import type { Ending } from './endings.ts';
import { type Ahead, isOpener } from './openers.ts';
import { shortened, wordBefore } from './shortened.ts';

/** Whether a blank was forgotten between two sentences ("left.The"); never inside addresses and names of files. */
export function missesBlank(ending: Ending, next: Ahead): boolean {
  const { text, at, marked, to, dots } = ending;
  if (!isCapital(text, to) || dots > 1 || isInAddress(text, at)) return false;
  if (to > marked || text[at] !== '.') return isPlain(text, next);
  if (shortened(ending) !== undefined || !isAlphanumeric(text, at - 2)) return false;
  if (isOpener(text, next) || abbreviationAt(text, next.start, next.end) === 'title') return true;
  return isPlain(text, next) && /^\p{Ll}{2,}$/u.test(text.slice(wordBefore(ending), at));
}

/** Whether a word is of letters alone and ends in a small one. */
function isPlain(text: string, { start, end }: Ahead): boolean {
  return end - start > 1 && isSmall(text, end - 1) && kindAt(text, end) !== kinds.mark;
}

/** How far from a mark the rest of an address is looked for. */
const farthest = 40;

/** Whether what stands around a mark without a blank has in it what words never have. */
function isInAddress(text: string, mark: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, mark - farthest), mark))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(mark, mark + farthest))?.[0] ?? '';
  return /[@/\\_=]|^www\./.test(before + after);
}
