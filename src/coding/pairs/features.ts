import { overlaps, type Span } from '../../core/span.ts';
import type { Event, Party } from '../../model/coding.ts';
import { dependentsBy, type Tree } from '../../text/syntax/tree.ts';
import { vectorColumns, vectorOf } from '../../text/vectors.ts';

/** The words of whom a relation is asked from and to. */
export interface Marked {
  readonly source: Span;
  readonly target: Span;
}

/** What a marked pair is judged by. */
export interface PairFeatures {
  /** What holds of the pair, each worth so much. */
  readonly signs: ReadonlyMap<string, number>;
  /** Mean word vectors: of the way between the two, of where it turns, of what hangs on it, of all. */
  readonly means: Float32Array;
}

/** Stretches that mean vectors are made of. */
const meanCount = 4;
export const meanColumns = meanCount * vectorColumns;

const lexiconWeight = 2;
/** The length that the signs of each pair are brought to, and the weight of its means beside them. */
const signLength = 3;
const meanWeight = 0.3;

/**
 * What stands between two marked stretches of a sentence: the words on the way from one to the other in the tree, what
 * hangs on them, the words around, and what the lexicon makes of it.
 */
export function pairFeatures(tree: Tree, marked: Marked, events: readonly Event[]): PairFeatures {
  const way = wayBetween(tree, marked);
  const signs = new Map<string, number>();
  const add = (sign: string, weight = 1) => signs.set(sign, weight);
  for (const sign of waySigns(tree, way)) add(sign);
  for (const sign of wordSigns(tree, way)) add(sign);
  for (const event of events) {
    for (const [sign, weight] of eventSigns(tree, way, marked, event)) add(sign, weight);
  }
  return { signs: scaled(signs), means: meansOf(tree, way) };
}

function scaled(signs: ReadonlyMap<string, number>): Map<string, number> {
  const length = Math.sqrt([...signs.values()].reduce((sum, value) => sum + value * value, 0));
  return new Map([...signs].map(([sign, value]) => [sign, (signLength * value) / (length || 1)]));
}

/** Words by their place. */
interface Way {
  readonly source: number;
  readonly target: number;
  /** From each of the two up to where both ways meet. */
  readonly fromSource: readonly number[];
  readonly fromTarget: readonly number[];
  readonly turn: number;
  /** Both without the words of the two themselves. */
  readonly between: readonly number[];
  readonly isMarked: (at: number) => boolean;
}

function wayBetween(tree: Tree, { source, target }: Marked): Way {
  const isMarked = (at: number) => {
    const span = tree.words[at]?.span ?? [0, 0];
    return overlaps(span, source) || overlaps(span, target);
  };
  const [s, t] = [headOf(tree, source), headOf(tree, target)];
  const [up, other] = [upwards(tree, s), upwards(tree, t)];
  const turn = up.find((at) => other.includes(at)) ?? up.at(-1) ?? -1;
  const until = (way: readonly number[]) =>
    way.includes(turn) ? way.slice(0, way.indexOf(turn) + 1) : way;
  const [fromSource, fromTarget] = [until(up), until(other)];
  const between = [...new Set([...fromSource, ...fromTarget])].filter((at) => !isMarked(at));
  return { source: s, target: t, fromSource, fromTarget, turn, between, isMarked };
}

/** The first word of a stretch that hangs on none of it. */
function headOf({ words }: Tree, span: Span): number {
  const inside = (at: number) => overlaps(words[at]?.span ?? [0, 0], span);
  return words.findIndex(({ head }, at) => inside(at) && (head < 0 || !inside(head)));
}

function upwards({ words }: Tree, from: number): number[] {
  const way: number[] = [];
  for (let at = from; at >= 0; at = words[at]?.head ?? -1) way.push(at);
  return way;
}

