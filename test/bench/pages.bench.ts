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

const scripts = `window.settings = ${JSON.stringify(Array.from({ length: 1500 }, (_, n) => ({ id: n, name: `part-${n}`, on: n % 2 === 0 })))};`;
const icon =
  '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-6h2v6z"></path></svg>';

function linksOf(count: number, name: string): string {
  return Array.from(
    { length: count },
    (_, n) =>
      `<li class="${name}__item ${name}__item--${n}" data-index="${n}"><a class="${name}__link" href="/topic/${n}?from=${name}" data-track="${name}-${n}">${icon}<span class="${name}__label">Topic number ${n}</span></a></li>`,
  ).join('\n');
}

/** A story on a page of the usual make: 120 links and 100 KB of scripts and drawings around it. */
function pageOf(story: string): Uint8Array {
  const [lead = '', ...paragraphs] = story.split('\n\n');
  const body = [lead, ...paragraphs]
    .map((text) => `<p class="story__paragraph">${text}</p>`)
    .join('\n<div class="ad-slot" data-slot="mid"></div>\n');
  const title = lead.slice(0, 60);
  return Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Harbour Post</title><script>${scripts}</script></head>
<body><nav class="menu"><ul>${linksOf(60, 'menu')}</ul></nav><main><article class="story"><h1>${title}</h1><p class="byline">By Ana Ruiz</p>${body}</article>
<aside class="related"><ul>${linksOf(20, 'related')}</ul></aside></main><footer class="footer"><ul>${linksOf(40, 'footer')}</ul></footer></body></html>`);
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
