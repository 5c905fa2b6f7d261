import { cover, type Span } from '../../core/span.ts';
import { prepositionOf } from './clauses.ts';
import { genderOfName } from './given-names.ts';
import { type Gender, genderOfNoun, type Kind, kindOfNoun } from './nouns.ts';
import { dependentsBy, firstConjunct, isRelation, subtree, type Tree } from './tree.ts';

/** What somebody is called: role nouns ("minister") and names, each in its words ("Kari Lund"). */
export interface Naming {
  readonly nouns: readonly string[];
  readonly names: readonly (readonly string[])[];
}

/** The noun by which a word describes, in lower case and in the singular; of names those alone that say a role. */
export function nounAt(tree: Tree, at: number): string | undefined {
  const { upos = '', xpos = '' } = tree.words[at] ?? {};
  const noun = roleAt(tree, at);
  if (upos === 'PROPN') {
    if (isOutlet(tree, at)) return 'newspaper';
    const isTitle = xpos !== 'NNPS' || isRelation(tree, at, 'nmod:desc');
    return isTitle && kindOfNoun(noun) !== undefined ? ranked(tree, at, noun) : undefined;
  }
  return upos === 'NOUN' ? ranked(tree, at, noun) : undefined;
}

/** Titles that stand before a name as if they were part of it: "Academic" of "Academic Reza". */
export function titlesAt(tree: Tree, at: number): number[] {
  if (tree.words[at]?.upos !== 'PROPN' || kindOfNoun(roleAt(tree, at))) return [];
  return dependentsBy(tree, at, 'compound', 'amod').filter(
    (i) => kindOfNoun(roleAt(tree, i)) === 'person',
  );
}

/** "the vice president" is not called "the president". */
function ranked(tree: Tree, at: number, noun: string): string {
  const below = dependentsBy(tree, at, 'amod', 'compound').map((i) => lowerAt(tree, i));
  const rank = below.find((word) => /^(?:vice|deputy|assistant)$/.test(word));
  return rank === undefined ? noun : `${rank}-${noun}`;
}

const outlets =
  /^(?:times|post|herald|gazette|tribune|daily|guardian|telegraph|courier|journal|mail|news|standard|observer|chronicle|express|mirror|globe|telegram|monitor|star|sun|record)$/;

/** A name that ends like a newspaper's: "the Oslo Herald". */
function isOutlet(tree: Tree, at: number): boolean {
  const last = dependentsBy(tree, at, 'flat').at(-1) ?? at;
  const before = dependentsBy(tree, at, 'flat', 'compound', 'det', 'amod');
  return before.length > 0 && outlets.test(lowerAt(tree, last));
}

/** "Dr." is a doctor with a stop. */
function roleAt({ words }: Tree, at: number): string {
  return (words[at]?.lemma ?? '').toLowerCase().replace(/\.$/, '');
}

/** The words that say which one a noun means, in lower case: adjectives, possessors, and nouns by prepositions. */
export function attributesAt(tree: Tree, at: number): string[] {
  return dependentsBy(tree, at, 'amod', 'compound', 'nmod')
    .filter((i) => !isRelation(tree, i, 'nmod:desc'))
    .flatMap((i) => [i, ...dependentsBy(tree, i, 'compound', 'flat', 'conj')])
    .map((i) => lowerAt(tree, i))
    .filter((word) => !/^(?:same|whole|entire|vice|deputy|assistant)$/.test(word));
}

/** The words of the name that a word heads; undefined where it is none, like "President" or "the Ministry". */
export function nameAt(tree: Tree, at: number): string[] | undefined {
  return namePlaces(tree, at)?.map((i) => tree.words[i]?.form ?? '');
}

/** Where the name that a word heads stands, with the small words in it ("bin"). */
export function nameSpan(tree: Tree, at: number): Span | undefined {
  const spans = (namePlaces(tree, at) ?? []).map((i): Span => tree.words[i]?.span ?? [0, 0]);
  return spans.length > 0 ? spans.reduce(cover) : undefined;
}

function namePlaces(tree: Tree, at: number): number[] | undefined {
  const { upos = '', form = '' } = tree.words[at] ?? {};
  if (upos !== 'PROPN' && !/^\p{Lu}{2,}$/u.test(form)) return undefined;
  const kind = kindOfNoun(roleAt(tree, at));
  const places = nameWords(tree, at);
  return kind === undefined || (kind !== 'person' && places.length > 1) ? places : undefined;
}

