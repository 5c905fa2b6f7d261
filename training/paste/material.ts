import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type GoldPage, goldOf, type Page } from './gold.ts';
import { renderPage } from './render.ts';

const file = new URL('../../../shared/data/reading/pages-dev.jsonl.gz', import.meta.url);

export const hasPages = existsSync(file);

/** Pages whose annotated text is less than this on the page are written by scripts: nothing to copy. */
const leastFound = 0.85;
/** Fewer words are a portfolio or a list, not an article. */
const fewestWords = 120;

/** The annotated pages that are articles. */
export function readPages(): GoldPage[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Page => JSON.parse(line))
    .filter(({ text, title }) => title !== null && (text ?? '').split(/\s+/).length >= fewestWords)
    .map((page) => goldOf(page, renderPage(page.html)))
    .filter(({ found }) => found >= leastFound);
}

/**
 * Whether a page has the shape of a report: most of it in paragraphs, hardly anything of the site's in between, no longer
 * than reports are. What is left out are tables, shops' comparisons, and posts that are mostly what readers answered.
 */
export function isReport({ lines }: GoldPage): boolean {
  const isBody = lines.map(({ gold }) => gold === 'body');
  const extent = isBody.lastIndexOf(true) - isBody.indexOf(true) + 1;
  const bodies = lines.filter(({ gold }) => gold === 'body');
  const paragraphs = bodies.filter(({ text }) => text.length > 100);
  return (
    paragraphs.length >= bodies.length * 0.3 &&
    extent - bodies.length <= extent * 0.35 &&
    extent <= 300
  );
}
