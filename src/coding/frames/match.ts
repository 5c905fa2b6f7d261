import { countedAt } from '../../text/syntax/amounts.ts';
import {
  type Clause,
  clauseOf,
  type Oblique,
  obliquesOf,
  prepositionOf,
} from '../../text/syntax/clauses.ts';
import { strandedRecipients } from '../../text/syntax/repairs.ts';
import {
  conjuncts,
  dependentsBy,
  firstConjunct,
  isRelation,
  type Tree,
} from '../../text/syntax/tree.ts';
import { supportEffect } from '../lexicon.ts';
import { complementsOf } from './deeds.ts';
import { aimsOf, gerundsOf, goalsOf } from './goals.ts';
import { type Deed, deedsOf, type Frame, framesOf, type TriggerClass } from './lexicon.ts';
import type { Need, Slots } from './pattern.ts';

/** A frame that holds in a sentence: words by their place, the heads of the phrases that name the parties. */
export interface Match {
  readonly frame: Frame;
  readonly at: number;
  /** The verb that carries a noun of action ("**held** talks"), else the trigger itself. */
  readonly carrier: number;
  /** Words that a need was met by. */
  readonly needed: readonly number[];
  readonly actors: readonly number[];
  /** By place, the surest first. */
  readonly recipients: readonly (readonly number[])[];
  /** By the head of a party, the place of the frame where it was found. */
  readonly places: ReadonlyMap<number, string>;
  /** Whether the actors do it to one another. */
  readonly isMutual: boolean;
}

/** What can be found around a trigger. */
interface View {
  readonly tree: Tree;
  readonly at: number;
  readonly clause: Clause | undefined;
  readonly obliques: readonly Oblique[];
  readonly support: Clause | undefined;
  /** Whether a word names or describes a state, people or body: such modifiers of nouns are parties. */
  readonly isNamed: (at: number) => boolean;
  /** Whether a word can stand for somebody, rather than for a day or a number. */
  readonly isParty: (at: number) => boolean;
  /** The heads at places that were looked at: many frames ask for the same. */
  readonly seen: Map<string, readonly number[]>;
}

/** What is known of words beside their tree. */
export type Knowledge = Pick<View, 'isNamed' | 'isParty'>;

/** The frames that hold at a word, the one that wants most first. */
export function* matchesAt(tree: Tree, at: number, knowledge: Knowledge): Generator<Match> {
  const entry = entryAt(tree, at);
  const frames = entry ? framesOf(...entry) : [];
  if (frames.length === 0) return;
  const view = viewOf(tree, at, knowledge);
  for (const frame of frames) {
    const match = matchFrame(view, frame);
    if (match) yield match;
  }
}

/** The CAMEO codes of the deeds that a word may stand for where somebody promises one, asks for it or the like. */
export function deedsAt(tree: Tree, at: number, knowledge: Knowledge): string[] {
  const entry = entryAt(tree, at);
  const deeds: readonly Deed[] = entry ? [...framesOf(...entry), ...deedsOf(...entry)] : [];
  if (deeds.length === 0) return [];
  const view = viewOf(tree, at, knowledge);
  const holding = deeds.filter(({ needs }) => needsMet(view, needs) !== undefined);
  return holding.toSorted((a, b) => b.wants - a.wants).map(({ cameo }) => cameo);
}

/** The word and class under which a trigger is looked up. */
function entryAt(tree: Tree, at: number): [lemma: string, pos: TriggerClass] | undefined {
  const word = tree.words[at];
  const pos = word && classOf(tree, at);
  if (word === undefined || pos === undefined) return undefined;
  // "the killing of …" may be tagged as a verb and yet head a noun phrase.
  const isGerund = pos === 'noun' && word.xpos === 'VBG';
  return [(isGerund ? word.form : word.lemma).toLowerCase(), pos];
}

const clausal = /^(?:root|ccomp|xcomp|advcl|acl|conj|parataxis)/;

