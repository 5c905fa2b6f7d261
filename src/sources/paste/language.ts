import { functionWords, wordsOf } from './words.ts';

/** `en` where English function words make it likely, else `und`. */
export function languageOf(texts: Iterable<string>): string {
  let words = 0;
  let linking = 0;
  for (const text of texts) {
    for (const word of wordsOf(text.slice(0, 2000))) {
      words += 1;
      if (functionWords.has(word.toLowerCase())) linking += 1;
    }
    if (words > 2000) break;
  }
  // A headline has few of them; prose has four in ten.
  return words > 0 && linking / words >= (words < 25 ? 0.15 : 0.25) ? 'en' : 'und';
}
