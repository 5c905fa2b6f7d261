import { cover, type Span, slice } from '../../core/span.ts';
import type { Place } from '../../model/coding.ts';
import { isState } from '../../ontology/countries.ts';
import type { Name } from '../../ontology/names.ts';
import { prepositionOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';
import type { Mention, Sentence } from '../sentence.ts';
import { topOf, wordsIn } from './climb.ts';

/** A phrase that names a place, by one of its names. */
export interface Phrase {
  readonly mention: Mention;
  /** The word by which it hangs on the rest: "region" of "Ukraine's Kharkiv region". */
  readonly top: number;
  /** Whether it names a town or region, rather than a state that may be meant as such. */
  readonly isNamed: boolean;
  /** Whether it is one that something is "on": a coast, a peninsula. */
  readonly isStretch: boolean;
}

/** The place that a phrase names, the finest first: "Busan, South Korea", "Ukraine's Kharkiv region". */
export function placeIn(s: Sentence, { mention, top }: Phrase): Place {
  const names = s.mentions
    .filter((one) => one === mention || isPartOf(s, one, top))
    .map(({ name }) => name);
  const ofKind = (...kinds: readonly string[]) => names.find(({ kind }) => kinds.includes(kind));
  const head = lemmaAt(s.tree, top);
  const town = ofKind('city', 'capital');
  // "Kharkiv region" is named after its town.
  const isNamedAfter = town !== undefined && provinces.test(head);
  const city = isNamedAfter ? undefined : town;
  const admin =
    names.find(({ kind, place }) => kind === 'region' && place !== null) ??
    (isNamedAfter ? town : undefined);
  const country = ofKind('country')?.place ?? (city ?? admin)?.place ?? stateOf(ofKind('demonym'));
  const span = spanOf(s, names, top);
  return {
    text: slice(s.text, span),
    span,
    // What lies at a border lies on one side of it.
    country: borders.test(head) ? null : country,
    admin: admin?.name ?? null,
    city: city?.name ?? null,
    precision: precisionOf({ city, admin, country: borders.test(head) ? null : country }),
  };
}

/** The state that an adjective is of, which has no place of its own. */
function stateOf(name: Name | undefined): string | null {
  const code = name?.code ?? null;
  return code !== null && isState(code) ? code : null;
}

function precisionOf(known: {
  readonly city: Name | undefined;
  readonly admin: Name | undefined;
  readonly country: string | null;
}): Place['precision'] {
  if (known.city) return 'city';
  if (known.admin) return 'admin';
  return known.country === null ? 'area' : 'country';
}

/** From the first to the last of the names, with the noun that follows them or the town before the state. */
function spanOf({ tree }: Sentence, names: readonly Name[], top: number): Span {
  const spans = names.filter(({ kind }) => kind !== 'demonym').map(({ span }) => span);
  const [first = [0, 0], ...rest] = spans.length > 0 ? spans : names.map(({ span }) => span);
  const whole = rest.reduce((sum, one) => cover(sum, one), first);
  const parts = dependentsBy(tree, top, 'compound', 'flat').filter((i) => i < top);
  const own: Span = [
    tree.words[parts[0] ?? top]?.span[0] ?? whole[0],
    tree.words[top]?.span[1] ?? whole[1],
  ];
  const { upos = '', lemma = '' } = tree.words[top] ?? {};
  const isLoose = own[0] < whole[0] && upos !== 'PROPN' && !borders.test(lemma);
  return isLoose ? whole : cover(whole, own);
}

const placeKinds = new Set(['city', 'capital', 'country', 'region']);

/** Nouns that a name tells apart: "the port of Arica", "Kharkiv region", "the border with Syria". */
const placeNouns =
  /^(?:city|town|village|port|capital|suburb|settlement|hamlet|island|islands|region|province|state|district|county|oblast|governorate|prefecture|territory|area|zone|coast|shore|border|frontier|waters|water|part|outskirt|outskirts|north|south|east|west|northeast|northwest|southeast|southwest|peninsula|strait|airport|base|stretch)$/;
const provinces = /^(?:region|province|state|district|county|oblast|governorate|prefecture)$/;
const borders = /^(?:border|frontier)$/;
const stretches = /(?:coast|shore|border|frontier|island|islands|peninsula|outskirts|stretch)$/i;

/** The place phrase of a name; undefined for what is no place, and for that of a dateline: there the report was written. */
export function phraseAt(s: Sentence, mention: Mention): Phrase | undefined {
  const { kind, span } = mention.name;
  const isOfPlace = placeKinds.has(kind) || kind === 'demonym';
  const stretch = isOfPlace && span[0] >= s.opening ? wordsIn(s.tree, span) : undefined;
  if (stretch === undefined) return undefined;
  const own = topOf(s.tree, stretch);
  const top = nounAround(s.tree, nounBefore(s, stretch[0]) ?? townBefore(s, own));
  if (kind === 'demonym' && top === own) return undefined;
  const head = lemmaAt(s.tree, top);
  return {
    mention,
    top,
    isNamed: kind === 'city' || kind === 'region' || (top !== own && kind !== 'demonym'),
    isStretch: stretches.test(head) || stretches.test(mention.name.name),
  };
}

/** The noun that a name stands with, if it stands with one of place, and the one that this one stands with. */
function nounAround(tree: Tree, at: number, left = 2): number {
  const head = tree.words[at]?.head ?? -1;
  const isNoun = placeNouns.test(lemmaAt(tree, head));
  // "a state of siege in Peru": what is in a place is no name of it.
  if (left === 0 || !isNoun || !isInPhrase(tree, at) || prepositionOf(tree, at) === 'in') return at;
  return nounAround(tree, head, left - 1);
}

/** "capital" of "in the Peruvian capital, Lima", whatever the parse makes of the name. */
function nounBefore({ tree }: Sentence, first: number): number | undefined {
  const isBehindComma = tree.words[first - 1]?.form === ',';
  return isBehindComma && placeNouns.test(lemmaAt(tree, first - 2)) ? first - 2 : undefined;
}

/** "Zarqan" of "in Zarqan, Syria", a town that no table knows. */
function townBefore(s: Sentence, at: number): number {
  const head = s.tree.words[at]?.head ?? -1;
  const { upos = '', span = [0, 0] } = s.tree.words[head] ?? {};
  if (upos !== 'PROPN' || head > at || s.nameAt(head) || !isInPhrase(s.tree, at)) return at;
  return s.text[span[1]] === ',' ? head : at;
}

function lemmaAt({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}

/** Whether a word belongs to the place that its head names. */
function isInPhrase(tree: Tree, at: number): boolean {
  if (isRelation(tree, at, 'compound', 'amod', 'flat', 'appos', 'nmod:poss', 'nmod:desc'))
    return true;
  if (isRelation(tree, at, 'conj', 'list', 'dep', 'nmod:unmarked'))
    return dependentsBy(tree, at, 'cc').length === 0;
  return (
    isRelation(tree, at, 'nmod', 'obl') &&
    /^(?:|of|in|with|off|around|between)$/.test(prepositionOf(tree, at))
  );
}

/** Whether a name stands in the phrase that a word heads. */
function isPartOf({ tree, opening }: Sentence, { name }: Mention, top: number): boolean {
  const isOfPlace = placeKinds.has(name.kind) || name.kind === 'demonym';
  const stretch = isOfPlace && name.span[0] >= opening ? wordsIn(tree, name.span) : undefined;
  if (stretch === undefined) return false;
  for (let at = topOf(tree, stretch), left = 3; left > 0; left -= 1) {
    if (at === top) return true;
    if (!isInPhrase(tree, at) || isListed(tree, at, name)) return false;
    at = tree.words[at]?.head ?? -1;
  }
  return false;
}

/** "Lima, Arequipa": a town behind another does not say where that lies. */
function isListed(tree: Tree, at: number, { kind }: Name): boolean {
  return isRelation(tree, at, 'conj', 'list', 'dep') && (kind === 'city' || kind === 'capital');
}
