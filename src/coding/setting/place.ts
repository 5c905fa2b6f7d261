import type { Place } from '../../model/coding.ts';
import { type EventType, quadOf } from '../../ontology/plover.ts';
import { prepositionOf } from '../../text/syntax/clauses.ts';
import { dependentsBy, isRelation, type Tree } from '../../text/syntax/tree.ts';
import type { Sentence } from '../sentence.ts';
import { distanceOf, type Hold, holdOf, isThing, type Way } from './climb.ts';
import { type Phrase, phraseAt, placeIn } from './phrase.ts';
import type { Act, Homes } from './reach.ts';

export interface Placed {
  readonly place: Place;
  readonly hold: Hold;
}

interface Candidate extends Placed {
  readonly far: number;
}

/** The phrase of place that hangs nearest on an act; a finer one in the same country goes before it. */
export function placeOf(s: Sentence, act: Act, homes: Homes): Placed | undefined {
  const found = candidatesOf(s, act, homes).toSorted((a, b) => a.far - b.far);
  const [nearest] = found;
  return found.find(({ place }) => nearest && isFiner(place, nearest.place)) ?? nearest;
}

function candidatesOf(s: Sentence, act: Act, homes: Homes): Candidate[] {
  const way = placeWay(s.tree, act, homes);
  return s.mentions.flatMap((mention) => {
    const phrase = phraseAt(s, mention);
    if (phrase === undefined || !isWhere(s.tree, phrase, act.type)) return [];
    const { top } = phrase;
    const hold = isPosted(s.tree, top, act.type) ? undefined : holdOf(way, top);
    if (hold === undefined) return [];
    const place = placeIn(s, phrase);
    if (isTopic(place, act, top)) return [];
    return [{ place, hold, far: distanceOf(hold, top, act) }];
  });
}

/** "criticised its policy in Syria": behind what is only said a country is mostly what it is about. */
function isTopic({ precision }: Place, { type, at }: Act, top: number): boolean {
  if (quadOf(type) % 2 === 0 || type === 'CONSULT' || top < at) return false;
  return precision === 'country' || precision === 'area';
}

/** Types of acts that are where those are to whom they are done. */
const onSite = /^(?:ASSAULT|COERCE|PROTEST|MOBILIZE)$/;

/** "recalled its ambassador in Lima": where somebody is posted is not where it is done. */
function isPosted(tree: Tree, top: number, type: EventType): boolean {
  const first = dependentsBy(tree, top, 'case')[0] ?? top;
  const before = tree.words[first - 1]?.lemma.toLowerCase() ?? '';
  return (
    !onSite.test(type) &&
    type !== 'CONSULT' &&
    /^(?:ambassador|envoy|consul|attaché|nuncio|representative|policy|interest|role)$/.test(before)
  );
}

function isFiner(place: Place, than: Place): boolean {
  const isWithin = place.country !== null && place.country === than.country;
  return isWithin && place.city !== null && than.city === null;
}

const locating =
  /^(?:in|at|near|off|around|outside|inside|within|across|throughout|along|close to|inside of|outside of)$/;

/** Whether a phrase says where something is; for deeds done to a town also whither, and the town itself. */
function isWhere(tree: Tree, { top, isNamed, isStretch }: Phrase, type: EventType): boolean {
  const preposition = prepositionOf(tree, top);
  if (locating.test(preposition)) return true;
  if (preposition === 'on' && isStretch) return true;
  if (/^(?:into|through)$/.test(preposition)) return quadOf(type) === 4;
  if (type !== 'ASSAULT' || !isNamed) return false;
  return /^(?:on|against)$/.test(preposition)
    ? isRelation(tree, top, 'nmod')
    : preposition === '' && isRelation(tree, top, 'obj', 'nsubj:pass');
}

const settingWords = /^(?:in|at|during|near|off|amid|around|outside|inside|along)$/;

function placeWay(tree: Tree, act: Act, homes: Homes): Way {
  const isBodily = quadOf(act.type) % 2 === 0 || act.type === 'CONSULT';
  const isBetween = (at: number): boolean => {
    if (isRelation(tree, at, 'nmod:poss') || !isThing(tree, at)) return false;
    if (isRelation(tree, at, 'nsubj')) return onSite.test(act.type);
    if (isRelation(tree, at, 'conj', 'appos', 'xcomp')) return true;
    if (!isRelation(tree, at, 'obj', 'iobj', 'obl', 'nmod')) return false;
    if (settingWords.test(prepositionOf(tree, at))) return true;
    return isBodily;
  };
  const isHung = (at: number) =>
    isRelation(
      tree,
      at,
      'obl',
      'nmod',
      'advmod',
      'list',
      'dep',
      'appos',
      'parataxis',
      'obj',
      'nsubj:pass',
    );
  return {
    tree,
    act,
    homes,
    passes: (at, top) => (at === top ? isHung(at) : isBetween(at)),
    ends: (at, top) => (at === top ? isHung(at) : isBetween(at)),
  };
}
