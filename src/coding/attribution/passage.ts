import { type Span, within } from '../../core/span.ts';
import type { Tree } from '../../text/syntax/tree.ts';
import { keyOf } from '../signs.ts';

/** The words of a paragraph one after another, as what attribution goes by sees them; places count from its first word. */
export interface Passage {
  readonly size: number;
  readonly spans: readonly Span[];
  readonly uposes: readonly string[];
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly relations: readonly string[];
  /** Keys of what stands at each place. */
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly ending: Int32Array;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly relation: Int32Array;
  /** Without the subtype. */
  readonly plain: Int32Array;
  /** The place of the head; -1 for a root. */
  readonly heads: Int32Array;
  readonly dependents: readonly (readonly number[])[];
  /** By place, its sentence; by sentence, where it begins, with the end of the last behind. */
  readonly sentence: Int32Array;
  readonly sentenceStarts: readonly number[];
  readonly trees: readonly Tree[];
  /** By sentence, what the rules find in it: by the word that heads a cue, what each word is to it. */
  readonly ruled: readonly Ruled[];
  /** By place, the quotation it stands in, or -1; by quotation, its first place and the one behind its last. */
  readonly quote: Int32Array;
  readonly quotes: readonly (readonly [from: number, to: number])[];
}

/** Labels of the words of a sentence by the place of a cue's head in it. */
export type Ruled = ReadonlyMap<number, Uint8Array>;

interface Paragraph {
  readonly trees: readonly Tree[];
  readonly quotes: readonly Span[];
  readonly ruled: readonly Ruled[];
}

export function passageOf({ trees, quotes: quoted, ruled }: Paragraph): Passage {
  const words = trees.flatMap((tree) => tree.words);
  const size = words.length;
  const forms = words.map(({ form }) => form);
  const lemmas = words.map(({ lemma }) => lemma.toLowerCase());
  const lowers = forms.map((form) => form.toLowerCase());
  const uposes = words.map(({ upos }) => upos);
  const relations = words.map(({ relation }) => relation);
  const sentenceStarts = startsOf(trees.map((tree) => tree.words.length));
  const sentence = placesIn(sentenceStarts, size);
  const spans = words.map(({ span }) => span);
  const { quote, quotes } = quotesOf(quoted, spans);
  return {
    size,
    spans,
    forms,
    lemmas,
    uposes,
    relations,
    lemma: keysOf(lemmas),
    lower: keysOf(lowers),
    ending: keysOf(lowers.map((lower) => lower.slice(-3))),
    upos: keysOf(uposes),
    xpos: keysOf(words.map(({ xpos }) => xpos)),
    relation: keysOf(relations),
    plain: keysOf(trees.flatMap(({ plain }) => plain)),
    heads: headsOf(trees, sentenceStarts),
    dependents: trees.flatMap((tree, i) =>
      tree.dependents.map((places) => places.map((at) => at + (sentenceStarts[i] ?? 0))),
    ),
    sentence,
    sentenceStarts,
    trees,
    ruled,
    quote,
    quotes,
  };
}

function keysOf(texts: readonly string[]): Int32Array {
  const keys = new Int32Array(texts.length);
  for (let i = 0; i < keys.length; i += 1) keys[i] = keyOf(texts[i] ?? '');
  return keys;
}

/** Heads counted in the paragraph. */
function headsOf(trees: readonly Tree[], starts: readonly number[]): Int32Array {
  const heads = new Int32Array(starts.at(-1) ?? 0);
  for (const [i, { words }] of trees.entries()) {
    const start = starts[i] ?? 0;
    for (const [at, { head }] of words.entries()) heads[start + at] = head < 0 ? -1 : head + start;
  }
  return heads;
}

function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** For each place, the stretch it lies in. */
function placesIn(starts: readonly number[], size: number): Int32Array {
  const places = new Int32Array(size);
  for (let i = 0; i + 1 < starts.length; i += 1) places.fill(i, starts[i], starts[i + 1]);
  return places;
}

function quotesOf(
  quoted: readonly Span[],
  spans: readonly Span[],
): Pick<Passage, 'quote' | 'quotes'> {
  const quote = new Int32Array(spans.length).fill(-1);
  const quotes: [number, number][] = [];
  let at = 0;
  for (const span of quoted) {
    while (at < spans.length && (spans[at]?.[0] ?? 0) < span[0]) at += 1;
    const from = at;
    while (at < spans.length && within(spans[at] ?? span, span)) at += 1;
    if (at === from) continue;
    quote.fill(quotes.length, from, at);
    quotes.push([from, at]);
  }
  return { quote, quotes };
}
