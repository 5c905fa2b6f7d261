import { coreEnd, isAlphanumeric, isCapital, isSmall, kindAt, kinds } from './characters.ts';

/**
 * Parts that stay with their word where all other hyphens part two words: the affixes of the guidelines of the English
 * Web Treebank (Mott, Warner, Bies and Taylor 2012), less those that EWT and GUM mostly cut all the same ("vice-",
 * "x-", "eco-", "-most").
 */
const prefixes = new Set(
  'agro ante anti arch bi bio co contra counter cross cyber de e ex extra hyper inter intra macro mega meta micro mid mini mono multi neo non over pan para peri poly post pre pro proto pseudo psycho quasi re semi socio sub super supra trans tri ultra un uni uh hm mm'.split(
    ' ',
  ),
);
const longestPrefix = 7;

const suffixes = new Set('esque ette fold gate itis less rama wise'.split(' '));
const longestSuffix = 5;

/** What links two compounds: "mid-to-late" is no compound of "mid". */
const links = new Set(['to', 'and', 'or']);

/** Whether the hyphen at a place binds the word before it, which begins at `word`, to what follows. */
export function bindsHyphen(text: string, word: number, hyphen: number): boolean {
  if (!isAlphanumeric(text, hyphen + 1) || kindAt(text, word - 1) === kinds.hyphen) return false;
  const end = coreEnd(text, hyphen + 1);
  const next = end - hyphen - 1 > longestSuffix ? '' : text.slice(hyphen + 1, end).toLowerCase();
  return suffixes.has(next) || (isPrefix(text, word, hyphen) && !links.has(next));
}

/** "un-" is a prefix, the "UN" of "UN-led" none. */
function isPrefix(text: string, from: number, to: number): boolean {
  if (to - from > longestPrefix || !prefixes.has(text.slice(from, to).toLowerCase())) return false;
  return to - from === 1 || !isCapital(text, from + 1) || !isSmall(text, to + 1);
}
