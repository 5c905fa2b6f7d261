import { coreEnd, isAlphanumeric, kindAt, kinds } from './characters.ts';

/** Words that hang on the one before, without their apostrophe. */
const clitics = new Set(['s', 'm', 'd', 're', 've', 'll']);

/** Words with an apostrophe in which nothing hangs on anything. */
const whole = new Set(["cont'd", "c'mon", "int'l", "nat'l", "gov't", "dep't", "ass't", "ma'am"]);
const longestWhole = 6;

/** Two words written as one, without an apostrophe; those left out are words of their own ("its", "well"). */
const fused = new Map(
  'can|not gon|na wan|na got|ta out|ta ought|a lem|me gim|me i|m i|ve that|s what|s there|s here|s he|s she|s you|re they|re you|ll it|ll ai|nt do|nt did|nt does|nt wo|nt ca|nt could|nt would|nt should|nt is|nt are|nt was|nt were|nt have|nt has|nt had|nt'
    .split(' ')
    .map((pair) => [pair.replace('|', ''), pair.indexOf('|')]),
);
const longestFused = 8;

/** What follows "its" only where it stands for "it's". */
const afterItIs = new Set('a an the not been just so too my your our there'.split(' '));

/** Words that drop their beginning. */
const elided = new Set('em til n cause bout round tis twas cuz ere neath ol'.split(' '));

/** How long the first of two words is that are written as one ("can" in "cannot"); 0 for other words. */
export function fusedLength(text: string, from: number, to: number): number {
  const length = to - from;
  if (length > longestFused || length < 2) return 0;
  const word = text.slice(from, to).toLowerCase();
  if (word === 'its') return isItIs(text, to) ? 2 : 0;
  // "IM" and "IVE" are more often names.
  if (length < 4 && text[from + 1] !== word[1]) return 0;
  return fused.get(word) ?? 0;
}

function isItIs(text: string, blank: number): boolean {
  return afterItIs.has(text.slice(blank + 1, coreEnd(text, blank + 1)));
}

/** Where the clitic starts to which the apostrophe belongs that stands after a word; undefined where there is none. */
export function cliticStart(text: string, word: number, apostrophe: number): number | undefined {
  const tail = shortTail(text, apostrophe);
  if (tail === 't') return /[nN]/.test(text.charAt(apostrophe - 1)) ? apostrophe - 1 : undefined;
  if (!clitics.has(tail)) return undefined;
  return isWhole(text, word, apostrophe + 1 + tail.length) ? undefined : apostrophe;
}

function isWhole(text: string, from: number, to: number): boolean {
  return (
    to - from <= longestWhole && whole.has(text.slice(from, to).toLowerCase().replace('’', "'"))
  );
}

/** The one or two letters after an apostrophe; empty where there are more or none. */
function shortTail(text: string, apostrophe: number): string {
  const end = coreEnd(text, apostrophe + 1);
  return end - apostrophe > 3 ? '' : text.slice(apostrophe + 1, end).toLowerCase();
}

/** Where a word ends that an apostrophe begins ("’em", "’90s", "’s" by itself); undefined where it is a mark. */
export function elisionEnd(text: string, apostrophe: number): number | undefined {
  const end = coreEnd(text, apostrophe + 1);
  if (end - apostrophe > 6 || isAlphanumeric(text, apostrophe - 1)) return undefined;
  if (kindAt(text, end) === kinds.apostrophe) return undefined;
  const word = text.slice(apostrophe + 1, end).toLowerCase();
  return elided.has(word) || clitics.has(word) || /^\d\ds?$/.test(word) ? end : undefined;
}
