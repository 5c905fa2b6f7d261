import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { readPdf } from '../../src/sources/pdf/pdf.ts';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const who = ['The commission', 'A senior official', 'The naval command', 'Each of the parliaments'];
const does = [
  'has postponed',
  'will reconsider',
  'quietly withdrew',
  'defended',
  'may yet abandon',
];
const what = [
  'the cross-border administration of fishing grounds',
  'a decision-making procedure without precedent',
  'further consultations with representatives of industry',
];

/** Paragraphs of which no two are alike, each of two sentences or more. */
const paragraphs = Array.from({ length: 26 }, (_, n) => {
  const sentences = Array.from({ length: 2 + (n % 3) }, (__, i) => {
    const k = n * 3 + i;
    return `${who[k % 4]} ${does[(k * 2) % 5]} ${what[(k + n) % 3]}.`;
  });
  return `${sentences.join(' ')} That was case ${n + 1}.`;
});

function told(from: number, to: number): string {
  return paragraphs
    .slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');
}

function isHeading(reasons: readonly string[]): boolean {
  return reasons.includes('subhead');
}

/** Our paragraphs with what stands between them in reports. */
function pageOf(style: string): string {
  const table = [
    ['Capital', '2021', '2022', '2023'],
    ['Lima', '4', '7', '12'],
    ['Oslo', '1', '0', '3'],
  ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<!doctype html><html lang="en"><head><title>Ballast and Sail</title><style>
    @page { size: A4; margin: 24mm 20mm } body { font: 10pt/1.3 serif }
    h1 { font-size: 24pt; line-height: 1.1; margin: 0 } h2 { font-size: 13pt; margin: 10pt 0 4pt }
    h3 { font-size: 10pt; margin: 6pt 0 2pt } sup { font-size: 6pt } .front { margin: 2pt 0 }
    figcaption { font: bold 8.5pt serif } td { font-size: 8.5pt; padding: 1pt 14pt 1pt 0 }
    figure { break-inside: avoid; margin: 8pt 0 } ${style}</style></head><body>
    <h1>Ballast and Sail: How Small States Hold Course on the Rim</h1>
    <p class="front">By Ana Ruiz and Bo Lind</p><p class="front">Policy Brief No. 12 | March 2024</p>
    <main><h2>Introduction</h2>${told(0, 5).replace('</p>', '<sup>1</sup></p>')}
    <h3>What the capitals say</h3>${told(5, 11)}
    <figure><figcaption>Figure 1. Exercises by year</figcaption><table>${table.join('')}</table></figure>
    ${told(11, 16)}<h2>Outlook</h2>${told(16, 26)}
    <h2>Notes</h2><p>1. Ruiz, “A note of ours,” Rim Press, 2011.</p></main></body></html>`;
}

async function print(style: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(pageOf(style));
    return await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size: 8px; margin: 0 20mm">Ballast and Sail</div>',
      footerTemplate:
        '<div style="font-size: 8px; margin: 0 auto"><span class="pageNumber"></span></div>',
    });
  } finally {
    await page.close();
  }
}

it.each([
  ['one column', 'main { text-align: justify } p { margin: 0 0 9pt }'],
  ['first lines set in', 'p { margin: 0; text-indent: 18pt } h2 + p, h3 + p { text-indent: 0 }'],
  ['two columns', 'main { column-count: 2; column-gap: 20pt } p { margin: 0 0 7pt }'],
  [
    'three columns, justified',
    'main { column-count: 3; column-gap: 14pt; font-size: 8.5pt; text-align: justify } p { margin: 0 0 5pt }',
  ],
  [
    'large first letters',
    'main { column-count: 2; column-gap: 18pt } p { margin: 0 0 6pt } h2 + p::first-letter { font-size: 34pt; float: left; line-height: 0.8; padding-right: 3pt }',
  ],
])('reads each paragraph whole and in order: %s', async (_, style) => {
  const { reading } = await readPdf({ name: 'a.pdf', bytes: await print(style) }, quietRun());
  const [article] = reading.articles;
  const body = article?.segments.filter(({ kind }) => kind === 'body') ?? [];
  expect(body.filter(({ reasons }) => !isHeading(reasons)).map(({ text }) => text)).toEqual(
    paragraphs,
  );
  expect(body.filter(({ reasons }) => isHeading(reasons)).map(({ text }) => text)).toEqual([
    'Introduction',
    'What the capitals say',
    'Outlook',
  ]);
  expect(article).toMatchObject({
    title: 'Ballast and Sail: How Small States Hold Course on the Rim',
    byline: ['Ana Ruiz', 'Bo Lind'],
    publishedRange: ['2024-03-01', '2024-03-31'],
  });
  const running = reading.furniture.filter(({ reasons }) => reasons.includes('running'));
  expect(new Set(running.map(({ text }) => text.replace(/\d+/, '#')))).toEqual(
    new Set(['Ballast and Sail', '#']),
  );
});
