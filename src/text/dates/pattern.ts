import { headKinds, type Kind, kinds, wordOf } from './lexicon.ts';
import { nothing, type Token, tokenAt } from './token.ts';

/** What a match took, by name; what it did not take is an empty token. An item of a kind is named for it. */
const noCaptures = {
  month: nothing,
  weekday: nothing,
  unit: nothing,
  number: nothing,
  day: nothing,
  year: nothing,
  ordinal: nothing,
  decade: nothing,
  date: nothing,
  season: nothing,
  daypart: nothing,
  fiscal: nothing,
  quarter: nothing,
  duration: nothing,
  dated: nothing,
  // Names that patterns give.
  first: nothing,
  last: nothing,
  link: nothing,
  side: nothing,
  part: nothing,
  bound: nothing,
  tail: nothing,
  scale: nothing,
};

type Name = keyof typeof noCaptures;
export type Captures = Readonly<Record<Name, Token>>;

interface Item {
  readonly name: Name | undefined;
  readonly bits: number;
  /** The ids of the words that it takes. */
  readonly words: ReadonlySet<number>;
  /** The kinds that all of its words are of. */
  readonly wordBits: number;
  readonly isOptional: boolean;
}

/** Where a match from a place on ends, or -1. */
type Matcher = (tokens: readonly Token[], place: number) => number;

export interface Pattern {
  readonly items: readonly Item[];
  /** Those that a match can begin with: all up to the first that must be there. */
  readonly openers: readonly Item[];
  /** For each item the match of it and all behind it. */
  readonly matchers: readonly Matcher[];
}

/**
 * Reads a pattern: items with blanks between, each `name:one|other?`. A lower-case choice is a word or sign, one in
 * capitals a kind of the lexicon; a question mark makes the item optional.
 */
export function compile(source: string): Pattern {
  const items = source.split(' ').map(itemOf);
  const matchers = items.reduceRight<readonly Matcher[]>(
    (behind, item, i) => [matcherOf(item, i > 0, behind[0] ?? atEnd), ...behind],
    [atEnd],
  );
  const openers = items.slice(0, items.findIndex(({ isOptional }) => !isOptional) + 1);
  return { items, openers, matchers };
}

const known = new Map<string, Item>();

function itemOf(source: string): Item {
  const item = known.get(source) ?? compileItem(source);
  known.set(source, item);
  return item;
}

function compileItem(source: string): Item {
  const isOptional = source.length > 1 && source.endsWith('?');
  const [first = '', second] = (isOptional ? source.slice(0, -1) : source).split(':');
  const choices = (second ?? first).split('|');
  const ofKind = choices.filter(isKind);
  const name = second === undefined ? ofKind[0]?.toLowerCase() : first;
  if (name !== undefined && !isName(name)) throw new Error(`no capture is called ${name}`);
  const entries = choices.filter((choice) => !isKind(choice)).map(wordOf);
  return {
    name,
    bits: ofKind.reduce((sum, kind) => sum | kinds[kind], 0),
    words: new Set(entries.map(({ id }) => id)),
    wordBits: entries.reduce((all, { bits }) => all & bits, -1),
    isOptional,
  };
}

function isKind(choice: string): choice is Kind {
  return choice in kinds;
}

function isName(name: string): name is Name {
  return name in noCaptures;
}

function atEnd(_: readonly Token[], place: number): number {
  return place;
}

/** A blank line ends every match. */
function matcherOf(item: Item, isInner: boolean, behind: Matcher): Matcher {
  return (tokens, place) => {
    const token = tokens[place];
    if (token !== undefined && takes(item, token) && !(isInner && token.lines > 1)) {
      const end = behind(tokens, place + 1);
      if (end >= 0) return end;
    }
    return item.isOptional ? behind(tokens, place) : -1;
  };
}

/** Where the match of a pattern from a place on ends, or -1. */
export function matchEnd({ matchers }: Pattern, tokens: readonly Token[], at: number): number {
  return matchers[0]?.(tokens, at) ?? -1;
}

function takes({ bits, words }: Item, token: Token): boolean {
  return (bits & token.bits) !== 0 || (token.id !== 0 && words.has(token.id));
}

/** How many tokens at most stand before the first one that must be of such a kind; infinite if none must. */
export function reachOf({ items }: Pattern, bits: number): number {
  const index = items.findIndex((item) => !item.isOptional && isOnly(item, bits));
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

function isOnly({ bits, words, wordBits }: Item, needed: number): boolean {
  const sure = (needed & kinds.HEAD) === 0 ? needed : needed | headKinds;
  return (bits & ~sure) === 0 && (words.size === 0 || (wordBits & needed) !== 0);
}

/** Whether a match can begin with the first token and, if it is longer, go on with the second. */
export function mayOpen(pattern: Pattern, first: Token, second: Token): boolean {
  return pattern.openers.some((item, i) => takes(item, first) && mayFollow(pattern, i + 1, second));
}

function mayFollow({ items }: Pattern, from: number, token: Token): boolean {
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined || takes(item, token)) return true;
    if (!item.isOptional) return false;
  }
  return true;
}

/** What the match from `at` took, by name. */
export function capture(
  { items, matchers }: Pattern,
  tokens: readonly Token[],
  at: number,
): Captures {
  const taken: Record<Name, Token> = { ...noCaptures };
  let place = at;
  items.forEach((item, i) => {
    const token = tokenAt(tokens, place);
    if (!takes(item, token) || (matchers[i + 1] ?? atEnd)(tokens, place + 1) < 0) return;
    if (item.name !== undefined) taken[item.name] = token;
    place += 1;
  });
  return taken;
}