function classOf(tree: Tree, at: number): TriggerClass | undefined {
  const { words } = tree;
  const { xpos = '', upos = '', relation = '' } = words[at] ?? {};
  // A verb to the tagger and the tree, whatever class the word has elsewhere: "must hand over".
  if (/^VB[DPZ]?$/.test(xpos) && upos === 'NOUN' && clausal.test(relation)) return 'verb';
  // "The president talks with miners" below a photograph: a plural with a subject and no "are" is a verb.
  if (xpos === 'NNS' && clausal.test(relation) && isPredicate(tree, at)) return 'verb';
  // "the banned group": what describes a noun from before it tells of no act.
  if (upos === 'VERB') return relation.startsWith('amod') ? undefined : 'verb';
  const isNoun = xpos.startsWith('NN') || (upos === 'NOUN' && /^(?:VBG|JJ)$/.test(xpos));
  if (isNoun && relation !== 'compound') return 'noun';
  return upos === 'ADJ' && relation !== 'amod' ? 'adjective' : undefined;
}

function isPredicate(tree: Tree, at: number): boolean {
  return (
    dependentsBy(tree, at, 'nsubj').length > 0 &&
    dependentsBy(tree, at, 'cop', 'aux', 'det', 'amod').length === 0
  );
}

function viewOf(tree: Tree, at: number, { isNamed, isParty }: Knowledge): View {
  const isNoun = classOf(tree, at) === 'noun';
  const isClause = !isNoun || dependentsBy(tree, at, 'cop').length > 0;
  const clause = isClause ? clauseOf(tree, at) : undefined;
  const support = isNoun ? supportOf(tree, at) : undefined;
  const own = clause?.obliques ?? [...obliquesOf(tree, at), ...participlesOf(tree, at)];
  const ofObjects = clause?.objects.flatMap((i) => obliquesOf(tree, i)) ?? [];
  const carried = support ? support.obliques.filter(({ at: i }) => i !== at) : [];
  return {
    tree,
    at,
    clause,
    support,
    obliques: [...own, ...ofObjects, ...carried],
    isNamed,
    isParty,
    seen: new Map(),
  };
}

/** What a participle behind a noun brings: "an appeal filed by Peru", "sanctions imposed on Peru". */
function participlesOf(tree: Tree, at: number): Oblique[] {
  return dependentsBy(tree, at, 'acl')
    .filter((i) => !isRelation(tree, i, 'acl:relcl') && tree.words[i]?.xpos === 'VBN')
    .flatMap((i) => {
      const agents = dependentsBy(tree, i, 'obl:agent').flatMap((j) => conjuncts(tree, j));
      return [
        ...obliquesOf(tree, i).filter((one) => !agents.includes(one.at)),
        ...agents.map((agent) => ({ preposition: 'by', at: agent })),
      ];
    });
}

/** The verb whose object or subject a noun of action is, where that verb only carries it. */
function supportOf(tree: Tree, at: number): Clause | undefined {
  const first = firstConjunct(tree, at);
  const verb = tree.words[first]?.head ?? -1;
  const isCarried =
    isRelation(tree, first, 'obj', 'nsubj:pass') ||
    /^(?:in|into|with)$/.test(prepositionOf(tree, first));
  if (verb < 0 || !isCarried) return undefined;
  const { lemma = '', upos } = tree.words[verb] ?? {};
  return upos === 'VERB' && supportEffect(lemma) !== undefined ? clauseOf(tree, verb) : undefined;
}

function matchFrame(view: View, frame: Frame): Match | undefined {
  const needed = needsMet(view, frame.needs);
  if (needed === undefined) return undefined;
  const slotsOf = (role: Slots['role']) => frame.slots.find((one) => one.role === role);
  const [both, recipient] = [slotsOf('AB'), slotsOf('B')];
  const slots = both ?? slotsOf('A');
  const places = new Map<number, string>();
  const actors = slots ? fill(view, slots, needed, places) : [];
  // Two are wanted, or several named as one ("the ministers met").
  const isShort = actors.length < 2 && !isPlural(view, actors[0]);
  if (both && !both.isOptional && isShort) return undefined;
  return {
    frame,
    at: view.at,
    carrier: carrierIn(view),
    needed,
    actors,
    recipients: recipient ? placesFilled(view, recipient, needed, places) : [],
    places,
    isMutual: both !== undefined,
  };
}

/** Only a verb by which the act takes place speaks for it: "will hold talks", not "will cancel talks". */
function carrierIn({ tree, at, support }: View): number {
  const isPlain = support && supportEffect(lemmaAt(tree, support.verb)) === 'occurred';
  return isPlain ? support.verb : at;
}

