import type { Place } from './grammar.ts';
import { kinds } from './lexicon.ts';
import { type Token, tokenAt } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const cues =
  'in since by until till from during before after through throughout around circa early late mid between';
const yearCues = set(
  `${cues} of the last next year fiscal end spring summer autumn fall winter onwards`,
);
const monthCues = set(`${cues} this onwards`);
const links = set('and or to - , through until');

/** What a number counts, so that "of 2000 troops" is no year and "In May 20 soldiers" no day. */
const counted = set(
  'troops soldiers people men women children tons tonnes miles metres meters kilometres kilometers km feet ft percent per years days weeks months hours minutes dollars euros yuan yen won rupees rubles roubles pounds jobs homes houses ships tanks workers votes members pages seats words refugees migrants civilians deaths cases fighters protesters police officers missiles drones rockets shells vehicles aircraft planes jets families schools villages residents prisoners hostages victims casualties companies firms staff students barrels megawatts guests delegates lawmakers countries nations gmt utc hrs local est edt cet ist jst kst',
);

function isCounted({ tokens, end }: Place): boolean {
  return counted.has(tokenAt(tokens, end).word);
}

export function notCounted(place: Place): boolean {
  return !isCounted(place);
}

/** The day in "On May 20 soldiers came", but the month in "In May 20 soldiers came". */
export function isDayOfMonth(place: Place): boolean {
  return tokenAt(place.tokens, place.at - 1).word === 'on' || notCounted(place);
}

/** "30 September 420" is no day of our own years, but "On 3 May 420 people" is. */
export function endsDay({ tokens, at, end }: Place): boolean {
  const { bits, word } = tokenAt(tokens, end);
  const isOldYear = (bits & kinds.NUMBER) !== 0 && word.length === 3;
  return !isOldYear || isCounted({ tokens, at, end: end + 1 });
}

/** A year that counts nothing, nor opens a span such as "2014-2016". */
export function endsYear({ tokens, at, end }: Place): boolean {
  const [link, other] = [tokenAt(tokens, end), tokenAt(tokens, end + 1)];
  const isSpan = link.word === '-' && link.glued && (other.bits & kinds.NUMBER) !== 0;
  return !isSpan && !isCounted({ tokens, at, end });
}

/** Before the year of a thing: "a 2003 interview", "Russia's 2014 annexation". */
const owners = set("a an its his her their our whose 's");

/** A bare number is a year only where a word before it says so, and what follows does not gainsay it. */
export function isYear({ tokens, at, end }: Place): boolean {
  const { value } = tokenAt(tokens, at);
  const [before, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, end)];
  const isFirst = before.capital && before.word === 'in';
  if (value < 1500 || value > 2100 || (counted.has(next.word) && !isFirst)) return false;
  if (goesOnAsNumber(tokens, end) || /^(?:agenda|goals|vision)$/.test(next.word)) return false;
  // Before 1800 a number is as likely to count.
  if (value < 1800 && isNoun(next) && next.word.endsWith('s')) return false;
  if (owners.has(before.word)) return isNoun(next);
  // "A divisive 2017 report".
  if (isNoun(before) && isNoun(next) && isDeterminer(tokenAt(tokens, at - 2))) return true;
  if (isCompared(tokens, at)) return true;
  const isBracketed = before.word === '(' && next.word === ')';
  return isBracketed || yearCues.has(before.word) || followsYear(tokens, at) || isBound(tokens, at);
}

/** "As late as 2025", "until at least 2030". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const [third, second, first] = [3, 2, 1].map((by) => tokenAt(tokens, at - by).word);
  if (first === 'as') return /^(?:early|late|recently|soon)$/.test(second ?? '');
  return first === 'least' && /^(?:until|till|through|by)$/.test(third ?? '');
}

function isDeterminer({ word }: Token): boolean {
  return owners.has(word) || word === 'the';
}

/** A word in small letters that may name a thing. */
export function isNoun({ word, capital }: Token): boolean {
  return /^[a-z]{3,}/.test(word) && !capital && !functionWords.has(word);
}

