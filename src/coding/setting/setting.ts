import { type Day, formatRange } from '../../core/day.ts';
import { type Event, isAct, type Status, type When } from '../../model/coding.ts';
import { quadOf } from '../../ontology/plover.ts';
import { prepositionOf } from '../../text/syntax/clauses.ts';
import { isRelation, type Tree } from '../../text/syntax/tree.ts';
import type { Sentence } from '../sentence.ts';
import { distanceOf, type Hold, holdOf, isThing, topOf, type Way, wordsIn } from './climb.ts';
import { placeOf } from './place.ts';
import { type Act, homesOf } from './reach.ts';

/** Where and when an act was, as far as its own sentence says. */
type Setting = Pick<Event, 'date' | 'when' | 'place'>;

/** A setting with the words of the tree that date and place hang on. */
export interface Found extends Setting {
  readonly dateOn: number | undefined;
  readonly placeOn: number | undefined;
}

/**
 * The date and the place that hang nearest in the tree on the act's word, on its object or on the verb that carries it.
 * Those of another act, of somebody's saying so or of a clause about a party are not taken, and nothing is guessed.
 */
export function settingOf(s: Sentence, act: Act, on: Day | undefined): Found {
  if (s.dates.length === 0 && s.mentions.length === 0) return nowhere;
  const homes = homesOf(s.tree, act);
  const dated = dateOf(s, act, { homes, on });
  const placed = placeOf(s, act, homes);
  return {
    date: dated ? formatRange(dated.when) : null,
    when: dated?.when ?? null,
    place: placed?.place ?? null,
    dateOn: dated?.hold.on,
    placeOn: placed?.hold.on,
  };
}

const nowhere: Found = {
  date: null,
  when: null,
  place: null,
  dateOn: undefined,
  placeOn: undefined,
};

interface Asked extends Pick<Way, 'homes'> {
  readonly on: Day | undefined;
}

interface Dated {
  readonly when: When;
  readonly hold: Hold;
}

function dateOf(s: Sentence, act: Act, { homes, on }: Asked): Dated | undefined {
  let best: (Dated & { readonly far: number }) | undefined;
  for (const when of s.dates) {
    const stretch = fitsStatus(when, act.status, on) ? wordsIn(s.tree, when.span) : undefined;
    if (stretch === undefined) continue;
    const top = topOf(s.tree, stretch);
    const hold = holdOf(dateWay(s.tree, act, homes, when), top);
    const far = hold && distanceOf(hold, top, act);
    if (hold && far !== undefined && (best === undefined || far < best.far))
      best = { when, hold, far };
  }
  return best;
}

/** What is done was not done in a time to come, and what is planned not for a day gone by. */
function fitsStatus({ from, to }: When, status: Status, on: Day | undefined): boolean {
  const isOver = to !== null && (on === undefined || from === null || from < on || to <= on);
  if (isAct(status)) return isOver;
  const isAhead = status === 'planned' || status === 'forecast';
  return !isAhead || to === null || on === undefined || to >= on;
}

/** How the words between may lie for a date of that precision: a day is rarely that of a thing, a year often is. */
function dateWay(tree: Tree, act: Act, homes: Way['homes'], when: When): Way {
  const isLoose = when.precision === 'day' || quadOf(act.type) % 2 === 0;
  const isBetween = (at: number, top: number) => {
    if (isRelation(tree, at, 'nsubj'))
      return when.precision === 'day' && tree.words[top]?.head === at;
    if (isRelation(tree, at, 'nmod:poss', 'nmod:unmarked') || !isThing(tree, at)) return false;
    const preposition = prepositionOf(tree, at);
    if (preposition === 'according to') return false;
    const isPlain = isLoose || settingWords.test(preposition);
    return isRelation(
      tree,
      at,
      'conj',
      'appos',
      'xcomp',
      ...(isPlain ? ['obj', 'iobj', 'obl', 'nmod'] : []),
    );
  };
  return {
    tree,
    act,
    homes,
    passes: (at, top) => (at === top ? isAdded(tree, at, when) : isBetween(at, top)),
    ends: (at, top) =>
      at === top ? !isRelation(tree, at, 'nsubj', 'ccomp', 'acl') : isBetween(at, top),
  };
}

const settingWords = /^(?:in|at|during|near|off|amid|around|outside|inside|along)$/;

/** A date behind a noun ("a meeting on Monday"), which is no part of its name ("the 2015 pact", "the pact of 2015"). */
function isAdded(tree: Tree, at: number, { precision }: When): boolean {
  const preposition = prepositionOf(tree, at);
  const head = tree.words[at]?.head ?? at;
  // "In this 4 May 2024 photo ministers meet" is a caption's way to say when.
  if (/^(?:photo|photograph|picture|image)$/.test(tree.words[head]?.lemma ?? '')) return true;
  const isBehind = head < at;
  if (!isBehind || /^(?:of|from|for)$/.test(preposition)) return false;
  if (preposition === '' && precision === 'year' && tree.words[at]?.upos === 'NUM') return false;
  return isRelation(
    tree,
    at,
    'obl',
    'nmod',
    'advmod',
    'appos',
    'list',
    'dep',
    'conj',
    'flat',
    'parataxis',
  );
}