/** The words that needs were met by; undefined where one was not. */
function needsMet(view: View, needs: readonly Need[]): number[] | undefined {
  const needed: number[] = [];
  for (const need of needs) {
    const found = meet(view, need);
    if (found.length > 0 === need.isAbsent) return undefined;
    needed.push(...found.slice(0, 1).filter((i) => i >= 0));
  }
  return needed;
}

function isPlural({ tree }: View, at: number | undefined): boolean {
  return /^NN(?:PS|S)$/.test(tree.words[at ?? -1]?.xpos ?? '');
}

/** The heads at each place that has any; what needs were met by comes last. */
function placesFilled(
  view: View,
  { places }: Slots,
  needed: readonly number[],
  seen: Map<number, string>,
): number[][] {
  const all = places.map((place) =>
    notedAt(seen, place, placesOf(view, place).filter(view.isParty)),
  );
  const others = all.map((heads) => heads.filter((i) => !needed.includes(i)));
  return [...others, ...all.map((heads) => [...heads])].filter((heads) => heads.length > 0);
}

/** The words that meet a need; -1 stands for one that is no word of its own, or that keeps an event of its own. */
function meet(view: View, { slot, lemmas }: Need): number[] {
  const { tree, clause } = view;
  if (slot === '+') return clause?.particles.some((word) => lemmas.has(word)) ? [-1] : [];
  const fits = (i: number) =>
    lemmas.size === 0 || lemmas.has(lemmaAt(tree, i)) || lemmas.has(hyphenated(tree, i));
  const found = placesOf(view, slot).flatMap((i) =>
    fits(i) ? [i] : [countedAt(tree, i) ?? -1].filter((one) => one >= 0 && fits(one)),
  );
  return slot.startsWith('joined') ? found.map(() => -1) : found;
}

/** "cease-fire", which the tokens have in three words. */
function hyphenated(tree: Tree, i: number): string {
  return tree.words[i - 1]?.xpos === 'HYPH' ? `${lemmaAt(tree, i - 2)}-${lemmaAt(tree, i)}` : '';
}

function lemmaAt({ words }: Tree, i: number): string {
  return words[i]?.lemma.toLowerCase() ?? '';
}

/** For a role all heads of the first place that has any; of mutual acts those of every place. */
function fill(
  view: View,
  { role, places }: Slots,
  needed: readonly number[],
  seen: Map<number, string>,
): number[] {
  const found: number[] = [];
  for (const place of places) {
    found.push(...notedAt(seen, place, placesOf(view, place).filter(view.isParty)));
    if (role !== 'AB' && found.some((i) => !needed.includes(i))) break;
  }
  // What a need was met by is a party only where nobody else is ("freed the hostages").
  const others = found.filter((i) => !needed.includes(i));
  return [...new Set(others.length > 0 ? others : found)];
}

/** The heads that were found at a place, noted as such where they were found nowhere before. */
function notedAt(
  seen: Map<number, string>,
  place: string,
  heads: readonly number[],
): readonly number[] {
  for (const i of heads) if (!seen.has(i)) seen.set(i, place);
  return heads;
}

/** The heads at a slot; behind a stop a slot of what stands at the first: "obj.poss", "comp.with"; of "a|b" those at either. */
function placesOf(view: View, slot: string): readonly number[] {
  const known = view.seen.get(slot) ?? lookAt(view, slot);
  view.seen.set(slot, known);
  return known;
}

function lookAt(view: View, slot: string): readonly number[] {
  if (slot.includes('|')) return slot.split('|').flatMap((one) => placesOf(view, one));
  const stop = slot.indexOf('.');
  if (stop > 0) {
    return placesOf(view, slot.slice(0, stop)).flatMap((i) =>
      placesOf(viewOf(view.tree, i, view), slot.slice(stop + 1)),
    );
  }
  return aroundWord(view, slot) ?? behindPreposition(view, slot);
}