function lemmaAt({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}

const telling = /^(?:obj|xcomp|compound:prt|obl|ccomp)/;

function* waySigns(tree: Tree, way: Way): Generator<string> {
  const relation = (at: number) => tree.words[at]?.relation ?? '';
  for (const at of way.between) {
    yield `way ${lemmaAt(tree, at)}`;
    for (const below of tree.dependents[at] ?? []) {
      if (way.isMarked(below)) continue;
      if (telling.test(relation(below))) yield `argument ${lemmaAt(tree, below)}`;
      if (relation(below) === 'compound:prt')
        yield `phrasal ${lemmaAt(tree, at)} ${lemmaAt(tree, below)}`;
    }
  }
  yield `turn ${lemmaAt(tree, way.turn)}`;
  yield `above ${lemmaAt(tree, tree.words[way.turn]?.head ?? -1)}`;
  yield `up ${way.fromSource
    .slice(0, -1)
    .map((at) => relation(at).split(':')[0])
    .join('<')}`;
  yield `down ${way.fromTarget.slice(0, -1).map(relation).join('<')}`;
  for (const at of dependentsBy(tree, way.target, 'case')) {
    yield `by ${lemmaAt(tree, at)}`;
    yield `by ${lemmaAt(tree, way.turn)} ${lemmaAt(tree, at)}`;
  }
  yield `order ${way.source < way.target}`;
}

const content = /^(?:NOUN|VERB|ADJ|ADV|AUX|PART|ADP)$/;
const inner = /^(?:NOUN|VERB|ADJ|ADP|PART)$/;

function* wordSigns(tree: Tree, { source, target, isMarked }: Way): Generator<string> {
  const [low, high] = [Math.min(source, target), Math.max(source, target)];
  for (const [at, { upos }] of tree.words.entries()) {
    if (isMarked(at)) continue;
    if (content.test(upos)) yield `word ${lemmaAt(tree, at)}`;
    if (low >= 0 && low < at && at < high && inner.test(upos)) yield `inner ${lemmaAt(tree, at)}`;
  }
}

function* eventSigns(
  tree: Tree,
  { between }: Way,
  { source, target }: Marked,
  { type, actors, recipients, trigger }: Event,
): Generator<[string, number]> {
  const isFrom = has(actors, source);
  const isTo = has(recipients.length > 0 ? recipients : actors, target);
  yield [`event ${type} ${isFrom ? 'from' : ''}${isTo ? 'to' : ''}`, lexiconWeight];
  yield [`event ${type}`, lexiconWeight];
  if (between.some((at) => overlaps(tree.words[at]?.span ?? [0, 0], trigger)))
    yield [`event ${type} on the way`, lexiconWeight];
}

function has(parties: readonly Party[], span: Span): boolean {
  return parties.some((party) => overlaps(party.span, span));
}

function meansOf(tree: Tree, { between, turn, isMarked }: Way): Float32Array {
  const hanging = between
    .flatMap((at) => [...(tree.dependents[at] ?? [])])
    .filter(
      (at) => !isMarked(at) && /^(?:obj|xcomp|ccomp|obl|nmod)/.test(tree.words[at]?.relation ?? ''),
    );
  const all = [...tree.words.keys()].filter(
    (at) => !isMarked(at) && /^(?:NOUN|VERB|ADJ)$/.test(tree.words[at]?.upos ?? ''),
  );
  const forms = (places: readonly number[]) => places.map((at) => tree.words[at]?.form ?? '');
  const lemmas = (places: readonly number[]) => places.map((at) => lemmaAt(tree, at));
  const means = new Float32Array(meanColumns);
  const groups = [lemmas(between), lemmas(turn < 0 ? [] : [turn]), forms(hanging), forms(all)];
  for (const [i, words] of groups.entries()) means.set(meanVector(words), i * vectorColumns);
  return means.map((value) => value * meanWeight);
}

function meanVector(words: readonly string[]): Float32Array {
  const known = words.flatMap((word) => vectorOf(word) ?? []);
  const mean = new Float32Array(vectorColumns);
  for (const vector of known) {
    for (const [i, value] of vector.entries()) mean[i] = (mean[i] ?? 0) + value / known.length;
  }
  return mean;
}
