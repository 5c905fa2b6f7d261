import { openRandom, type Random } from '../nn/random.ts';
import { boxes, digestTitles, outletOf } from './furnishings.ts';
import type { Gold, GoldLine, GoldPage } from './gold.ts';

/** How much of a page was pasted. */
type Cut = 'page' | 'region' | 'article' | 'text';

/** A line of a digest with what it is. */
export interface DigestLine {
  readonly text: string;
  readonly gold: Gold;
  readonly isCopy: boolean;
  /** The page has it in a heading. */
  readonly isHeading: boolean;
  /** The article it belongs to, from 0; -1 for what stands around them. */
  readonly article: number;
}

/** A pasted text that was put together from pages, with the truth about it. */
export interface Digest {
  readonly id: string;
  readonly cut: Cut;
  readonly text: string;
  /** What each line that is not blank is, in order. */
  readonly lines: readonly DigestLine[];
  readonly articles: number;
}

type Sign = '' | '• ' | '- ' | '\t• ' | '* ' | '    ';
type Gaps = 'none' | 'kept' | 'all';

/** How one digest is laid out. */
interface Layout {
  readonly random: Random;
  readonly sign: Sign;
  readonly gaps: Gaps;
  readonly isFurnished: boolean;
  readonly hasSuffixes: boolean;
}

const cuts: readonly Cut[] = ['page', 'page', 'region', 'region', 'article', 'article', 'text'];
const most = 8;

/**
 * Digests of one to eight pages each, every page in one of them, until each has been used `times`. The same seed gives
 * the same digests.
 */
export function makeDigests(
  pages: readonly GoldPage[],
  { seed, times }: { seed: number; times: number },
): Digest[] {
  const random = openRandom(seed);
  const digests: Digest[] = [];
  for (let round = 0; round < times; round += 1) {
    const order = shuffled(pages, random);
    while (order.length > 0) {
      const own = order.splice(0, 1 + random.below(most));
      const cut = cuts[digests.length % cuts.length] ?? 'page';
      digests.push(makeDigest(own, cut, { id: `${seed}.${digests.length}`, random }));
    }
  }
  return digests;
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function makeDigest(
  pages: readonly GoldPage[],
  cut: Cut,
  { id, random }: { id: string; random: Random },
): Digest {
  const pick = <T>(items: readonly T[]): T => items[random.below(items.length)]!;
  const layout: Layout = {
    random,
    sign: pick<Sign>(['', '', '', '• ', '- ', '\t• ', '* ', '    ']),
    gaps: pick<Gaps>(['kept', 'kept', 'none', 'all']),
    isFurnished: random.next() < 0.4,
    hasSuffixes: random.next() < 0.4,
  };
  const printed: Printed[] = [];
  if (pages.length > 1 && random.next() < 0.4) printed.push(...headOf(pages, layout));
  const between = pick<readonly Printed[]>([
    [blank],
    [blank, blank],
    [blank, blank, blank],
    [blank, rule, blank],
    [blank, blank],
  ]);
  pages.forEach((page, article) => {
    if (printed.length > 0) printed.push(...between);
    printed.push(
      ...printArticle(
        page,
        { article, cut: cut === 'page' && random.next() < 0.1 ? 'region' : cut },
        { layout, pages },
      ),
    );
  });
  const lines = printed.filter((line): line is DigestLine => line !== blank);
  return {
    id,
    cut,
    text: printed.map((line) => (line === blank ? '' : line.text)).join('\n'),
    lines,
    articles: pages.length,
  };
}

const blank = 'blank';
type Printed = DigestLine | typeof blank;
const rule: DigestLine = {
  text: '----------',
  gold: 'other',
  isCopy: false,
  isHeading: false,
  article: -1,
};

function around(text: string, isCopy = false): DigestLine {
  return { text, gold: 'other', isCopy, isHeading: false, article: -1 };
}

/** The digest's own title and date, and now and then the headlines of what follows. */
function headOf(pages: readonly GoldPage[], { random }: Layout): Printed[] {
  const day = new Date(Date.UTC(2023, random.below(36), 1 + random.below(28)));
  const long = day.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const head: Printed[] = [around(long)];
  if (random.next() < 0.5) head.unshift(around(digestTitles[random.below(digestTitles.length)]!));
  if (random.next() < 0.5) head.push(blank, ...pages.map(({ title }) => around(title, true)));
  return head;
}

function printArticle(
  page: GoldPage,
  { article, cut }: { article: number; cut: Cut },
  { layout, pages }: { layout: Layout; pages: readonly GoldPage[] },
): Printed[] {
  const { random, sign, gaps, hasSuffixes } = layout;
  const suffix =
    hasSuffixes && random.next() < 0.7
      ? `${random.next() < 0.5 ? ' - ' : ' | '}${outletOf(page.host)}`
      : '';
  const kept = cutDown(page, cut, random);
  const printed: Printed[] = [];
  kept.forEach((line, index) => {
    const isGap = gaps === 'all' || (gaps === 'kept' && line.isApart);
    if (index > 0 && isGap) printed.push(blank);
    const text = `${line.isItem ? sign : ''}${line.text}${line.gold === 'title' ? suffix : ''}`;
    printed.push({
      text,
      gold: line.gold,
      isCopy: line.isCopy,
      isHeading: line.isHeading,
      article,
    });
    const isMiddle =
      line.gold === 'body' && line.text.length > 100 && kept[index + 1]?.gold === 'body';
    if (layout.isFurnished && isMiddle && random.next() < 0.06)
      printed.push(
        ...boxOf({ pages, page }, layout).map((one) => (one === blank ? one : { ...one, article })),
      );
  });
  return printed;
}

/** A box of the page's own in the middle of the text, or the headline of another story with its day. */
function boxOf(
  { pages, page }: { pages: readonly GoldPage[]; page: GoldPage },
  { random, gaps }: Layout,
): Printed[] {
  const space: Printed[] = gaps === 'none' ? [] : [blank];
  const other = pages[random.below(pages.length)];
  if (random.next() < 0.5 || other === undefined || other === page) {
    return [...space, ...boxes[random.below(boxes.length)]!.map((text) => around(text))];
  }
  const day = `${1 + random.below(28)} ${['Jan', 'Mar', 'Jun', 'Oct'][random.below(4)]} ${2022 + random.below(4)}`;
  return [...space, around(other.title, true), around(day), ...space];
}

/** The part of a page that is pasted; a title that the page has not is put over it, as who pastes would. */
function cutDown(page: GoldPage, cut: Cut, random: Random): readonly GoldLine[] {
  const { lines } = page;
  const title = lines.findIndex(({ gold }) => gold === 'title');
  const first = title >= 0 ? title : lines.findIndex(({ gold }) => gold === 'body');
  const last = lines.findLastIndex(({ gold }) => gold === 'body');
  const own: GoldLine[] =
    title >= 0
      ? []
      : [
          {
            text: page.title,
            gold: 'title',
            isCopy: false,
            isCaption: false,
            isItem: false,
            isHeading: true,
            isApart: true,
          },
        ];
  if (cut === 'page')
    return title >= 0 ? lines : [...lines.slice(0, first), ...own, ...lines.slice(first)];
  const from = cut === 'region' ? Math.max(0, first - random.below(6)) : first;
  const to = cut === 'region' ? last + 1 + random.below(16) : last + 1;
  const part = [...lines.slice(from, first), ...own, ...lines.slice(first, to)];
  return cut === 'text' ? part.filter(({ gold }) => gold !== 'other' && gold !== 'caption') : part;
}
