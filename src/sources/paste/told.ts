import type { Line } from './lines.ts';
import { contentWords, wordsOf } from './words.ts';

/** Paragraphs that are looked at, and how many lines away the first may be. */
const paragraphs = 8;
const reach = 60;

/** Of each short line, the share of its words that the next paragraphs take up, from 0 to 1; undefined for other lines. */
export function findTold(lines: readonly Line[]): (number | undefined)[] {
  const told = lines.map(({ text }) =>
    isParagraph(text) ? stemsOf(text.slice(0, 2000)) : undefined,
  );
  return lines.map(({ text }, index) => {
    if (text.length > 250 || told[index]) return undefined;
    const words = stemsOf(text);
    return words.size < 2 ? undefined : shareIn(words, nextParagraphs(told, index));
  });
}

function isParagraph(text: string): boolean {
  return text.length > 110 && wordsOf(text.slice(0, 400)).length > 18;
}

function nextParagraphs(
  told: readonly (ReadonlySet<string> | undefined)[],
  from: number,
): ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  const end = Math.min(told.length, from + reach);
  for (let index = from + 1; index < end && found.length < paragraphs; index += 1) {
    const words = told[index];
    if (words) found.push(words);
  }
  return found;
}

function shareIn(words: ReadonlySet<string>, near: readonly ReadonlySet<string>[]): number {
  return (
    [...words].filter((word) => near.some((paragraph) => paragraph.has(word))).length / words.size
  );
}

function stemsOf(text: string): Set<string> {
  return new Set(contentWords(text).map(stem));
}

/** Good enough to bring "agrees", "agreed" and "agreement" together. */
export function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 5) : word.replace(/s$/, '');
}