function aroundWord(view: View, slot: string): readonly number[] | undefined {
  const { tree, at, clause, support, obliques, isNamed } = view;
  switch (slot) {
    case 'subj':
      return [...(clause?.subjects ?? [])];
    case 'obj':
      return [...(clause?.objects ?? [])];
    case 'iobj':
      return [
        ...dependentsBy(tree, at, 'iobj').flatMap((i) => conjuncts(tree, i)),
        ...strandedRecipients(tree, at),
      ];
    case 'comp':
      return complementsOf(tree, at);
    case 'aim':
      return aimsOf(tree, headsOf(view));
    case 'goal':
      return goalsOf(tree, [...headsOf(view), ...carriedBy(view)], obliques);
    case 'gov':
      return govern(tree, support).filter((i) => i !== at);
    case 'joined':
      return joinedTo(tree, support?.verb ?? at);
    case 'mod':
      return dependentsBy(tree, at, ...describing);
    case 'poss':
      return ownersOf(tree, at, isNamed);
    default:
      return undefined;
  }
}

/** Who holds what a verb carries; "were engaged in an attack" says it of those who are its grammatical object. */
function govern(tree: Tree, support: Clause | undefined): readonly number[] {
  if (support === undefined) return [];
  const isEngaged = /^(?:engage|involve)$/.test(lemmaAt(tree, support.verb));
  return isEngaged && support.isPassive ? support.objects : support.subjects;
}

const describing = ['amod', 'compound', 'nmod:poss', 'nmod:desc', 'nummod', 'advmod'];

/** What stands behind a preposition; of "of-ing" what is done behind it. */
function behindPreposition({ tree, at, clause, obliques }: View, slot: string): number[] {
  if (slot.endsWith('-ing')) {
    const preposition = slot.slice(0, -'-ing'.length);
    return [at, ...(clause?.objects ?? [])].flatMap((i) => gerundsOf(tree, i, preposition));
  }
  const preposition = slot.replaceAll('_', ' ');
  return obliques.filter((one) => one.preposition === preposition).map((one) => one.at);
}

/** A trigger with the verb that carries it. */
function headsOf({ at, support }: View): number[] {
  return support ? [at, support.verb] : [at];
}

/** What a verb carries, on which its aim may hang: "made **a call** to disarm", "went **on strike** to …". */
function carriedBy({ clause, obliques }: View): number[] {
  const on = obliques.filter(({ preposition }) => preposition === 'on').map((one) => one.at);
  return clause ? [...clause.objects, ...on] : [];
}

/** The verb that another is joined to: "**claimed** the island and made similar claims to the waters". */
function joinedTo(tree: Tree, at: number): number[] {
  const first = firstConjunct(tree, at);
  return first === at ? [] : [first];
}

/** Behind the name of one who only stands behind what others do: "UN-brokered talks", "Iran-backed attacks". */
const foreign = /^(?:brokered|mediated|sponsored|backed|supported|hosted|funded|imposed|run)$/i;

/** "President Boric talks with miners" below a photograph, where the parse has "talks" for the name's second name. */
function captionedBy(tree: Tree, at: number): number | undefined {
  const { xpos, head = -1 } = tree.words[at] ?? {};
  const isBare = xpos === 'NNS' && tree.words[at - 1]?.upos === 'PROPN';
  return isBare && isRelation(tree, at, 'appos') && head < at ? head : undefined;
}

/** "post-Soviet wars", "anti-American protests": whose they are not. */
function isAgainst({ words }: Tree, at: number): boolean {
  const before = words[at - 1]?.xpos === 'HYPH' ? (words[at - 2]?.form ?? '') : '';
  return (
    /^(?:post|anti|pre|non)-?$/i.test(before) ||
    /^(?:post|anti|pre|non)-/i.test(words[at]?.form ?? '')
  );
}

/** Who owns a noun, or whose it is by an adjective or a name before it ("Peru's", "Peruvian", "US-Peru"). */
function ownersOf(tree: Tree, at: number, isNamed: View['isNamed']): number[] {
  const owners = dependentsBy(tree, at, 'nmod:poss').flatMap((i) => conjuncts(tree, i));
  if (owners.length > 0) return owners;
  const namesake = captionedBy(tree, at);
  if (namesake !== undefined && isNamed(namesake)) return [namesake];
  return dependentsBy(tree, at, 'amod', 'compound', 'nmod')
    .filter((i) => i < at && !foreign.test(tree.words[i]?.form ?? '') && !isAgainst(tree, i))
    .flatMap((i) => [
      i,
      ...dependentsBy(tree, i, 'compound', 'conj', 'amod').flatMap((j) => conjuncts(tree, j)),
    ])
    .filter(isNamed)
    .toSorted((a, b) => a - b);
}
