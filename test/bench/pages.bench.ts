import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe } from 'vitest';
import { z } from 'zod';
import { quietRun } from '../../src/core/run.ts';
import type * as reader from '../../src/sources/html/page.ts';
import { variedEditions } from './news.ts';
import { benchRates } from './rates.ts';

// The package as it is built: sources that the runner has rewritten are a third slower.
const built = createRequire(import.meta.url)('../../dist/sources/html/page.js');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from there
const { readPage } = built as typeof reader;

const run = quietRun();

/** Each from bytes to title, author, date and body. */
const readers: Readonly<Record<string, (page: Uint8Array) => unknown>> = {
  tiltmeter: (bytes) => readPage({ name: 'page', bytes }, run),
  readability: (bytes) => {
    const { document } = parseHTML(Buffer.from(bytes).toString('utf8'));
    return new Readability(document).parse();
  },
};

/** Contenders that read one page a pass, in turn. */
function readersOf(pages: readonly Uint8Array[]) {
  return Object.entries(readers).map(([name, read]) => {
    let next = 0;
    const pass = () => {
      const page = pages[next % pages.length];
      if (page) read(page);
      next += 1;
      return 1;
    };
    return { name, pass };
  });
}

/** A story on a page of the usual make: some hundred links, scripts and styles around it. */
function pageOf(story: string): Uint8Array {
  const links = Array.from(
    { length: 120 },
    (_, n) =>
      `<li class="menu__item menu__item--${n}"><a class="menu__link" href="/topic/${n}">Topic number ${n}</a></li>`,
  ).join('\n');
  const [lead = '', ...paragraphs] = story.split('\n\n');
  const body = [lead, ...paragraphs]
    .map((text) => `<p class="story__paragraph">${text}</p>`)
    .join('\n<div class="ad-slot" data-slot="mid"></div>\n');
  const script = `<script>window.settings = ${JSON.stringify({ links: links.slice(0, 20_000) })};</script>`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${lead.slice(0, 60)} | The Harbour Post</title>${script}</head>
<body><nav class="menu"><ul>${links}</ul></nav><main><article class="story"><h1>${lead.slice(0, 60)}</h1><p class="byline">By Ana Ruiz</p>${body}</article>
<aside class="related"><ul>${links}</ul></aside></main><footer class="footer"><ul>${links}</ul></footer></body></html>`;
  return Buffer.from(page);
}

const own = variedEditions(20).flat().map(pageOf);

describe('news stories on pages of our own make', () => {
  benchRates('pages', readersOf(own));
});

const file = join(import.meta.dirname, '../../../shared/data/reading/pages-dev.jsonl.gz');
const recordSchema = z.object({ html: z.string() });

describe.skipIf(!existsSync(file))('annotated pages beside the project', () => {
  if (!existsSync(file)) return;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(0, 80);
  const pages = lines.map((line) => Buffer.from(recordSchema.parse(JSON.parse(line)).html));
  benchRates('pages', readersOf(pages));
});
