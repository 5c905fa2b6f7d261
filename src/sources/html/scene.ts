import type { Block, Element, Tree } from './element.ts';
import { Hints } from './hints.ts';
import { phrasesIn } from './phrases.ts';
import { type Counts, countWords, keyWords } from './words.ts';

/** A line with what was counted of it. */
export interface Told {
  readonly block: Block;
  readonly counts: Counts;
  readonly phrases: number;
  /** Share of its characters that are in links. */
  readonly linked: number;
  /** Whether it reads like a paragraph. */
  readonly isProse: boolean;
  /** Share of its words that the title of the page has, for short lines. */
  readonly inTitle: number;
  /** How often the same line stood before it. */
  readonly repeats: number;
}

/** Running sums over the lines of a page, so that what an element holds is a difference. */
interface Sums {
  readonly words: Float64Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  readonly proseBlocks: Float64Array;
  readonly short: Float64Array;
}

/** A page as it is looked at line by line. */
export interface Scene {
  readonly lines: readonly Told[];
  readonly elements: readonly Element[];
  readonly hints: Hints;
  readonly sums: Sums;
  /** The innermost elements that hold half, three quarters and nine tenths of what reads like paragraphs. */
  readonly mains: readonly Element[];
  /** Number of the line that is the headline, as far as the title of the page tells; -1 where none is. */
  readonly headline: number;
  /** Whether it is written in another language than English. */
  readonly isOther: boolean;
  /** Whether it is a part of a page: neither head nor body. */
  readonly isPart: boolean;
}

const shares = [0.5, 0.75, 0.92];

export function makeScene(tree: Tree, title: string): Scene {
  const wanted = new Set(keyWords(title));
  const seen = new Map<string, number>();
  const counted = tree.blocks.map(({ text }) => countWords(text));
  const isOther = isOtherLanguage(counted);
  const lines = tree.blocks.map((block, i) => {
    const counts = counted[i] ?? countWords(block.text);
    return look(block, isOther ? asEnglish(counts, block.text) : counts, { wanted, seen });
  });
  const sums = sumUp(lines);
  return {
    lines,
    elements: tree.elements,
    hints: new Hints(tree.elements),
    sums,
    mains: findMains(tree.elements, sums, lines.length),
    headline: findHeadline(lines),
    isOther,
    isPart: !tree.elements.some(({ tag }) => tag === 'body' || tag === 'head'),
  };
}

/** Whether the longer lines of a page have hardly any of the words that link others in English. */
function isOtherLanguage(counted: readonly Counts[]): boolean {
  let [words, linking] = [0, 0];
  for (const one of counted) {
    if (one.words <= 10 && one.sentences === 0) continue;
    words += one.words;
    linking += one.linking;
  }
  return words > 0 && linking / words < 0.08;
}

/** Characters of a word where no blanks part words. */
const unparted = 2;

/** What the same line would count in English, so that it is judged by the rest of what is known of it. */
function asEnglish(counts: Counts, text: string): Counts {
  const isUnparted = counts.words > 0 && text.length / counts.words > 12;
  const words = isUnparted ? Math.ceil(text.length / unparted) : counts.words;
  return { ...counts, words, linking: words >= 6 ? Math.round(0.35 * words) : 0 };
}

interface Seen {
  readonly wanted: ReadonlySet<string>;
  /** How often each line was met. */
  readonly seen: Map<string, number>;
}

function look(block: Block, counts: Counts, { wanted, seen }: Seen): Told {
  const { text } = block;
  const linked = block.linked / text.length;
  const repeats = seen.get(text) ?? 0;
  seen.set(text, repeats + 1);
  const { words, linking, sentences } = counts;
  const isProse =
    linked < 0.5 &&
    ((words >= 12 && linking / words >= 0.2 && sentences > 0) ||
      (words >= 25 && linking / words >= 0.15));
  const inTitle = words > 0 && words <= 4 + 2 * wanted.size ? shareIn(text, wanted) : 0;
  return { block, counts, phrases: phrasesIn(text), linked, isProse, inTitle, repeats };
}

/** How much of both is the same: words in common, of the longer of the two. */
function shareIn(text: string, wanted: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  const own = new Set(keyWords(text));
  let common = 0;
  for (const word of own) if (wanted.has(word)) common += 1;
  return common / Math.max(own.size, wanted.size, 1);
}

function sumUp(lines: readonly Told[]): Sums {
  const make = () => new Float64Array(lines.length + 1);
  const sums = {
    words: make(),
    chars: make(),
    linked: make(),
    prose: make(),
    proseBlocks: make(),
    short: make(),
  };
  for (const [i, { block, counts, isProse }] of lines.entries()) {
    const add = (sum: Float64Array, by: number) => {
      sum[i + 1] = (sum[i] ?? 0) + by;
    };
    add(sums.words, counts.words);
    add(sums.chars, block.text.length);
    add(sums.linked, block.linked);
    add(sums.prose, isProse ? counts.words : 0);
    add(sums.proseBlocks, isProse ? 1 : 0);
    add(sums.short, counts.words < 6 ? 1 : 0);
  }
  return sums;
}

/** What the lines from one to before another come to. */
export function between(sum: Float64Array, from: number, to: number): number {
  return (sum[Math.min(to, sum.length - 1)] ?? 0) - (sum[Math.max(0, from)] ?? 0);
}

export function held(sum: Float64Array, { firstBlock, endBlock }: Element): number {
  return between(sum, firstBlock, endBlock);
}

function findMains(elements: readonly Element[], { prose }: Sums, count: number): Element[] {
  const total = between(prose, 0, count);
  const [root] = elements;
  if (root === undefined) return [];
  return shares.map((share) => {
    let best = root;
    for (const element of elements) {
      if (held(prose, element) >= share * total && element.depth >= best.depth) best = element;
    }
    return best;
  });
}

/** The line that has most of the title's words; of those alike the one in the highest heading, then the first. */
function findHeadline(lines: readonly Told[]): number {
  let [best, most] = [-1, 0.45];
  for (const [i, { block, inTitle }] of lines.entries()) {
    const heading = headingOf(block.element);
    const score = inTitle + (heading === 1 ? 0.5 : heading === 2 ? 0.15 : 0);
    if (inTitle > 0.3 && score > most) [best, most] = [i, score];
  }
  return best >= 0 ? best : lines.findIndex(({ block }) => headingOf(block.element) === 1);
}

/** 1 to 6 for what stands in a heading, 0 for anything else. */
export function headingOf(element: Element): number {
  for (let at: Element | undefined = element, up = 0; at && up < 4; at = at.parent, up += 1) {
    const { tag } = at;
    if (tag.length === 2 && tag.startsWith('h') && tag >= 'h1' && tag <= 'h6')
      return Number(tag.charAt(1));
  }
  return 0;
}
