import { createHash } from 'node:crypto';

/** What an entry is known by that has neither an identity nor a link: the words it has. */
export function hashOf(words: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32);
}
