import type { Party } from '../model/coding.ts';

/** Somebody by the name the article gives them, else by the words for them. */
export function nameOf(party: Party): string {
  return (party.name ?? party.text)
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:The|A|An) /, (word) => word.toLowerCase());
}

/** "A, B and C". */
export function listNames(names: readonly string[]): string {
  const own = [...new Set(names)];
  if (own.length < 2) return own[0] ?? '';
  return `${own.slice(0, -1).join(', ')} and ${own.at(-1)}`;
}
