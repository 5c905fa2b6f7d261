import { within } from '../../core/span.ts';
import { firstConjunct, plainRelation, type Tree } from '../../text/syntax/tree.ts';
import { moodAt, nounMoodAt } from '../mood/mood.ts';
import type { Sentence } from '../sentence.ts';
import { joined, keyOf, type Signs } from '../signs.ts';
import { type Look, lookAt, plainForm, statusNumber } from './look.ts';

/** The kinds of signs; their numbers are part of the weights. Those of a place on the way up come once for each place. */
const kind = {
  always: 1,
  status: 2,
  statusTag: 3,
  upos: 4,
  xpos: 5,
  lemma: 6,
  lemmaTag: 7,
  relation: 8,
  relationTag: 9,
  lemmaStatus: 10,
  ending: 11,
  form: 13,
  question: 14,
  quoted: 15,
  near: 20,
  nextTwo: 30,
  lastTwo: 31,
  lastLemma: 32,
  lemmaNext: 33,
  before: 34,
  below: 40,
  belowTag: 41,
  belowRelation: 42,
  belowLemma: 43,
  belowMark: 44,
  first: 50,
  firstTag: 51,
  firstHead: 52,
  firstHeadMarks: 53,
  firstHeadEffect: 54,
  firstHeadLemma: 55,
  top: 60,
  topMood: 61,
  /** What was learned from, which is told in training alone. */
  set: 90,
} as const;

const placeKind = {
  auxiliaries: 101,
  negated: 102,
  marks: 103,
  auxiliariesNegated: 104,
  tagAuxiliaries: 105,
  mood: 106,
  tagMarks: 107,
  relationSubject: 108,
  hanging: 109,
  clause: 110,
  object: 111,
  word: 120,
  tag: 121,
  wordNegated: 122,
  effect: 123,
  pathWord: 124,
  relationTag: 125,
  effectOwn: 126,
  pathTag: 127,
  wordMarks: 128,
  wordTag: 129,
  wordPolarity: 130,
  tagPolarity: 131,
  wordOwnPolarity: 132,
  statusWord: 133,
  words: 134,
  wordBetween: 135,
  moods: 140,
  coarse: 141,
  parity: 142,
} as const;

/** The kinds of one place on the way up are this far from those of the next. */
const perPlace = 100;
/** Words upward whose moods are composed, and those of them that are looked at closely. */
const [reach, close] = [4, 3];

const hanging = new Set(['advmod', 'amod', 'det', 'nsubj', 'discourse']);
const small = new Set(['AUX', 'SCONJ', 'PART']);

/** Says which set an example stands in; never said of what is asked about. */
export function addSet(signs: Signs, set: number): void {
  signs.add(kind.set, set);
}

/**
 * Says all that may tell how far the act of a word is real: the word, its neighbours and what hangs on it; the words
 * above it one by one; and the moods of all of these composed from the word outwards.
 */
export function addSigns(signs: Signs, s: Sentence, at: number): void {
  const own = lookAt(s.tree, at);
  const status = statusNumber[statusOf(s, at)];
  addWord(signs, s, at, { own, status });
  addNeighbours(signs, s.tree, at, own);
  addBelow(signs, s.tree, at, own);
  addFirst(signs, s.tree, at, own);
  addPlace(signs, s.tree, at, own, 0);
  addWayUp(signs, s.tree, at, { own, status });
}

/** What the rules make of it by its own sentence, without the claims around. */
function statusOf(s: Sentence, at: number) {
  const isNoun = s.tree.words[at]?.xpos.startsWith('NN') === true;
  return (isNoun ? nounMoodAt(s, at, false, []) : moodAt(s, at, [])).status;
}

interface Asked {
  readonly own: Look;
  readonly status: number;
}

