import { isParagraph, type Neighbour } from './context.ts';
import type { Feature, GapFeature } from './features.ts';

/** Paragraphs on each side of a gap that are compared. */
const window = 6;
/** Of the words on one side, the share that the other has too: less is another subject, more the same one. */
const levels = [0.045, 0.085, 0.13] as const;
const subjects = ['new-subject', 'newer-subject', 'older-subject', 'same-subject'] as const;
const sizes = [
  [1, 'gap-of-one'],
  [4, 'gap-of-few'],
  [12, 'gap-of-some'],
  [35, 'gap-of-many'],
] as const;

const marks = [
  'phrase',
  'opening',
  'strong-word',
  'strong-words',
  'counter',
  'address',
  'handle',
  'list-head',
  'related-head',
  'page-edge',
  'breadcrumb',
] as const;
/** Paragraphs that are printed around articles tell nothing of a subject. */
const notText = [
  'phrase',
  'opening',
  'strong-word',
  'strong-words',
  'page-edge',
  'bio',
  'editors-note',
] as const;

/**
 * What can be said of the lines between two paragraphs, and so of each of them: how many there are, whether the text goes
 * on behind them with the same words, whether any is known furniture. A paragraph is told of the gap before it. Linear.
 */
export function gapsOf(
  lines: readonly (Neighbour & { readonly stems: ReadonlySet<string> | undefined })[],
): Feature[][] {
  const found: Feature[][] = lines.map(() => []);
  const text = lines.flatMap((line, index) =>
    isParagraph(line) && line.stems !== undefined && !notText.some((one) => line.shape.has(one))
      ? [index]
      : [],
  );
  const telling = tellingIn(text.map((index) => lines[index]?.stems ?? new Set()));
  for (let gap = 0; gap <= text.length; gap += 1) {
    const from = gap === 0 ? 0 : (text[gap - 1] ?? 0) + 1;
    const to = text[gap] ?? lines.length;
    const between = lines.slice(from, to);
    const said: GapFeature[] = [
      ...subjectOf(telling, gap),
      ...sizeOf(between.length),
      ...furnishedBy(between),
    ];
    for (let index = from; index < to; index += 1) found[index] = said;
    if (to < lines.length) found[to] = said.map(openingOf);
  }
  return found;
}

/** For a paragraph, what is said of the gap before it. */
function openingOf(feature: GapFeature): Feature {
  return `after-${feature}` as const;
}

function subjectOf(telling: readonly ReadonlySet<string>[], gap: number): GapFeature[] {
  if (gap === 0) return ['text-to-come'];
  if (gap === telling.length) return ['text-done'];
  const count = Math.min(window, gap, telling.length - gap);
  const [before, after] = [telling.slice(gap - count, gap), telling.slice(gap, gap + count)].map(
    (side) => new Set(side.flatMap((words) => [...words])),
  );
  const least = Math.min(before?.size ?? 0, after?.size ?? 0);
  if (least < 8) return ['unclear-subject'];
  const shared = [...(before ?? [])].filter((word) => after?.has(word)).length / least;
  // Of fewer paragraphs, fewer words are shared.
  const expected = shared * (1 + (window - count) * 0.12);
  return [subjects[levels.findIndex((level) => expected < level)] ?? 'same-subject'];
}

function sizeOf(count: number): GapFeature[] {
  return [sizes.find(([most]) => count <= most)?.[1] ?? 'gap-of-a-page'];
}

function furnishedBy(between: readonly Neighbour[]): GapFeature[] {
  const marked = between.filter(({ shape }) => marks.some((one) => shape.has(one))).length;
  return [
    ...(between.some(({ shape }) => shape.has('page-edge')) ? (['gap-with-edge'] as const) : []),
    marked === 0 ? 'gap-unmarked' : marked === 1 ? 'gap-marked' : 'gap-of-furniture',
  ];
}

/** The words of each paragraph that tell its subject from others: those that stand in no more than a quarter of all. */
function tellingIn(paragraphs: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  const holders = new Map<string, number>();
  for (const words of paragraphs)
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1);
  const most = Math.max(3, paragraphs.length / 4);
  return paragraphs.map(
    (words) => new Set([...words].filter((word) => (holders.get(word) ?? 0) <= most)),
  );
}
