import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { readPdf } from '../../src/sources/pdf/pdf.ts';
import type { Read } from '../../src/sources/source.ts';
import { reportWithBox, threeColumnBrief, twoColumnReport } from '../support/reports.ts';

const cases = join(import.meta.dirname, 'reports');

it.each([
  ['two-columns', twoColumnReport],
  ['three-columns', threeColumnBrief],
  ['box', reportWithBox],
])('reads %s as expected', async (name, make) => {
  const read = await readPdf({ name: `${name}.pdf`, bytes: make() }, quietRun());
  await expect(print(read)).toMatchFileSnapshot(join(cases, `${name}.txt`));
});

/** What it says of itself, then its lines with what each is. */
function print({ document, reading }: Read): string {
  const facts = reading.articles.map(({ title, byline, published, publishedRange, language }) =>
    JSON.stringify({ title, byline, published, publishedRange, language }),
  );
  const segments = [
    ...reading.articles.flatMap((article) => article.segments),
    ...reading.furniture,
  ];
  const lines = segments
    .toSorted((a, b) => a.line - b.line)
    .map(
      ({ kind, reasons, span }) =>
        `${kind} (${reasons.join(', ')}): ${document.text.slice(...span)}`,
    );
  return `${[...facts, '', ...lines].join('\n')}\n`;
}
