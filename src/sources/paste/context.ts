import type { Feature } from './features.ts';

/** What of a line its neighbours are judged by. */
export interface Neighbour {
  readonly length: number;
  readonly shape: ReadonlySet<Feature>;
}

/** Lines on each side that count as near, and as far. */
const near = 5;
const far = 25;
/** A paragraph farther away says nothing. */
const reach = 12;

/**
 * What can be said of each line by the company it keeps: how much running text is around it, how far the next paragraph
 * is, whether it stands in a list. Menus and footers have no paragraphs; the headings of an article do. Linear.
 */
export function contextOf(lines: readonly Neighbour[]): Feature[][] {
  const paragraphs = lines.map(isParagraph);
  const before = distances(paragraphs);
  const after = distances(paragraphs.toReversed()).toReversed();
  const shares = shareOfText(lines, paragraphs);
  const listed = findListed(lines, paragraphs);
  return lines.map((line, index) => {
    const [close, wide] = [shares(index, near), shares(index, far)];
    const isShort = line.shape.has('one-word') || line.shape.has('few-words');
    const [back = reach + 1, ahead = reach + 1] = [before[index], after[index]];
    return [
      closeNames[levelOf(close)] ?? 'thick-near',
      wideNames[levelOf(wide)] ?? 'thick-far',
      beforeNames[stepOf(back)] ?? 'none-before',
      afterNames[stepOf(ahead)] ?? 'none-after',
      ...(isShort && back === 1 && ahead === 1 ? (['short-between'] as const) : []),
      ...(isShort && close < 0.25 ? (['short-in-list'] as const) : []),
      ...(isShort && close > 0.75 ? (['short-in-text'] as const) : []),
      ...(paragraphs[index] && wide < 0.4 ? (['lone-paragraph'] as const) : []),
      ...(listed[index] ? (['listed'] as const) : []),
      ...(isAlike(lines[index - 1], line) ? (['alike-before'] as const) : []),
      ...(isAlike(lines[index + 1], line) ? (['alike-after'] as const) : []),
    ];
  });
}

const closeNames = ['bare-near', 'thin-near', 'mixed-near', 'thick-near'] as const;
const wideNames = ['bare-far', 'thin-far', 'mixed-far', 'thick-far'] as const;
const beforeNames = ['right-before', 'close-before', 'away-before', 'none-before'] as const;
const afterNames = ['right-after', 'close-after', 'away-after', 'none-after'] as const;

function levelOf(share: number): number {
  if (share < 0.1) return 0;
  if (share < 0.4) return 1;
  return share < 0.75 ? 2 : 3;
}

function stepOf(distance: number): number {
  if (distance === 1) return 0;
  if (distance <= 4) return 1;
  return distance <= reach ? 2 : 3;
}

/** A sentence of some length, or more. */
export function isParagraph({ length, shape }: Neighbour): boolean {
  if (shape.has('huge')) return true;
  const isLong = shape.has('many-words') || (shape.has('some-words') && length > 70);
  return (
    isLong &&
    (shape.has('sentence-end') ||
      shape.has('colon-end') ||
      shape.has('question') ||
      shape.has('several-sentences'))
  );
}

/** How many lines back the last paragraph is, itself not counted. */
function distances(paragraphs: readonly boolean[]): number[] {
  let last = -Infinity;
  return paragraphs.map((is, index) => {
    const distance = index - last;
    if (is) last = index;
    return distance;
  });
}

/** The share of the characters around a line, its own left out, that stand in paragraphs. */
function shareOfText(lines: readonly Neighbour[], paragraphs: readonly boolean[]) {
  const all = [0];
  const text = [0];
  lines.forEach(({ length }, index) => {
    // A page-long paragraph weighs no more than a few.
    const size = Math.min(length, 600);
    all.push((all[index] ?? 0) + size);
    text.push((text[index] ?? 0) + (paragraphs[index] ? size : 0));
  });
  const sum = (sums: readonly number[], from: number, to: number) =>
    (sums[Math.min(lines.length, to)] ?? 0) - (sums[Math.max(0, from)] ?? 0);
  return (index: number, window: number): number => {
    const around = (sums: readonly number[]) =>
      sum(sums, index - window, index) + sum(sums, index + 1, index + 1 + window);
    return around(text) / Math.max(1, around(all));
  };
}

/** Lines that a line ending in a colon announces, as long as they are of one kind. */
function findListed(lines: readonly Neighbour[], paragraphs: readonly boolean[]): boolean[] {
  let isOpen = false;
  return lines.map((line, index) => {
    const previous = lines[index - 1];
    if (previous?.shape.has('colon-end')) isOpen = true;
    else if (isOpen)
      isOpen = previous?.shape.has('bullet') === line.shape.has('bullet') && !paragraphs[index];
    return isOpen;
  });
}

const sizes = ['one-word', 'few-words', 'some-words', 'many-words'] as const;
const kinds = ['bullet', 'sentence-end', 'no-stop', 'title-case', 'all-caps', 'numbered'] as const;

function isAlike(other: Neighbour | undefined, { shape }: Neighbour): boolean {
  if (other === undefined) return false;
  const steps =
    sizes.findIndex((one) => shape.has(one)) - sizes.findIndex((one) => other.shape.has(one));
  return Math.abs(steps) <= 1 && kinds.every((one) => shape.has(one) === other.shape.has(one));
}
