import type { Page } from './material.ts';

/** The body metric of the public benchmark: four words in a row, each page weighing the same. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function measure(
  pages: readonly Page[],
  pickedOf: (page: Page) => readonly boolean[],
): Figures {
  let [precision, judged, recall] = [0, 0, 0];
  for (const page of pages) {
    const picked = pickedOf(page);
    const given = shingles(page.words.filter((_, i) => picked[i]).flat());
    const wanted = shingles(page.body.match(/[\p{L}\p{N}_]+/gu) ?? []);
    let shared = 0;
    for (const [shingle, times] of given.counts)
      shared += Math.min(times, wanted.counts.get(shingle) ?? 0);
    if (given.size > 0) {
      precision += shared / given.size;
      judged += 1;
    }
    recall += wanted.size > 0 ? shared / wanted.size : 0;
  }
  const [p, r] = [precision / Math.max(1, judged), recall / Math.max(1, pages.length)];
  return { precision: p, recall: r, f1: (2 * p * r) / Math.max(1e-9, p + r) };
}

function shingles(words: readonly string[]): { counts: Map<string, number>; size: number } {
  const counts = new Map<string, number>();
  const size = words.length > 0 ? Math.max(1, words.length - 3) : 0;
  for (let at = 0; at < size; at += 1) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return { counts, size };
}
