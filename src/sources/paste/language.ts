import { functionWords, wordsOf } from './words.ts';

/** Words of a text below which the document it stands in says more of its language than it does. */
const few = 25;
/** Words that are enough to tell. */
const enough = 2000;
/** Function words of English that its neighbours do not share. */
const englishOnly = new Set(['the', 'and', 'to', 'with', 'from', 'that', 'this', 'after', 'says']);

/** `en` where English function words make it likely, else `und`; a headline or two have the language of their document. */
export function languageOf(texts: readonly string[], document: readonly string[]): string {
  const own = wordsIn(texts);
  const words = own.length < few ? wordsIn(document) : own;
  const share = (set: ReadonlySet<string>) =>
    words.filter((word) => set.has(word)).length / Math.max(1, words.length);
  const linking = share(functionWords);
  // Prose has a third of them; headlines leave most of them out.
  return linking >= 0.2 || (linking >= 0.1 && share(englishOnly) >= 0.03) ? 'en' : 'und';
}

function wordsIn(texts: readonly string[]): string[] {
  const words: string[] = [];
  for (const text of texts) {
    words.push(...wordsOf(text.slice(0, enough)).map((word) => word.toLowerCase()));
    if (words.length > enough) break;
  }
  return words;
}
