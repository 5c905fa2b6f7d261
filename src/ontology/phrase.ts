import type { Day } from '../core/day.ts';
import { type Match, matchNames } from './names.ts';
import { matchRoles, type RoleMatch } from './roles.ts';
import { matchSounds } from './transliteration.ts';
import { type Word, wordsOf } from './words.ts';

/** A name or a role in a noun phrase. */
export type Item =
  | { readonly kind: 'name'; readonly match: Match; readonly words: readonly [number, number] }
  | { readonly kind: 'role'; readonly match: RoleMatch; readonly words: readonly [number, number] };

/** A noun phrase taken apart: its words, and the names and roles among them in order. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  readonly items: readonly Item[];
}

/** The head of a noun phrase with what stands before it, and what hangs on it by a preposition. */
export interface Stretch {
  readonly from: number;
  /** The end of the head, and of the whole. */
  readonly cut: number;
  readonly to: number;
}

/** Words, names and roles of a phrase. Where a name and a role overlap, the name stands unless the role is longer. */
export function readPhrase(text: string, on?: Day): Phrase {
  const words = wordsOf(text);
  const names = namesIn(text, words, on);
  const roles = matchRoles(words)
    .map((match): Item => ({ kind: 'role', match, words: match.words }))
    .filter((role) => !names.some((name) => overlaps(name, role) && !isLonger(role, name)));
  const free = names.filter((name) => !roles.some((role) => overlaps(name, role)));
  return { text, words, items: [...free, ...roles].toSorted((a, b) => a.words[0] - b.words[0]) };
}

/** The names of a phrase; where nobody is named as listed, those spelt otherwise too. */
function namesIn(text: string, words: readonly Word[], on: Day | undefined): Item[] {
  const names = matchNames(text, words, on).map(nameItem);
  if (names.some(isMain)) return names;
  const variants = matchSounds(text, words, on).map(nameItem);
  return [...names.filter((name) => !variants.some((item) => overlaps(item, name))), ...variants];
}

function nameItem(match: Match): Item {
  return { kind: 'name', match, words: match.words };
}

function overlaps({ words: a }: Item, { words: b }: Item): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function isLonger({ words: a }: Item, { words: b }: Item): boolean {
  return a[1] - a[0] > b[1] - b[0];
}

/** The parts of a phrase between commas, brackets and conjunctions, each a stretch of its own. */
export function stretchesOf(phrase: Phrase): Stretch[] {
  const { words } = phrase;
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i += 1) {
    if (!isParted(phrase, from, i) || phrase.items.some((item) => spans(item, i))) continue;
    stretches.push(stretchOf(phrase, from, i));
    from = i;
  }
  return stretches;
}

/** Whether a stretch ends before a word: at a sign, or at "and" where what came before can stand alone. */
function isParted(phrase: Phrase, from: number, i: number): boolean {
  const [before, word] = [phrase.words[i - 1], phrase.words[i]];
  if (!word || !before) return true;
  if (/[,;:()[\]–—]|\s-\s/u.test(phrase.text.slice(before.end, word.start))) return true;
  if (word.key !== 'and' && word.key !== 'or') return false;
  return itemsIn(phrase, from, i).some((item) => isMain(item) || isPlace(item));
}

/** Whether an item can be what the phrase is about: somebody's role, or a named person or body. */
export function isMain(item: Item): boolean {
  if (item.kind === 'role') return item.match.use !== 'modifier';
  return ['office-holder', 'organisation', 'armed-group', 'metonym'].includes(item.match.kind);
}

function isPlace(item: Item): boolean {
  return item.kind === 'name' && item.match.place !== null;
}

function spans({ words }: Item, boundary: number): boolean {
  return words[0] < boundary && boundary < words[1];
}

const postmodifying = new Set(
  'of in from at on with near for to by who whom that which whose against over under outside inside across within throughout around along off after before during between among into toward towards beyond behind amid despite about like including based living fleeing operating working staying stationed deployed loyal linked allied affiliated aligned supported fighting opposed known called named suspected accused killed held seeking claiming demanding is are was were has have had will said says'.split(
    ' ',
  ),
);

/** The stretch between two words, with the place where its head ends. */
export function stretchOf({ words, items }: Phrase, from: number, to: number): Stretch {
  // The first word cannot follow anything: "over two dozen men", "in central Baghdad".
  for (let i = from + 1; i < to; i += 1) {
    const word = words[i];
    if (!word || !postmodifying.has(word.key) || isCompound(words, i)) continue;
    if (!items.some((item) => item.words[0] <= i && i < item.words[1])) return { from, cut: i, to };
  }
  return { from, cut: to, to };
}

/** "Somalia-based", "a suspected militant": such a word modifies what follows and does not end the head. */
function isCompound(words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (!word) return false;
  if (before && word.start === before.end + 1 && hyphenated.has(word.key)) return true;
  return attributive.has(word.key) && (before === undefined || determiners.has(before.key));
}

const hyphenated = new Set(
  'based linked allied affiliated aligned supported held opposed'.split(' '),
);
const attributive = new Set('suspected accused killed opposed allied known'.split(' '));
const determiners = new Set('the a an some several many two three four five'.split(' '));

/** The items that lie wholly between two words. */
export function itemsIn({ items }: Phrase, from: number, to: number): Item[] {
  return items.filter(({ words }) => from <= words[0] && words[1] <= to);
}
