import type { Article } from '../../src/model/article.ts';

/** An annotated page. */
export interface Gold {
  readonly text: string;
  readonly title: string;
  readonly author: string | null;
  readonly date: string | null;
}

/** Body as in the public benchmark: four words in a row, each page weighing the same; the others are shares of those that have them. */
export interface PageScores {
  readonly body: number;
  readonly title: number;
  readonly author: number;
  readonly date: number;
}

/** Scores the longest article of each page. */
export function scorePages(pages: readonly (readonly [Gold, readonly Article[]])[]): PageScores {
  const rows = pages.map(([gold, articles]) => ({ gold, best: longest(articles) }));
  const bodies = rows.map(({ gold, best }) => compare(gold.text, best ? bodyOf(best) : ''));
  const precision = mean(bodies.flatMap(([share]) => (share === undefined ? [] : [share])));
  const recall = mean(bodies.map(([, share]) => share));
  return {
    body: harmonic(precision, recall),
    title: mean(rows.map(({ gold, best }) => Number(fold(best?.title ?? '') === fold(gold.title)))),
    author: authorScore(rows),
    date: mean(
      rows.flatMap(({ gold: { date }, best }) =>
        date === null ? [] : [Number(isNear(best?.published, date))],
      ),
    ),
  };
}

type Rows = readonly { readonly gold: Gold; readonly best: Article | undefined }[];

function longest(articles: readonly Article[]): Article | undefined {
  return articles.reduce<Article | undefined>(
    (best, one) => (best && bodyOf(best).length >= bodyOf(one).length ? best : one),
    undefined,
  );
}

function bodyOf({ segments }: Article): string {
  const kinds = new Set(['body', 'bullet', 'dateline']);
  return segments
    .filter(({ kind }) => kinds.has(kind))
    .map(({ text }) => text)
    .join('\n');
}

function compare(
  gold: string,
  body: string,
): readonly [precision: number | undefined, recall: number] {
  const [wanted, given] = [shingles(gold), shingles(body)];
  let shared = 0;
  for (const [shingle, times] of given.counts)
    shared += Math.min(times, wanted.counts.get(shingle) ?? 0);
  return [
    given.size > 0 ? shared / given.size : undefined,
    wanted.size > 0 ? shared / wanted.size : 0,
  ];
}

function shingles(text: string) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const size = words.length > 0 ? Math.max(1, words.length - 3) : 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return { counts, size };
}

/** F1 of names, over the pages that state one. */
function authorScore(rows: Rows): number {
  let [right, made, wanted] = [0, 0, 0];
  for (const { gold, best } of rows) {
    if (gold.author === null) continue;
    const names = namesIn([gold.author]);
    const found = namesIn(best?.byline ?? []);
    right += [...found].filter((name) => names.has(name)).length;
    made += found.size;
    wanted += names.size;
  }
  return harmonic(right / Math.max(1, made), right / Math.max(1, wanted));
}

function namesIn(bylines: readonly string[]): Set<string> {
  const names = bylines.flatMap((byline) =>
    byline.split(/\s*[;|&\n]\s*|\s+and\s+/).flatMap((group) => {
      const [first = '', ...others] = group.split(/\s*,\s*/);
      return [
        first,
        ...others.filter((other) => /^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,4}$/u.test(other)),
      ];
    }),
  );
  return new Set(names.map((name) => fold(name).replace(/^by /, '')).filter((name) => name !== ''));
}

function isNear(published: string | null | undefined, gold: string): boolean {
  const day = Date.parse(published ?? '') / 86_400_000;
  const [year = 0, month = 1, date] = gold.split('-').map(Number);
  const from = Date.UTC(year, month - 1, date ?? 1) / 86_400_000;
  const to = date === undefined ? Date.UTC(year, month, 0) / 86_400_000 : from;
  return day >= from - 1 && day <= to + 1;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[‘’‚‛′`´]/g, "'")
    .replaceAll(/[“”„‟″«»]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function harmonic(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}
