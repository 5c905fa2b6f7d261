import type { Reading, SegmentKind } from '../../src/model/article.ts';
import type { Digest, DigestLine } from './digest.ts';

/** What a line was read as; `none` where no segment stands on it. */
type Read = 'title' | 'byline' | 'body' | 'caption' | 'other' | 'none';

/** Hits, what was told, what was true. */
export interface Tally {
  hits: number;
  told: number;
  gold: number;
}

export interface Score {
  /** Of each class of lines. */
  readonly lines: Record<string, Tally>;
  /** Words in lines read as body. */
  readonly words: Tally;
  /** Beginnings of articles. */
  readonly cuts: Tally;
  /** Beginnings behind the first of each digest. */
  readonly inner: Tally;
  /** Lines that were read as what they are; every line counts once. */
  readonly right: Tally;
  /** Gold body lines by whether they are in the right article. */
  readonly placed: Tally;
}

const tally = (): Tally => ({ hits: 0, told: 0, gold: 0 });

export function newScore(): Score {
  return {
    lines: {},
    words: tally(),
    cuts: tally(),
    inner: tally(),
    right: tally(),
    placed: tally(),
  };
}

/** What F1 is: the harmonic mean of precision and recall. */
export function f1({ hits, told, gold }: Tally): number {
  return told + gold === 0 ? 1 : (2 * hits) / (told + gold);
}

export const precision = ({ hits, told }: Tally): number => (told === 0 ? 1 : hits / told);
export const recall = ({ hits, gold }: Tally): number => (gold === 0 ? 1 : hits / gold);

const classOf: Readonly<Record<DigestLine['gold'], Read>> = {
  title: 'title',
  byline: 'byline',
  date: 'other',
  body: 'body',
  caption: 'caption',
  other: 'other',
};

/** Adds how a digest was read to a score. */
export function addScore(score: Score, digest: Digest, reading: Reading): void {
  const read = readOf(reading, digest);
  digest.lines.forEach((line, index) => {
    const gold = classOf[line.gold];
    const told = read[index]?.kind ?? 'none';
    // A copy of title or writer is right as that or as furniture, a caption that the gold has in the body as either.
    const isRight =
      told === gold || (line.isCopy && (gold === 'body' ? told === 'caption' : told !== 'body'));
    const taken = isRight ? gold : told;
    const own = (score.lines[gold] ??= tally());
    own.gold += 1;
    if (isRight) own.hits += 1;
    if (taken !== 'none') (score.lines[taken] ??= tally()).told += 1;
    score.right.gold += 1;
    score.right.told += 1;
    if (isRight) score.right.hits += 1;
    addWords(score.words, line, { isBody: gold === 'body', isTold: taken === 'body' });
  });
  addCuts(score, digest, reading);
}

function addWords(
  words: Tally,
  { text }: DigestLine,
  { isBody, isTold }: { isBody: boolean; isTold: boolean },
): void {
  const count = text.split(/\s+/).length;
  if (isBody) words.gold += count;
  if (isTold) words.told += count;
  if (isBody && isTold) words.hits += count;
}

interface LineRead {
  readonly kind: Read;
  readonly article: number;
}

const plainKinds: Readonly<Record<SegmentKind, Read>> = {
  title: 'title',
  byline: 'byline',
  dateline: 'body',
  body: 'body',
  bullet: 'body',
  caption: 'caption',
  related: 'other',
  furniture: 'other',
};

/** What each line that is not blank was read as: the weightiest of its segments. */
function readOf({ articles, furniture }: Reading, { text, lines }: Digest): LineRead[] {
  const at = new Map<number, LineRead>();
  const put = (line: number, kind: SegmentKind, article: number) => {
    const plain = plainKinds[kind];
    if (!at.has(line) || at.get(line)?.kind === 'other') at.set(line, { kind: plain, article });
  };
  articles.forEach((article, n) =>
    article.segments.forEach(({ line, kind }) => put(line, kind, n)),
  );
  for (const { line, kind } of furniture) put(line, kind, -1);
  const numbers = numbersOf(text);
  return lines.map((_, index) => at.get(numbers[index] ?? 0) ?? { kind: 'none', article: -1 });
}

/** The number of each line that is not blank. */
export function numbersOf(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
}

/** An article begins at its title; any line from that (or what stands right over it) to the first of its body will do. */
function addCuts(score: Score, digest: Digest, reading: Reading): void {
  const numbers = numbersOf(digest.text);
  const blocks = Array.from({ length: digest.articles }, (_, article) =>
    blockOf(digest, article, numbers),
  );
  const starts = reading.articles.map(({ segments }) => {
    const title = segments.find(({ kind }) => kind === 'title');
    const body = segments.find(
      ({ kind }) => kind === 'body' || kind === 'bullet' || kind === 'dateline',
    );
    return (title ?? body ?? segments[0])?.line ?? 0;
  });
  const used = new Set<number>();
  const hits = starts.map((start) => {
    const block = blocks.findIndex(([from, to], n) => !used.has(n) && start >= from && start <= to);
    if (block >= 0) used.add(block);
    return block;
  });
  const good = hits.filter((block) => block >= 0).length;
  score.cuts.hits += good;
  score.cuts.told += starts.length;
  score.cuts.gold += blocks.length;
  score.inner.hits += hits.filter((block) => block > 0).length;
  score.inner.told += starts.length - (hits.includes(0) ? 1 : Math.min(1, starts.length));
  score.inner.gold += blocks.length - 1;
}

/**
 * The lines at which an article may begin, as line numbers: from its title, or a copy of the title over it, to its first
 * paragraph.
 */
export function blockOf(
  { lines }: Digest,
  article: number,
  numbers: readonly number[],
): [number, number] {
  const own = (fits: (line: DigestLine) => boolean, from = 0) =>
    lines.findIndex((line, index) => index >= from && line.article === article && fits(line));
  const title = own(({ gold }) => gold === 'title');
  const from = title >= 0 ? title : own(({ gold }) => gold === 'body');
  const paragraph = own(({ gold, text }) => gold === 'body' && text.length > 100, from);
  const to = paragraph >= 0 ? paragraph : own(({ gold }) => gold === 'body', from);
  const copy = own(
    ({ isCopy, text }) => isCopy && title >= 0 && isSame(text, lines[title]?.text ?? ''),
    Math.max(0, from - nearCopy),
  );
  return [numbers[copy >= 0 && copy < from ? copy : from] ?? 0, numbers[Math.max(from, to)] ?? 0];
}

/** Lines over a title in which a copy of it, such as the last step of a breadcrumb, counts as its beginning. */
const nearCopy = 12;

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return (
    one !== '' &&
    (one === other || (other ?? '').startsWith(one ?? '') || (one ?? '').startsWith(other ?? ''))
  );
}

const show = (name: string, one: Tally) =>
  `${name.padEnd(9)} F1 ${f1(one).toFixed(4)}  P ${precision(one).toFixed(4)}  R ${recall(one).toFixed(4)}  of ${one.gold}`;

export function tellScore(score: Score): string[] {
  const classes = Object.entries(score.lines).filter(([name]) => name !== 'none');
  const macro = classes.reduce((sum, [, one]) => sum + f1(one), 0) / Math.max(1, classes.length);
  return [
    show('lines', score.right),
    `macro     F1 ${macro.toFixed(4)}`,
    ...classes.map(([name, one]) => show(name, one)),
    show('words', score.words),
    show('cuts', score.cuts),
    show('inner', score.inner),
  ];
}