function addWord(signs: Signs, s: Sentence, at: number, { own, status }: Asked): void {
  const form = s.tree.words[at]?.form.toLowerCase() ?? '';
  signs.add(kind.always);
  signs.add(kind.status, status);
  signs.add(kind.statusTag, status, own.upos);
  signs.add(kind.upos, own.upos);
  signs.add(kind.xpos, own.xpos);
  signs.add(kind.lemma, own.lemma);
  signs.add(kind.lemmaTag, own.lemma, own.xpos);
  signs.add(kind.relation, own.relation);
  signs.add(kind.relationTag, own.xpos, own.relation);
  signs.add(kind.lemmaStatus, own.lemma, status);
  signs.add(kind.ending, keyOf(form.slice(-3)), own.upos);
  signs.add(kind.ending, keyOf(form.slice(-4)), own.upos);
  signs.add(kind.form, keyOf(form));
  signs.add(kind.question, s.tree.words.at(-1)?.form === '?' ? 1 : 2);
  const span = s.tree.words[at]?.span ?? s.span;
  signs.add(kind.quoted, s.quotes.some((quote) => within(span, quote)) ? 1 : 2);
}

function addNeighbours(signs: Signs, tree: Tree, at: number, own: Look): void {
  const { words } = tree;
  const form = (i: number) => keyOf(plainForm(tree, i));
  for (const by of [-3, -2, -1, 1, 2, 3])
    signs.add(kind.near + by, keyOf(words[at + by]?.lemma.toLowerCase() ?? ''));
  signs.add(kind.nextTwo, form(at + 1), form(at + 2));
  signs.add(kind.lastTwo, form(at - 2), form(at - 1));
  signs.add(kind.lastLemma, form(at - 1), own.lemma);
  signs.add(kind.lemmaNext, own.lemma, form(at + 1));
  for (let i = 0; i < at; i += 1) {
    if (small.has(words[i]?.upos ?? '')) signs.add(kind.before, form(i));
  }
}

function addBelow(signs: Signs, tree: Tree, at: number, own: Look): void {
  for (const below of tree.dependents[at] ?? []) {
    const { relation = '', lemma = '' } = tree.words[below] ?? {};
    const by = keyOf(relation);
    signs.add(kind.below, by, keyOf(lemma.toLowerCase()));
    signs.add(kind.belowTag, by, own.xpos);
    signs.add(kind.belowRelation, by);
    signs.add(kind.belowLemma, by, own.lemma);
    for (const i of tree.dependents[below] ?? []) {
      if (/^(?:case|det|mark)$/.test(tree.words[i]?.relation ?? ''))
        signs.add(kind.belowMark, by, keyOf(plainForm(tree, i)));
    }
  }
}

/** A word joined to others stands in what the first of them stands in. */
function addFirst(signs: Signs, tree: Tree, at: number, own: Look): void {
  const place = firstConjunct(tree, at);
  const first = place === at ? own : lookAt(tree, place);
  signs.add(kind.first, first.marks, first.auxiliaries, first.negated + 1);
  signs.add(kind.firstTag, first.xpos, first.auxiliaries, own.xpos);
  const head = tree.words[place]?.head ?? -1;
  if (head < 0) return;
  const above = lookAt(tree, head);
  const word = joined(first.relation, above.lemma);
  const isFinite = own.subject > 0 || own.auxiliaries !== 0;
  signs.add(kind.firstHead, word, own.xpos);
  signs.add(kind.firstHeadMarks, word, joined(first.marks, above.polarity));
  signs.add(
    kind.firstHeadEffect,
    joined(first.relation, above.effect),
    joined(above.polarity, isFinite ? 1 : 2),
  );
  signs.add(kind.firstHeadLemma, word);
}