function nameWords(tree: Tree, at: number): number[] {
  const siblings = isRelation(tree, at, 'flat')
    ? dependentsBy(tree, tree.words[at]?.head ?? -1, 'flat').filter((i) => i >= at)
    : subtree(
        tree,
        at,
        (i) => isRelation(tree, i, 'flat', 'compound', 'amod') || isOf(tree, i, at),
      );
  const titles = titlesAt(tree, at);
  return [...siblings, ...strayedName(tree, siblings.at(-1) ?? at)]
    .filter((i) => !titles.includes(i))
    .filter((i) => /^[\p{Lu}\d]/u.test(tree.words[i]?.form ?? ''));
}

/** "Adjei" of "minister Kofi Adjei met …", where the parse has a second subject of the verb in it. */
function strayedName({ words }: Tree, last: number): number[] {
  const [own, next] = [words[last], words[last + 1]];
  if (own?.xpos !== 'NNP' || next?.xpos !== 'NNP' || next.relation !== 'nsubj') return [];
  const first = own.relation === 'flat' ? words[own.head] : own;
  return first?.relation === 'nsubj' && first.head === next.head ? [last + 1] : [];
}

/** "for Sea Studies" in a name, with what is joined to it; "Ana Ruiz of Lima" is called no more than "Ana Ruiz". */
function isOf(tree: Tree, i: number, at: number): boolean {
  if (dependentsBy(tree, at, 'flat').length > 0) return false;
  if (isRelation(tree, i, 'conj')) return firstConjunct(tree, i) !== at;
  return isRelation(tree, i, 'nmod') && /^(?:of|for|on)$/.test(prepositionOf(tree, i));
}

/** An acronym, but for those of measures, roles and things. */
function isBody(word: string): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(word) &&
    !/^(?:GDP|GNP|GNI|VAT|CPI|CEO|TV|GPS|AI|HIV|AIDS|COVID)$/.test(word)
  );
}

/** What a word with a naming stands for, as far as the words tell. */
export function kindOfNaming(tree: Tree, at: number, { nouns, names }: Naming): Kind {
  const said = nouns.map((noun) => kindOfNoun(noun));
  const known = said.find((kind) => kind !== undefined && kind !== 'unknown');
  if (known) return known;
  if (names.some(([first = '']) => genderOfName(first) !== undefined)) return 'person';
  if (names.some((words) => words.length === 1 && isBody(words[0] ?? ''))) return 'organisation';
  if (names.some((words) => words.length > 1)) {
    return dependentsBy(tree, at, 'flat').length > 0 ? 'person' : 'other';
  }
  if (names.length > 0) return isWhere(tree, at) ? 'place' : 'unknown';
  return said.includes('unknown') ? 'unknown' : 'other';
}

const moving = /^(?:arrive|come|fly|flee|go|head|march|move|return|sail|travel|withdraw)$/;

/** "in Oslo", "flew to Lima". */
function isWhere(tree: Tree, at: number): boolean {
  const preposition = prepositionOf(tree, at);
  const { lemma = '', upos = '' } = tree.words[tree.words[at]?.head ?? -1] ?? {};
  if (/^(?:to|from)$/.test(preposition)) return upos === 'VERB' && moving.test(lemma);
  return /^(?:in|into|near|outside|across|throughout)$/.test(preposition);
}

/** The gender that role nouns tell, else a given name. */
export function genderOfNaming({ nouns, names }: Naming): Gender | undefined {
  const all = [
    ...nouns.map((noun) => genderOfNoun(noun)),
    ...names.map(([first = '']) => genderOfName(first)),
  ];
  return all.find((gender) => gender !== undefined);
}

/** "the United Nations" may be taken up as one or many. */
export function numberAt({ words }: Tree, at: number): 'one' | 'many' | undefined {
  const { xpos = '', lemma = '' } = words[at] ?? {};
  if (xpos === 'NNS' || /^(?:police|people)$/.test(lemma)) return 'many';
  return xpos === 'NN' || xpos === 'NNP' ? 'one' : undefined;
}

const counts = ['two', 'three', 'four', 'five', 'six', 'seven'];

/** The number that is said of a noun, if it is small: "the two countries". */
export function countAt(tree: Tree, at: number): number | undefined {
  const said = dependentsBy(tree, at, 'nummod', 'det').map((i) => lowerAt(tree, i));
  if (said.includes('both')) return 2;
  const found = said.map((word) => counts.indexOf(word)).find((place) => place >= 0);
  return found === undefined ? undefined : found + 2;
}

export function lowerAt({ words }: Tree, at: number): string {
  return (words[at]?.form ?? '').toLowerCase();
}
