import { isSector, type Sector } from './plover.ts';
import { lazy, readTable } from './tables.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * `head` fixes the sector of the phrase it heads; `holder` takes that of the body it serves, else its own; `part` has
 * none; `modifier` gives its sector to a holder or part; `other` is somebody else than the one named before it.
 */
type RoleUse = 'head' | 'holder' | 'part' | 'modifier' | 'other';

interface Role {
  readonly sector: Sector | null;
  readonly use: RoleUse;
}

/** A role with the words it was found at. */
export interface RoleMatch extends Role {
  /** First word, and the one after the last. */
  readonly words: readonly [from: number, to: number];
}

/** A role with the words of its phrase. */
interface RoleEntry extends Role {
  readonly keys: readonly string[];
}

const roleRows = lazy(() => readTable('roles', ['phrase', 'sector', 'use']));

/** The roles by the first word of their phrases, longest first. */
const lexicon = lazy(() => {
  const index = new Map<string, RoleEntry[]>();
  for (const { phrase, sector, use } of roleRows()) {
    const keys = phrase.split(/[^a-zé]+/);
    const entry = { keys, sector: isSector(sector) ? sector : null, use: useOf(use) };
    const known = index.get(keys[0] ?? '');
    if (known) known.push(entry);
    else index.set(keys[0] ?? '', [entry]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return index;
});

const uses: readonly RoleUse[] = ['head', 'holder', 'part', 'modifier', 'other'];

function useOf(cell: string): RoleUse {
  const use = uses.find((known) => known === cell);
  if (!use) throw new Error(`The table of roles has no use ${cell}.`);
  return use;
}

/** The roles among the words, the longest where several start at one word, none inside another. */
export function matchRoles(words: readonly Word[]): RoleMatch[] {
  const forms = words.map(({ key }) => formsOf(key));
  const matches: RoleMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const match = longestRole(forms, at);
    if (match) matches.push(match);
    at = match ? match.words[1] : at + 1;
  }
  return matches;
}

function longestRole(forms: readonly (readonly string[])[], at: number): RoleMatch | undefined {
  let longest: RoleEntry | undefined;
  for (const form of forms[at] ?? []) {
    const found = lexicon()
      .get(form)
      ?.find(({ keys }) => keys.every((key, i) => i === 0 || forms[at + i]?.includes(key)));
    if (found && found.keys.length > (longest?.keys.length ?? 0)) longest = found;
  }
  if (!longest) return undefined;
  const { sector, use, keys } = longest;
  return { sector, use, words: [at, at + keys.length] };
}

/** The word as it stands, in British spelling, and without its plural ending. */
function formsOf(key: string): string[] {
  const word = british(key);
  return [...new Set([key, word, singularOf(word)])];
}

function british(word: string): string {
  return word
    .replace(/^defense/, 'defence')
    .replace(/^(neighb|arm|lab)or(?!at)/, '$1our')
    .replace(/iz(e|ed|er|ers|ing|ation|ations|ational)$/, 'is$1')
    .replace(/^(cent|theat)er(s?)$/, '$1re$2')
    .replace(/^(counse)l(or)/, '$1ll$2');
}

function singularOf(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

const titles = lazy(() => {
  const offices = roleRows().filter(
    ({ sector, use }) => ['GOV', 'LEG', 'MIL', 'JUD', 'REL'].includes(sector) && use !== 'modifier',
  );
  return new Set(offices.map(({ phrase }) => phrase.split(' ').at(-1)));
});

/** Whether a word can stand as a title before a surname, such as "Minister" or "General". */
export function isTitle(key: string): boolean {
  return titles().has(british(key));
}

/** Whether a phrase ends in what somebody is by itself, such as "relief workers", and not in a thing, such as "military aid". */
export function endsInRole(phrase: string): boolean {
  const words = wordsOf(phrase);
  return matchRoles(words).some(
    ({ words: [, to], use }) => to === words.length && use !== 'modifier',
  );
}
