import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../src/briefs/text.ts';
import { quietRun } from '../../src/core/run.ts';
import { makeBrief } from '../../src/workbench/brief.ts';
import { codeRead } from '../../src/workbench/code.ts';
import { readOne } from '../../src/workbench/read.ts';

const file = join(import.meta.dirname, '../../../shared/seed/digest-2023-11-27.txt');
const present = existsSync(file);
if (!present)
  process.stderr.write(
    `SKIPPED: ${import.meta.filename} wants the seed digest in ../shared/seed.\n`,
  );

/** What must be made of the figure in the seed digest; the words themselves stay in ../shared. */
describe.skipIf(!present)('the figure of the seed digest', async () => {
  if (!present) return;
  const capture = codeRead(await readOne(file, { maxBytes: 1e6 }, quietRun()));
  const figures = capture.codings.flatMap((coding) => coding.figures);
  const text = readFileSync(file, 'utf8');

  it('is the share of the world that the three countries named before it have', () => {
    const known = figures.filter(({ measure }) => measure !== null);
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({
      value: 25,
      bound: 'about',
      unit: 'percent',
      measure: 'gdp-share-of-world',
      claims: [],
      when: null,
    });
    expect(known[0]?.of.toSorted()).toEqual(['CHN', 'JPN', 'KOR']);
  });

  it('stands in the text as it is, whoever states it', () => {
    for (const { span, text: words } of figures) expect(text.slice(...span)).toBe(words);
  });

  it('is shown in the brief beside what is known', () => {
    const brief = makeBrief([capture], {
      scenarios: [],
      asOf: '2023-11-27',
      knownBy: '2024-01-01T00:00:00.000Z',
      notes: [],
    });
    const shown = renderText(brief, { width: 100, color: false });
    expect(shown).toMatch(/stated 25 %, we have 22\.3 % \(2023\), market rates; World Bank/);
  });
});
