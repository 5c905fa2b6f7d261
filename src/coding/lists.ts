import type { Scope } from './parties.ts';
import { namedParties } from './parties.ts';
import { mentionAt, type Sentence, wordAt } from './sentence.ts';

/** Remembers the lists of names in a sentence ("Peru, Chile and the new Bolivian …"), for "the three" to point back to. */
export function noteLists(s: Sentence, scope: Scope): void {
  for (let i = 0; i < s.tokens.length; i += 1) {
    if (!mentionAt(s, i)) continue;
    const end = listEnd(s, i);
    const parties = end > i + 1 ? namedParties(s, { first: i, end }, scope, new Set()) : [];
    scope.register.noteList(parties);
    i = end - 1;
  }
}

/** The end of the run of names, commas, "and" and the words of their own phrases that starts here. */
function listEnd(s: Sentence, from: number): number {
  let last = mentionAt(s, from)?.end ?? from + 1;
  for (let i = last; i < Math.min(s.tokens.length, last + 8); i += 1) {
    const mention = mentionAt(s, i);
    if (mention) {
      last = mention.end;
      i = last - 1;
      continue;
    }
    const word = wordAt(s, i);
    const joins =
      word === ',' ||
      word === 'and' ||
      word === '-' ||
      word === 'the' ||
      word === '(' ||
      word === ')';
    if (!joins && !isTitleWord(s, i)) break;
  }
  return last;
}

/** A word of the same name phrase, such as a title or an adjective before the next name. */
function isTitleWord(s: Sentence, i: number): boolean {
  const text = s.tokens[i]?.text ?? '';
  return (
    /^\p{Lu}/u.test(text) ||
    /^(?:president|minister|prime|foreign|leader|left|right|centre|center)$/.test(text)
  );
}