/** The mood of a word by itself. */
function addPlace(signs: Signs, tree: Tree, at: number, look: Look, place: number): void {
  const add = (name: keyof typeof placeKind, a: number, b = 0, c = 0) =>
    signs.add(placeKind[name] + place * perPlace, a, b, c);
  add('auxiliaries', look.auxiliaries);
  add('negated', look.negated + 1);
  add('marks', look.marks);
  add('auxiliariesNegated', look.auxiliaries, look.negated + 1);
  add('tagAuxiliaries', look.xpos, look.auxiliaries);
  add('mood', look.mood + 1);
  add('tagMarks', look.xpos, look.marks);
  add('relationSubject', look.plain, look.xpos, look.subject + 1);
  for (const below of tree.dependents[at] ?? []) {
    const relation = plainRelation(tree.words[below]?.relation ?? '');
    if (hanging.has(relation)) add('hanging', keyOf(relation), keyOf(plainForm(tree, below)));
    if (relation === 'obj' || relation === 'obl') add('object', keyOf(relation));
    if (relation !== 'advcl') continue;
    for (const i of tree.dependents[below] ?? []) {
      if (tree.words[i]?.relation === 'mark') add('clause', keyOf(plainForm(tree, i)));
    }
  }
}

/** The moods on the way up so far. */
interface Way {
  readonly path: number;
  /** Moods and kinds of words in a row, once with and once without tags and marks. */
  readonly moods: number;
  readonly coarse: number;
  /** Whether an odd number of them is negated. */
  readonly parity: number;
}

function addWayUp(signs: Signs, tree: Tree, at: number, asked: Asked): void {
  const { own } = asked;
  let way: Way = {
    path: 1,
    moods: joined(joined(own.polarity, own.marks), own.xpos),
    coarse: joined(own.polarity, own.xpos),
    parity: own.negated,
  };
  let below = own;
  let i = at;
  for (let place = 1; place <= reach; place += 1) {
    i = tree.words[i]?.head ?? -1;
    if (i < 0) {
      signs.add(kind.top, way.moods, place);
      signs.add(kind.topMood, way.coarse, place);
      return;
    }
    const above = lookAt(tree, i);
    way = extended(way, below, above);
    if (place <= close) {
      addPlace(signs, tree, i, above, place);
      addAbove(signs, asked, { below, above, path: way.path, place });
    }
    signs.add(placeKind.moods + place * perPlace, way.moods);
    signs.add(placeKind.coarse + place * perPlace, way.coarse);
    signs.add(placeKind.parity + place * perPlace, way.parity + 1, way.path);
    below = above;
  }
}

function extended(way: Way, below: Look, above: Look): Way {
  const mood = joined(above.effect, above.polarity);
  return {
    path: joined(way.path, below.plain),
    moods: joined(joined(way.moods, below.plain), joined(mood, above.upos)),
    coarse: joined(way.coarse, joined(below.plain, mood)),
    parity: way.parity ^ above.negated,
  };
}

interface Step {
  readonly below: Look;
  readonly above: Look;
  readonly path: number;
  readonly place: number;
}

/** What a word above makes of what hangs on it. */
function addAbove(signs: Signs, { own, status }: Asked, { below, above, path, place }: Step): void {
  const add = (name: keyof typeof placeKind, a: number, b = 0, c = 0) =>
    signs.add(placeKind[name] + place * perPlace, a, b, c);
  const word = joined(below.relation, above.lemma);
  const plainWord = joined(below.plain, above.lemma);
  const polarity = above.polarity + 1;
  add('word', word);
  add('tag', below.relation, above.upos);
  add('wordNegated', word, above.negated + 1);
  add('effect', below.relation, above.effect + 1);
  add('pathWord', path, above.lemma);
  add('relationTag', joined(below.relation, above.xpos), above.auxiliaries);
  add('effectOwn', above.effect + 1, own.negated + 1, own.auxiliaries);
  add('pathTag', path, above.upos);
  add('wordMarks', word, own.marks);
  add('wordTag', word, own.xpos);
  add('wordPolarity', word, polarity);
  add('tagPolarity', joined(below.plain, above.upos), polarity);
  add('wordOwnPolarity', plainWord, joined(own.polarity, above.negated + 1));
  add('statusWord', status, above.lemma);
  add('words', below.plain, own.lemma, above.lemma);
  add('wordBetween', plainWord, joined(below.marks, polarity));
}
