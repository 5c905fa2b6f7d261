import { functionWords, wordsOf } from '../paste/words.ts';

/** Words of a text below which what stands around it says more of its language than it does. */
export const few = 25;
/** Words that are enough to tell. */
const enough = 2000;
/** Function words of English that its neighbours do not share. */
const englishOnly = new Set(['the', 'and', 'to', 'with', 'from', 'that', 'this', 'after', 'says']);

/** How much of a text is function words of English, from 0 to 1, and how many words were looked at. */
export interface Share {
  readonly words: number;
  readonly linking: number;
  /** Of those that only English has. */
  readonly own: number;
}

/** Whether English function words make it likely; a headline or two are in the language of what stands around them. */
export function isEnglish(texts: readonly string[], around: readonly string[]): boolean {
  const own = shareOf(texts);
  const { linking, own: only } = own.words < few ? shareOf(around) : own;
  // Prose has a third of them; headlines leave most of them out.
  return linking >= 0.2 || (linking >= 0.1 && only >= 0.03);
}

/** The English in texts, by the beginnings of the first of them. */
export function shareOf(texts: readonly string[]): Share {
  const words = wordsIn(texts);
  const share = (set: ReadonlySet<string>) =>
    words.filter((word) => set.has(word)).length / Math.max(1, words.length);
  return { words: words.length, linking: share(functionWords), own: share(englishOnly) };
}

function wordsIn(texts: readonly string[]): string[] {
  const words: string[] = [];
  for (const text of texts) {
    words.push(...wordsOf(text.slice(0, enough)).map((word) => word.toLowerCase()));
    if (words.length > enough) break;
  }
  return words;
}
