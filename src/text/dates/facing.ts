import type { Direction } from './dated.ts';
import { kinds } from './lexicon.ts';
import { type Token, tokenAt } from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ahead = set(
  'will shall ll would could may might must should scheduled slated expected planned planning plans intends intend hopes aims upcoming poised due',
);
/** These look ahead only before "to" or "for". */
const aheadTo = set('set is are was were be ready going about');
const past = set(
  'was were had did told met held took came went saw gave made left began became won lost fell rose broke sent spoke flew hit drew led paid kept brought bought sold stood grew withdrew overtook struck shot fought sought caught taught found felt heard ran sank has have been',
);
/** What they report begins a clause of its own, unless a preposition goes on with the telling. */
const reporting = set('said says announced');
const edge = set(
  '. ; : ! ? — " ( ) that but after when while because although though who which whose where as if',
);
const prepositions = set('in at on during after before to by from near over');

type Extent = Pick<Token, 'start' | 'end'>;

/**
 * Which way the words of its own clause say that a weekday or month lies: the nearest verb before it, else the first
 * one after it. Undefined where they say nothing.
 */
export function facingAt(tokens: readonly Token[], date: Extent): Direction | undefined {
  return facingBefore(tokens, indexFrom(tokens, date.start)) ?? facingBehind(tokens, date);
}

/** Only by the words after it. */
export function facingBehind(tokens: readonly Token[], { end }: Extent): Direction | undefined {
  const start = afterDates(tokens, indexFrom(tokens, end));
  for (let i = start; i < Math.min(tokens.length, start + 14); i += 1) {
    const { word } = tokenAt(tokens, i);
    if (word === ',' || edge.has(word)) return undefined;
    const own = reporting.has(word) || isRegularPast(word) ? 'past' : directionOf(tokens, i);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** Over "and Thursday" and the comma after a date that stands in front. */
function afterDates(tokens: readonly Token[], from: number): number {
  let at = from;
  const isAnd = /^(?:and|or)$/.test(tokenAt(tokens, at).word);
  if (isAnd && (tokenAt(tokens, at + 1).bits & kinds.WEEKDAY) !== 0) at += 2;
  return tokenAt(tokens, at).word === ',' ? at + 1 : at;
}

/** The first token that starts at a place or behind it. */
function indexFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenAt(tokens, middle).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function facingBefore(tokens: readonly Token[], at: number): Direction | undefined {
  let isPast = false;
  for (let i = at - 1; i >= Math.max(0, at - 30); i -= 1) {
    const word = tokenAt(tokens, i).word;
    if (word === ',') {
      const over = beforeApposition(tokens, i);
      if (over === undefined) break;
      i = over;
      continue;
    }
    if (reporting.has(word)) return isTelling(tokens, i, at) ? 'past' : undefined;
    if (edge.has(word)) break;
    const own = directionOf(tokens, i);
    if (own !== undefined) return own;
    isPast ||= isRegularPast(word);
  }
  return isPast ? 'past' : undefined;
}

/** "…, South Korea, on Sunday": where the comma before such names stands, for them to be passed over. */
function beforeApposition(tokens: readonly Token[], comma: number): number | undefined {
  for (let i = comma - 1; i >= comma - 5; i -= 1) {
    const { word, capital } = tokenAt(tokens, i);
    if (word === ',') return i < comma - 1 ? i : undefined;
    if (!capital) return undefined;
  }
  return undefined;
}

/** "Said in a speech on Sunday" tells when it was said; "said talks on Sunday would go on" does not. */
function isTelling(tokens: readonly Token[], verb: number, at: number): boolean {
  return at - verb <= 2 || prepositions.has(tokenAt(tokens, verb + 1).word);
}

function directionOf(tokens: readonly Token[], i: number): Direction | undefined {
  const [{ word, capital }, next, before] = [
    tokenAt(tokens, i),
    tokenAt(tokens, i + 1).word,
    tokenAt(tokens, i - 1).word,
  ];
  if (ahead.has(word)) return aheadUnless(word, next, capital);
  if (aheadTo.has(word) && (next === 'to' || (word === 'set' && next === 'for'))) return 'future';
  if (word === 'won' && next === "'") return 'future';
  if (before === 'be' || ((word === 'has' || word === 'have') && next === 'to')) return undefined;
  return past.has(word) ? 'past' : undefined;
}

/** "Would have", "due to the rain" and Mrs May look nowhere ahead. */
function aheadUnless(word: string, next: string, isCapital: boolean): Direction | undefined {
  if (next === 'have') return 'past';
  const isName = word === 'may' && isCapital;
  return isName ||
    (word === 'due' && next !== 'to' && next !== 'on' && next !== 'for' && next !== 'in')
    ? undefined
    : 'future';
}

const notPast = set(
  'need speed seed feed indeed hundred agreed-upon united allied armed red bed sacred',
);

function isRegularPast(word: string): boolean {
  return word.endsWith('ed') && word.length > 3 && !notPast.has(word) && !ahead.has(word);
}
