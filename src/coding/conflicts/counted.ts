import { overlaps, type Span, slice } from '../../core/span.ts';
import type { Event } from '../../model/coding.ts';
import type { Tally } from '../../model/conflict.ts';
import { prepositionOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';
import { numeralAt } from '../figures/numerals.ts';
import { negationOf } from '../negation.ts';
import type { Sentence } from '../sentence.ts';
import { boundsOf } from './bounds.ts';
import { headWithin } from './reread.ts';

/** A number of somebody or something in an event's own clause, or in what came of it. */
export interface Counted {
  /** What happened to those counted: `killed`, `wounded`, or the type of the event itself. */
  readonly fate: string;
  readonly tally: Tally;
  readonly span: Span;
}

const fates: readonly (readonly [RegExp, string])[] = [
  [/^(?:kill|die|slay|perish|massacre|murder|dead)$/, 'killed'],
  [/^(?:wound|injure|hurt|wounded|injured)$/, 'wounded'],
];
const people = /^(?:person|people|life|victim|dead|wounded|casualty|individual)$/;
/** Counted without being what an act is done with or to. */
const idle =
  /^(?:year|month|week|day|hour|minute|second|time|percent|%|kilometre|kilometer|km|mile|metre|meter|dollar|euro|pound|yuan|rouble|ruble|yen|point|party|side|country|nation|state|other|more|age|degree|barrel|ton|tonne)$/;

/** The numbers that count a noun which hangs on the trigger, or on the verb of its clause or of what came of it. */
export function countedBy(event: Event, s: Sentence): Counted[] {
  const at = headWithin(s, [event.trigger]);
  if (at === undefined) return [];
  return verbsAround(s.tree, at).flatMap((verb) => countedUnder(event, s, verb));
}

/** "shelled …, killing …", "were killed when … shelled", "the attack killed … and wounded …". */
function verbsAround(tree: Tree, at: number): number[] {
  const own = [at, ...aboveNoun(tree, at), ...aboveClause(tree, at)];
  const below = own.flatMap((i) => dependentsBy(tree, i, 'advcl', 'conj', 'xcomp'));
  const verbs = [...own, ...below.filter((i) => isOfIt(tree, i))];
  return [...new Set(verbs)].filter((i) => isReal(tree, i));
}

function aboveNoun({ words }: Tree, at: number): number[] {
  const found: number[] = [];
  for (let i = at; words[i]?.upos === 'NOUN' && found.length < 2; ) {
    i = words[i]?.head ?? -1;
    if (i >= 0) found.push(i);
  }
  return found;
}

function aboveClause(tree: Tree, at: number): number[] {
  const opens = dependentsBy(tree, at, 'advmod', 'mark').map((i) => tree.words[i]?.lemma ?? '');
  const isOutcome =
    isRelation(tree, at, 'advcl') && opens.some((word) => /^(?:when|after|as)$/.test(word));
  return isOutcome ? [tree.words[at]?.head ?? -1] : [];
}

/** Whether a clause below tells of the same deed: a verb with a subject of its own is another's, unless it undergoes. */
function isOfIt(tree: Tree, at: number): boolean {
  const { lemma = '' } = tree.words[at] ?? {};
  return dependentsBy(tree, at, 'nsubj').length === 0 || fateOf(lemma) !== undefined;
}

function isReal(tree: Tree, at: number): boolean {
  const isModal = dependentsBy(tree, at, 'aux').some((i) => tree.words[i]?.xpos === 'MD');
  return !isModal && negationOf(tree, at) === undefined;
}

function fateOf(lemma: string): string | undefined {
  return fates.find(([pattern]) => pattern.test(lemma))?.[1];
}

/** What a verb does to those counted: "left 40 people dead" kills as "killed" does. */
function fateUnder(event: Event, { tree }: Sentence, verb: number): string | undefined {
  const made = [verb, ...dependentsBy(tree, verb, 'xcomp')];
  const fate = made.map((i) => fateOf(tree.words[i]?.lemma ?? '')).find((one) => one !== undefined);
  const isOwn = overlaps(tree.words[verb]?.span ?? [0, 0], event.trigger);
  return fate ?? (isOwn ? event.type : undefined);
}

function countedUnder(event: Event, s: Sentence, verb: number): Counted[] {
  const fate = fateUnder(event, s, verb);
  if (fate === undefined) return [];
  const isHarm = fate === 'killed' || fate === 'wounded';
  const nouns = dependentsBy(s.tree, verb, 'obj', 'nsubj', 'obl').filter(
    (i) => !isRelation(s.tree, i, 'obl') || !/^[a-z]/.test(prepositionOf(s.tree, i)),
  );
  return nouns.flatMap((noun) => countedAs(s, noun, fate, isHarm) ?? []);
}

/** "30 civilians"; "killed 12" counts people. */
function countedAs(s: Sentence, noun: number, fate: string, isHarm: boolean): Counted | undefined {
  const { tree, text } = s;
  const isBare = tree.words[noun]?.xpos === 'CD';
  const numeral = isBare ? noun : dependentsBy(tree, noun, 'nummod')[0];
  const lemma = tree.words[noun]?.lemma.toLowerCase() ?? '';
  if (numeral === undefined || (isBare && !isHarm) || idle.test(lemma)) return undefined;
  const [first, end] = runAround(tree, numeral);
  const read = numeralAt(tree.words, first);
  const value = read && read.end >= end ? read.value : undefined;
  const start = tree.words[first]?.span[0] ?? 0;
  const stop = tree.words[end - 1]?.span[1] ?? 0;
  if (value === undefined) return undefined;
  const before = text.slice(Math.max(s.span[0], start - 30), start);
  const { bounds, lead } = boundsOf(
    value,
    before,
    text.slice(stop, Math.min(s.span[1], stop + 12)),
  );
  const counted = isBare || people.test(lemma) ? 'person' : lemma;
  const span: Span = [start - lead, Math.max(stop, tree.words[noun]?.span[1] ?? 0)];
  return { fate, span, tally: { ...bounds, counted, text: slice(text, span) } };
}

/** The words that write one number: "twenty-four", "1.5 million". */
function runAround({ words }: Tree, at: number): [first: number, end: number] {
  const isPart = (i: number) =>
    /^(?:CD|HYPH)$/.test(words[i]?.xpos ?? '') || isDozen(words[i]?.lemma);
  let [first, end] = [at, at + 1];
  while (first > 0 && isPart(first - 1)) first -= 1;
  while (end < words.length && isPart(end)) end += 1;
  return [first, end];
}

function isDozen(lemma = ''): boolean {
  return lemma === 'dozen';
}
