import { overlaps, type Span } from '../../core/span.ts';
import type { Tree } from '../../text/syntax/tree.ts';
import { type Act, type Home, type Homes, isForeign } from './reach.ts';

/** Where a phrase comes to hang on an act: the word, and how far away that is. */
export interface Hold {
  readonly on: number;
  readonly cost: number;
}

/** How a phrase may climb. */
export interface Way {
  readonly tree: Tree;
  readonly act: Act;
  readonly homes: Homes;
  /** Whether the phrase at `top` may go on from a word to its head. */
  readonly passes: (at: number, top: number) => boolean;
  /** Whether it may hang on one of the homes by a word. */
  readonly ends: (at: number, top: number) => boolean;
}

/** The nearest word of the act that a phrase hangs on, over words that only lie between. */
export function holdOf({ tree, act, homes, passes, ends }: Way, top: number): Hold | undefined {
  let at = top;
  for (let cost = 1; ; cost += 1) {
    const on = tree.words[at]?.head ?? -1;
    if (on < 0) return undefined;
    const home = homes.get(on);
    if (home && ends(at, top)) {
      return isTaken(home, on, top) ? { on, cost: cost + home.cost } : undefined;
    }
    if (isForeign(on, act) || !passes(at, top)) return undefined;
    at = on;
  }
}

function isTaken({ isForOpenings }: Home, on: number, top: number): boolean {
  return !isForOpenings || top < on;
}

/** The words of a span, first and last; undefined where none lies in it. */
export function wordsIn({ words }: Tree, span: Span): [first: number, last: number] | undefined {
  const first = words.findIndex((word) => overlaps(word.span, span));
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < words.length && overlaps(words[last + 1]?.span ?? [0, 0], span)) last += 1;
  return [first, last];
}

/** The word of a stretch by which it hangs on the rest: a noun or number, if one of them does ("earlier in the year"). */
export function topOf({ words }: Tree, [first, last]: readonly [number, number]): number {
  let [top, rank] = [last, 0];
  for (let i = first; i <= last; i += 1) {
    const { head = -1, upos = '' } = words[i] ?? {};
    const own = (head < first || head > last) && upos !== 'PUNCT' ? rankOf(upos) : 0;
    if (own > rank) [top, rank] = [i, own];
  }
  return top;
}

function rankOf(upos: string): number {
  if (/^(?:NOUN|PROPN|NUM)$/.test(upos)) return 3;
  return upos === 'ADP' ? 1 : 2;
}

/** Whether a word can stand between: a noun or the like, no verb. */
export function isThing({ words }: Tree, at: number): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM|ADJ|SYM|X)$/.test(words[at]?.upos ?? '');
}

/** Of two phrases as near in the tree the one behind the act goes first, then the nearer in the text. */
export function distanceOf({ cost }: Hold, top: number, { at }: Act): number {
  return cost * 1000 + Math.abs(top - at) + (top < at ? 250 : 0);
}