/** A line that is nothing but a year, as pasted pages have it. */
export function isAloneOnLine({ tokens, at, end }: Place): boolean {
  const { value, lines } = tokenAt(tokens, at);
  const isLine =
    (at === 0 || lines > 0) && (end === tokens.length || tokenAt(tokens, end).lines > 0);
  return isLine && value >= 1800 && value < 2100;
}

/** "2000 to 2500", "2014-16": not two years. */
function goesOnAsNumber(tokens: readonly Token[], end: number): boolean {
  const [link, other] = [tokenAt(tokens, end), tokenAt(tokens, end + 1)];
  const isNumber = (other.bits & kinds.NUMBER) !== 0 && (other.bits & kinds.YEAR) === 0;
  if (link.word === '-') return link.glued && isNumber;
  return /^(?:to|and)$/.test(link.word) && isNumber && other.value >= 100;
}

function followsYear(tokens: readonly Token[], at: number): boolean {
  const isYearBefore = (tokenAt(tokens, at - 2).bits & kinds.YEAR) !== 0;
  if (!isYearBefore || !links.has(tokenAt(tokens, at - 1).word)) return false;
  return tokenAt(tokens, at - 1).word !== ',' || yearCues.has(tokenAt(tokens, at - 3).word);
}

/** "Mid-2019", "late-July". */
function isBound(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokenAt(tokens, at - 1);
  return (
    hyphen.word === '-' &&
    hyphen.glued &&
    /^(?:mid|early|late|end)$/.test(tokenAt(tokens, at - 2).word)
  );
}

const functionWords = set(
  'of on for to toward towards through against and or in at by is was will with from that which who as but has had',
);
/** Before "of May", so that it is no prime minister. */
const portions = set(
  'end start beginning middle month half week weeks days rest course close night morning',
);

/** A bare month is one where a word before or after it says so: "May" and "March" are names and verbs. */
export function isMonth(place: Place): boolean {
  const { tokens, at, end } = place;
  const [month, before] = [tokenAt(tokens, at), tokenAt(tokens, at - 1)];
  const next = tokenAt(tokens, end);
  if (hasNumber(place)) return false;
  if (next.word === "'s") return !/^(?:may|april|june|august)$/.test(month.word);
  if (before.word === 'of') return month.word !== 'may' || isPortion(tokens, at - 2);
  return (
    monthCues.has(before.word) ||
    followsMonth(tokens, at) ||
    isBound(tokens, at) ||
    isAdjective(place)
  );
}

/** "May 40", "December of 384", but not "In May 20 soldiers". */
function hasNumber({ tokens, at, end }: Place): boolean {
  const next = tokenAt(tokens, end);
  const { bits } = next.word === 'of' ? tokenAt(tokens, end + 1) : next;
  return (bits & kinds.NUMBER) !== 0 && !isCounted({ tokens, at, end: end + 1 });
}

function isPortion(tokens: readonly Token[], at: number): boolean {
  const { word, bits } = tokenAt(tokens, at);
  return portions.has(word) || (bits & kinds.ORDINAL) !== 0;
}

function followsMonth(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 2);
  const isDate =
    (before.bits & kinds.MONTH) !== 0 || (tokenAt(tokens, at - 3).bits & kinds.MONTH) !== 0;
  return isDate && links.has(tokenAt(tokens, at - 1).word);
}

/** "The March summit", but not "the March of the miners" or "the May government". */
function isAdjective({ tokens, at, end }: Place): boolean {
  const next = tokenAt(tokens, end);
  if (!/^(?:the|a|an|its|their|his|her|our|last)$/.test(tokenAt(tokens, at - 1).word)) return false;
  return (
    isNoun(next) &&
    !/^(?:government|cabinet|administration|era|ministry|premiership)$/.test(next.word)
  );
}
