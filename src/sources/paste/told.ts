import type { Line } from './lines.ts';
import { contentWords, wordsOf } from './words.ts';

/** Paragraphs that are looked at, and how many lines away the first may be. */
const paragraphs = 8;
const reach = 60;

/** The shares of the words of each line, from 0 to 1, that the paragraphs after and before it have; undefined for long lines. */
export interface Told {
  readonly ahead: readonly (number | undefined)[];
  readonly back: readonly (number | undefined)[];
}

/** Of each short line, how much of it the next paragraphs take up and the last ones have had. */
export function findTold(lines: readonly Line[], stems: readonly ReadonlySet<string>[]): Told {
  const told = lines.map(({ text }, index) => (isParagraph(text) ? stems[index] : undefined));
  const words = lines.map(({ text }, index) =>
    text.length > 250 || told[index] ? undefined : stems[index],
  );
  const shares = (step: 1 | -1) =>
    words.map((own, index) =>
      own === undefined || own.size < (step === 1 ? 2 : 1)
        ? undefined
        : shareIn(own, paragraphsFrom(told, index, step)),
    );
  return { ahead: shares(1), back: shares(-1) };
}

function isParagraph(text: string): boolean {
  return text.length > 110 && wordsOf(text.slice(0, 400)).length > 18;
}

function paragraphsFrom(
  told: readonly (ReadonlySet<string> | undefined)[],
  from: number,
  step: 1 | -1,
): ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  for (let away = 1; away < reach && found.length < paragraphs; away += 1) {
    const words = told[from + away * step];
    if (words) found.push(words);
  }
  return found;
}

function shareIn(words: ReadonlySet<string>, near: readonly ReadonlySet<string>[]): number {
  return (
    [...words].filter((word) => near.some((paragraph) => paragraph.has(word))).length / words.size
  );
}

/** The stems of the words of each line that say what it is about. */
export function stemLines(lines: readonly Line[]): ReadonlySet<string>[] {
  return lines.map(({ text }) => stemsOf(text.slice(0, 2000)));
}

function stemsOf(text: string): Set<string> {
  return new Set(contentWords(text).map(stem));
}

/** Good enough to bring "agrees", "agreed" and "agreement" together. */
export function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 5) : word.replace(/s$/, '');
}
