import type { Span } from '../../core/span.ts';
import { appositionsOf } from './apposition.ts';
import {
  attributesAt,
  countAt,
  genderOfNaming,
  kindOfNaming,
  lowerAt,
  type Naming,
  nameAt,
  nameSpan,
  nounAt,
  numberAt,
  titlesAt,
} from './naming.ts';
import type { Gender, Kind } from './nouns.ts';
import { isNominal } from './phrases.ts';
import { toldBy } from './pronouns.ts';
import { conjuncts, dependentsBy, isRelation, subtree, type Tree } from './tree.ts';

/** Somebody or something that a sentence names, describes or stands a pronoun for, with all it is called there. */
export interface Mention extends Naming {
  /** The number of its sentence. */
  readonly sentence: number;
  /** Its head there. */
  readonly at: number;
  readonly kind: Kind;
  readonly gender?: Gender;
  /** Left out where it may be either: "the United Nations". */
  readonly number?: 'one' | 'many';
  /** How many it says they are: "the two countries", "both sides". */
  readonly count?: number;
  /** The words that say which one it is, in lower case: "Norwegian", "foreign". */
  readonly attributes: readonly string[];
  /** Whether it may be something known: "the president", not "a president" nor "the president who resigned". */
  readonly isDefinite: boolean;
  /** The pronoun, in lower case, if it is one. */
  readonly pronoun?: string;
  /** The heads of those that are named together by "and"; empty for one alone. */
  readonly members: readonly number[];
}

/** What is known of a name from elsewhere, such as a table of countries. */
export type KindOf = (tree: Tree, at: number) => Kind | undefined;

/** The mentions of a sentence in order. What is joined by "and" comes one by one, and together before the first. */
export function mentionsOf(tree: Tree, sentence: number, kindOf: KindOf = unknown): Mention[] {
  const single = [...tree.words.keys()]
    .filter((at) => isNominal(tree, at) && !isMeasure(tree, at) && !isNobody(tree, at))
    .flatMap((at) => mentionAt(tree, at, kindOf) ?? [])
    .map((mention) => ({ ...mention, sentence }));
  const heads = new Map(single.map((mention) => [mention.at, mention]));
  return single.flatMap((mention) => {
    const others = joinedTo(tree, mention.at).flatMap((i) => heads.get(i) ?? []);
    return others.length > 0 ? [groupOf(mention, others), mention] : [mention];
  });
}

/** Where the names stand by which a sentence calls the one that a word heads a mention of. */
export function nameSpans(tree: Tree, at: number): Span[] {
  return [at, ...appositionsOf(tree, at)].flatMap((i) => {
    const span = nameSpan(tree, i);
    return span ? [span] : [];
  });
}

const measures =
  /^(?:second|minute|hour|day|today|yesterday|tomorrow|tonight|morning|evening|night|week|weekend|month|year|decade|century|date|time|percent|percentage|cent|kilometre|kilometer|mile|metre|meter|ton|tonne|dollar|euro|pound|yen|yuan|rouble|ruble|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** A time or a measure, which no pronoun stands for. */
function isMeasure({ words }: Tree, at: number): boolean {
  const { lemma = '', upos = '' } = words[at] ?? {};
  return upos === 'NUM' || upos === 'SYM' || measures.test(lemma.toLowerCase());
}

/** "every country", "no minister": nobody that could be meant again. */
function isNobody(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'det').some((i) =>
    /^(?:every|each|no|any|either|neither|what|which)$/.test(lowerAt(tree, i)),
  );
}

function unknown(): undefined {
  return undefined;
}

/** The mention that a noun heads; none where the noun only says more of another. */
function mentionAt(tree: Tree, at: number, kindOf: KindOf): Omit<Mention, 'sentence'> | undefined {
  const all = [at, ...appositionsOf(tree, at)].toSorted((a, b) => a - b);
  if (all.find((i) => isHead(tree, i, all)) !== at) return undefined;
  const naming: Naming = {
    nouns: all.flatMap((i) => [i, ...titlesAt(tree, i)]).flatMap((i) => nounAt(tree, i) ?? []),
    names: all.flatMap((i) => [nameAt(tree, i) ?? []]).filter((words) => words.length > 0),
  };
  const gender = genderOfNaming(naming);
  const number = numberAt(tree, at);
  const count = countAt(tree, at);
  const pronoun = tree.words[at]?.upos === 'PRON' ? lowerAt(tree, at) : undefined;
  return {
    ...naming,
    at,
    kind: all.map((i) => kindOf(tree, i)).find(Boolean) ?? kindOfNaming(tree, at, naming),
    ...(gender ? { gender } : {}),
    ...(number ? { number } : {}),
    ...(count ? { count } : {}),
    attributes: all.flatMap((i) => attributesAt(tree, i)),
    isDefinite: isDefinite(tree, at),
    ...(pronoun === undefined ? {} : { pronoun, ...toldBy(pronoun) }),
    members: [],
  };
}

/** Whether a word does not hang on another that means the same. */
function isHead(tree: Tree, at: number, all: readonly number[]): boolean {
  const isUnder = isRelation(tree, at, 'appos', 'nmod:desc', 'flat');
  return !isUnder || !all.includes(tree.words[at]?.head ?? -1);
}

function isDefinite(tree: Tree, at: number): boolean {
  const articles = dependentsBy(tree, at, 'det').map((i) => lowerAt(tree, i));
  const isPointed = articles.some((one) => /^(?:the|this|that|these|those|both)$/.test(one));
  const isTitle = articles.length === 0 && tree.words[at]?.upos === 'PROPN';
  return (isPointed || isTitle) && !isRestricted(tree, at);
}

/** Whether a clause without comma says which one is meant: "the minister who resigned". */
function isRestricted(tree: Tree, at: number): boolean {
  return dependentsBy(tree, at, 'acl').some((i) => {
    const [first = i] = subtree(tree, i);
    return ![first, first - 1].some((edge) => tree.words[edge]?.form === ',');
  });
}

/** The words joined to this one by "and"; none for "or" and for one that is itself joined to another. */
function joinedTo(tree: Tree, at: number): number[] {
  const others = isRelation(tree, at, 'conj') ? [] : conjuncts(tree, at).slice(1);
  const isOr = others.some((i) =>
    dependentsBy(tree, i, 'cc').some((cc) => /^n?or$/.test(lowerAt(tree, cc))),
  );
  return isOr ? [] : others;
}

/** "Peru and Chile": what is common to all of them. */
function groupOf(first: Mention, others: readonly Mention[]): Mention {
  return {
    sentence: first.sentence,
    at: first.at,
    kind: others.every(({ kind }) => kind === first.kind) ? first.kind : 'unknown',
    number: 'many',
    count: others.length + 1,
    nouns: first.nouns.filter((noun) => others.every(({ nouns }) => nouns.includes(noun))),
    names: [],
    attributes: [],
    isDefinite: false,
    members: [first.at, ...others.map(({ at }) => at)],
  };
}
