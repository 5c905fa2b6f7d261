import { type Abbreviation, abbreviationAt } from './abbreviations.ts';
import { isAlphanumeric, kindAt, kinds } from './characters.ts';
import type { Ending } from './endings.ts';

/** What the word before a stop may be besides an abbreviation: one letter, "U.S", "a.m". */
export type Shortened = Abbreviation | 'initial' | 'dotted' | 'clock';

/** How the word before a stop is shortened; undefined for a word that is whole. */
export function shortened(ending: Ending): Shortened | undefined {
  const { text, at: stop } = ending;
  const start = wordBefore(ending);
  if (text[stop - 1] === '°') return 'number';
  if (stop - start === 1 && kindAt(text, start) === kinds.letter)
    return text[start - 1] === '/' ? undefined : 'initial';
  const word = text.slice(start, stop);
  if (!word.includes('.')) return abbreviationAt(text, start, stop);
  if (/^[ap]\.m$/i.test(word)) return 'clock';
  if (/^(?:e\.g|i\.e)$/i.test(word)) return 'title';
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,3}$/u.test(word) ? 'dotted' : undefined;
}

const longest = 40;

/** Where the word begins that ends at a mark, with the stops, apostrophes and ampersands inside it. */
export function wordBefore({ text, from, at: mark }: Ending): number {
  let at = mark;
  const limit = Math.max(from, mark - longest);
  while (at > limit && (isAlphanumeric(text, at - 1) || isInner(text, at - 1))) at -= 1;
  return at;
}

function isInner(text: string, at: number): boolean {
  return text[at] === '.' || text[at] === '&' || kindAt(text, at) === kinds.apostrophe;
}
