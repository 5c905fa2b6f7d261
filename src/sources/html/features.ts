import type { Element } from './element.ts';
import { hintCount } from './hints.ts';
import { phraseCount } from './phrases.ts';
import { between, headingOf, held, type Scene, type Told } from './scene.ts';
import { signaturesOf } from './signatures.ts';

const tags =
  'p li td th dt dd blockquote pre figcaption div span section article label button summary'.split(
    ' ',
  );
const around =
  'article main nav header footer aside figure form table ul ol blockquote section details'.split(
    ' ',
  );
/** Lines before and after that are looked at one by one. */
const reach = [-3, -2, -1, 1, 2, 3];
const levels = 4;

/** Features of a line and its place; those of what was guessed around it come behind them. */
export const ownFeatures = 171;
const allFeatures = 190;

/** The features of a line, as they are written one after another. */
class Row {
  readonly values: Float32Array;
  #at = 0;

  constructor(values: Float32Array) {
    this.values = values;
  }

  add(value: number): this {
    this.values[this.#at] = value;
    this.#at += 1;
    return this;
  }

  addAll(values: readonly number[]): this {
    for (const value of values) this.add(value);
    return this;
  }
}

/**
 * The features of each line of a page that is asked for, a row a line, in the order of the lines; an empty row for the others. Those of
 * what was guessed around a line are still to be set.
 */
export function featuresOf(
  scene: Scene,
  isAsked: (i: number) => boolean = () => true,
): Float32Array[] {
  const signatures = signaturesOf(scene);
  const near = distancesToProse(scene.lines);
  const above = new Map<Element, number[]>();
  return scene.lines.map((line, i) => {
    if (!isAsked(i)) return none;
    const row = new Row(new Float32Array(allFeatures));
    addOwn(row, line);
    addPlace(row, scene, i, near);
    addHints(row, scene, line);
    addAbove(row, above, line.block.element);
    addContainers(row, scene, line, i);
    for (const step of reach) addNeighbour(row, scene, i, step);
    addStretch(row, scene, i);
    row.addAll(signatures[i] ?? []);
    return row.values;
  });
}

const none = new Float32Array();

function addOwn(
  row: Row,
  { block, counts, phrases, linked, isProse, inTitle, repeats }: Told,
): void {
  const { words, linking, capitals, digits, sentences, commas, isUpper, ending } = counts;
  const least = Math.max(1, words);
  const { tag } = block.element;
  row
    .add(words)
    .add(block.text.length / least)
    .add(linked)
    .add(block.links)
    .add(block.bold / block.text.length)
    .add(linking / least)
    .add(capitals / least)
    .add(digits / least)
    .add(sentences)
    .add(commas)
    .add(isUpper ? 1 : 0)
    .add(ending)
    .add(isProse ? 1 : 0)
    .add(inTitle)
    .add(repeats)
    .add(block.pictures)
    .add(block.afterBreak ? 1 : 0)
    .add(block.element.hidden ? 1 : 0)
    .add(tags.indexOf(tag))
    .add(headingOf(block.element))
    .add(block.leaf === block.element ? 0 : block.leaf.tag === 'a' ? 1 : 2);
  for (let kind = 0; kind < phraseCount; kind += 1) row.add((phrases >> kind) & 1);
}

function addPlace(
  row: Row,
  { lines, sums, headline }: Scene,
  i: number,
  near: Readonly<Record<'before' | 'after', Float64Array>>,
): void {
  const total = Math.max(1, between(sums.words, 0, lines.length));
  const prose = Math.max(1, between(sums.prose, 0, lines.length));
  row
    .add(i / lines.length)
    .add(between(sums.words, 0, i) / total)
    .add(between(sums.prose, 0, i) / prose)
    .add(between(sums.prose, 0, i))
    .add(between(sums.prose, i + 1, lines.length))
    .add(headline < 0 ? 999 : i - headline)
    .add(headline < 0 ? 0 : 1)
    .add(headline < 0 ? 0 : between(sums.words, headline, i))
    .add(near.before[i] ?? 99)
    .add(near.after[i] ?? 99)
    .add(lines.length)
    .add(prose)
    .add(prose / total);
}

function addHints(row: Row, { hints }: Scene, { block }: Told): void {
  let own = 0;
  for (let kind = 0; kind < hintCount; kind += 1) {
    row.add(hints.steps(block.element, kind));
    if (hints.steps(block.leaf, kind) === 0) own += 1;
  }
  row.add(own);
}

/** How many steps above each kind of element stands, and how deep the line is. */
function addAbove(row: Row, known: Map<Element, number[]>, element: Element): void {
  let steps = known.get(element);
  if (steps === undefined) {
    steps = around.map(() => 30);
    for (let at: Element | undefined = element, up = 0; at && up < 30; at = at.parent, up += 1) {
      const kind = around.indexOf(at.tag);
      if (kind >= 0 && (steps[kind] ?? 0) === 30) steps[kind] = up;
    }
    known.set(element, steps);
  }
  row.addAll(steps).add(element.depth);
}

/** What the elements around a line hold, and how it stands to those that hold most of the page's paragraphs. */
function addContainers(row: Row, scene: Scene, { block }: Told, i: number): void {
  const { sums, mains } = scene;
  let at: Element | undefined = block.element;
  for (let level = 0; level < levels; level += 1) {
    const [words, chars] = at ? [held(sums.words, at), held(sums.chars, at)] : [0, 0];
    row
      .add(words)
      .add(at ? held(sums.linked, at) / Math.max(1, chars) : 0)
      .add(at ? held(sums.prose, at) / Math.max(1, words) : 0)
      .add(at ? at.endBlock - at.firstBlock : 0);
    at = wider(at);
  }
  for (const main of mains) addMain(row, scene, { main, block: block.element, i });
}

/** The next element up that holds more lines. */
function wider(element: Element | undefined): Element | undefined {
  if (element === undefined) return undefined;
  const count = element.endBlock - element.firstBlock;
  let at = element.parent;
  while (at && at.endBlock - at.firstBlock <= count) at = at.parent;
  return at;
}

function addMain(
  row: Row,
  { sums }: Scene,
  { main, block, i }: { readonly main: Element; readonly block: Element; readonly i: number },
): void {
  const isIn = i >= main.firstBlock && i < main.endBlock;
  const size = Math.max(1, main.endBlock - main.firstBlock);
  let up = 0;
  for (
    let at: Element | undefined = main;
    at && !(i >= at.firstBlock && i < at.endBlock);
    at = at.parent
  )
    up += 1;
  row
    .add(isIn ? block.depth - main.depth : -1 - up)
    .add((i - main.firstBlock) / size)
    .add(isIn ? between(sums.prose, main.firstBlock, i) : -1)
    .add(isIn ? between(sums.prose, i + 1, main.endBlock) : -1);
}

function addNeighbour(row: Row, { lines }: Scene, i: number, step: number): void {
  const other = lines[i + step];
  const own = lines[i];
  if (other === undefined || own === undefined) {
    row.add(-1).add(-1).add(-1).add(-1).add(-1).add(-1);
    return;
  }
  const { counts, linked, block, isProse } = other;
  row
    .add(counts.words)
    .add(linked)
    .add(tags.indexOf(block.element.tag))
    .add(isProse ? 1 : 0)
    .add(headingOf(block.element))
    .add(kinshipOf(own.block.element, block.element));
}

/** 0 the same element, 1 children of one, 2 of the same make further apart, 3 neither. */
function kinshipOf(one: Element, other: Element): number {
  if (one === other) return 0;
  if (one.parent === other.parent) return 1;
  return one.depth === other.depth &&
    one.tag === other.tag &&
    one.attributes['class'] === other.attributes['class']
    ? 2
    : 3;
}

/** What lies in the lines around. */
function addStretch(row: Row, { lines, sums }: Scene, i: number): void {
  for (const size of [5, 15]) {
    for (const [from, to] of [
      [i - size, i],
      [i + 1, i + 1 + size],
    ] as const) {
      const chars = Math.max(1, between(sums.chars, from, to));
      row
        .add(between(sums.prose, from, to))
        .add(between(sums.linked, from, to) / chars)
        .add(between(sums.short, from, to));
    }
  }
  row.add(lines.length - i);
}

/** Of each line, how many lines away the nearest paragraph before and after it is. */
function distancesToProse(lines: readonly Told[]): Record<'before' | 'after', Float64Array> {
  const before = new Float64Array(lines.length);
  const after = new Float64Array(lines.length);
  let last = -99;
  for (let i = 0; i < lines.length; i += 1) {
    before[i] = Math.min(99, i - last);
    if (lines[i]?.isProse) last = i;
  }
  let next = lines.length + 99;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    after[i] = Math.min(99, next - i);
    if (lines[i]?.isProse) next = i;
  }
  return { before, after };
}
