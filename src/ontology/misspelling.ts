import { entriesFor } from './gazetteer.ts';
import type { Meaning } from './listed.ts';

/** Words of their own that are a slip away from a name. */
const words = new Set(['pairs', 'ploes', 'deans']);

/** The country, people or capital that a capitalised word becomes when two neighbouring letters change places. */
export function transposedName(word: string): Meaning | undefined {
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
