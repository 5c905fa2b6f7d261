import { isNoun } from './bare.ts';
import type { Place } from './grammar.ts';
import { kinds } from './lexicon.ts';
import { tokenAt } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const superlatives = set(
  'first worst best lowest highest biggest largest most only longest deadliest heaviest fiercest bloodiest sharpest steepest strongest weakest closest fastest slowest greatest deepest gravest record fewest last second third',
);
const finite = set('said says has have had was were is are will would told');

/** "The first time in three years", "the worst since 2014": how long, not when. */
export function followsSuperlative({ tokens, at }: Place): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 14); i -= 1) {
    const { word } = tokenAt(tokens, i);
    if (superlatives.has(word)) return true;
    if (finite.has(word) || /^[.,;:!?()"—]$/.test(word)) return false;
  }
  return false;
}

export function notSuperlative(place: Place): boolean {
  return !followsSuperlative(place);
}

/** Nothing of the phrase follows: "the day before" and a stop, not "the day before the vote". */
export function isLast({ tokens, end }: Place): boolean {
  const { word, bits } = tokenAt(tokens, end);
  return (bits === 0 && !/^[a-z'"(]/.test(word)) || /^(?:in|at|by|and|but|on)$/.test(word);
}

/** "In a year that …", "the last week of the campaign": the words are of something else. */
export function isFree({ tokens, end }: Place): boolean {
  const { word, glued } = tokenAt(tokens, end);
  return (
    !/^(?:of|that|when|which|where|before|after|marked)$/.test(word) && !(word === '-' && glued)
  );
}

/** "USA Today", "the Tonight Show": a capital inside a sentence makes it a name. */
export function isNoName({ tokens, at, end }: Place): boolean {
  const before = tokenAt(tokens, at - 1);
  const isNamed = before.capital || (before.word === 'the' && tokenAt(tokens, end).capital);
  return !(tokenAt(tokens, at).capital && isNamed);
}

export function isCapital({ tokens, at }: Place): boolean {
  return tokenAt(tokens, at).capital;
}

export function endsInCapital({ tokens, end }: Place): boolean {
  return tokenAt(tokens, end - 1).capital;
}

/** A week or longer, and free: "this week", not "this day", "last minute" or "the last week of the war". */
export function isLongUnit(place: Place): boolean {
  const { word } = tokenAt(place.tokens, place.end - 1);
  return /^(?:week|month|year|decade|century)/.test(word) && isFree(place);
}

/** One such unit: not "last week of May"; behind "the" nor "the last week before the vote". */
export function isOneLongUnit({ tokens, at, end }: Place): boolean {
  const { word } = tokenAt(tokens, end - 1);
  const isThe = tokenAt(tokens, at - 1).word === 'the';
  if (!/^(?:week|month|year|decade|century)$/.test(word)) return false;
  return isThe ? isFree({ tokens, at, end }) : tokenAt(tokens, end).word !== 'of';
}

export function isFreeSpan(place: Place): boolean {
  return isFree(place) && notSuperlative(place);
}

/** "In two weeks", but not "in two weeks of talks" or "in two weeks' talks". */
export function isWait(place: Place): boolean {
  return isFreeSpan(place) && !/^'s?$/.test(tokenAt(place.tokens, place.end).word);
}

/** "More than in the past" compares; "the first in recent memory" says how long. */
export function isNotCompared(place: Place): boolean {
  return tokenAt(place.tokens, place.at - 1).word !== 'than' && notSuperlative(place);
}

/** Not "as soon as the talks end", "soon after", "too soon". */
export function isSoon({ tokens, at, end }: Place): boolean {
  const isPossible = tokenAt(tokens, end + 1).word === 'possible';
  if (/^(?:as|so|too|how)$/.test(tokenAt(tokens, at - 1).word)) return isPossible;
  return !/^(?:after|afterwards|as|became|followed|found|began)$/.test(tokenAt(tokens, end).word);
}

export function notBeforeNumber({ tokens, end }: Place): boolean {
  return (tokenAt(tokens, end).bits & kinds.NUMBER) === 0;
}

/** "2014-16", not "2014 - 16". */
export function isGlued({ tokens, at }: Place): boolean {
  return tokenAt(tokens, at + 1).glued && tokenAt(tokens, at + 2).glued;
}

/** "The nineties", not "in her nineties"; in figures anyhow. */
export function isDecade({ tokens, at, end }: Place): boolean {
  return /^\d/.test(tokenAt(tokens, end - 1).word) || tokenAt(tokens, at).word === 'the';
}

/** "At Christmas", "by Easter": a time; "the Christmas truce" is a name. */
export function isFeast({ tokens, at, end }: Place): boolean {
  const isTime = /^(?:at|over|by|before|after|until|till|since|around|for|during|past|to)$/.test(
    tokenAt(tokens, at - 1).word,
  );
  return isTime && tokenAt(tokens, end).bits === 0 && !tokenAt(tokens, end).capital;
}

/** "A day earlier than planned" is no day. */
export function notThan({ tokens, end }: Place): boolean {
  const { word } = tokenAt(tokens, end);
  return word !== 'than' && word !== 'to';
}

/** "After Sunday", but "after Sunday's attack" is of the attack. */
export function isBare({ tokens, end }: Place): boolean {
  return tokenAt(tokens, end).word !== "'s";
}

/** "Through May", but not "the twelve months through May". */
export function isNoSpan({ tokens, at }: Place): boolean {
  return (tokenAt(tokens, at - 1).bits & (kinds.DURATION | kinds.UNIT)) === 0;
}

/** "Put off from May to June" names two times, no stretch. */
export function notMoved({ tokens, at }: Place): boolean {
  const before = tokens.slice(Math.max(0, at - 8), at);
  return !before.some(({ word }) =>
    /^(?:postpon|delay|moved|shift|push|reschedul|brought|off$)/.test(word),
  );
}

/** "Last night", but not "the last night of the talks". */
export function isNotThe({ tokens, at }: Place): boolean {
  return !/^(?:the|that|every|each|his|her|their)$/.test(tokenAt(tokens, at - 1).word);
}

/** "A Sunday interview", but not "on a Sunday". */
export function isOneDay({ tokens, at, end }: Place): boolean {
  const isAny = /^(?:a|any|some|one|no)$/.test(tokenAt(tokens, at - 1).word);
  return !isAny || isNoun(tokenAt(tokens, end));
}
