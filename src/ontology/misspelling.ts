import { entriesFor } from './gazetteer.ts';
import type { Meaning } from './listed.ts';

/** Words of their own that are a slip away from a name. */
const words = new Set([
  'pairs',
  'ploes',
  'deans',
  'surname',
  'georgina',
  'castres',
  'alegria',
  'bulgari',
]);

/** The country, people or capital that a capitalised word is meant for, by a slip of one letter. */
export function misspeltName(word: string): Meaning | undefined {
  return transposedName(word) ?? shortenedName(word);
}

const vowels = ['a', 'e', 'i', 'o', 'u'];

/** "Ethopia": a vowel left out, or one of two like letters ("Morocan"), of a word too long to be another by chance. */
function shortenedName(word: string): Meaning | undefined {
  if (word.length < 7 || !/^[A-Z][a-z]+$/.test(word) || words.has(word.toLowerCase()))
    return undefined;
  const key = word.toLowerCase();
  for (let i = 1; i <= key.length; i += 1) {
    for (const letter of new Set([...vowels, key.charAt(i - 1)])) {
      const found = nationalName(key.slice(0, i) + letter + key.slice(i));
      if (found) return found;
    }
  }
  return undefined;
}

/** What it becomes when two neighbouring letters change places. */
function transposedName(word: string): Meaning | undefined {
  if (word.length < 5 || !/^[A-Z][a-z]+$/.test(word) || words.has(word.toLowerCase()))
    return undefined;
  const key = word.toLowerCase();
  for (let i = 1; i + 1 < key.length; i += 1) {
    const swapped = key.slice(0, i) + key.charAt(i + 1) + key.charAt(i) + key.slice(i + 2);
    const found = nationalName(swapped);
    if (found && swapped !== key) return found;
  }
  return undefined;
}

function nationalName(key: string): Meaning | undefined {
  const entry = entriesFor(key).find(({ keys, cues }) => keys.length === 1 && cues.length === 0);
  const meaning = entry?.meaning ?? undefined;
  return meaning && ['country', 'demonym', 'capital'].includes(meaning.kind) ? meaning : undefined;
}
