import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { quietRun } from '../../src/core/run.ts';
import { readPdf } from '../../src/sources/pdf/pdf.ts';
import type { Read } from '../../src/sources/source.ts';
import { makePdf } from '../support/make-pdf.ts';
import { threeColumnBrief, twoColumnReport } from '../support/reports.ts';

const whole = [twoColumnReport(), threeColumnBrief()];

/** A report with some bytes changed, and perhaps its end cut off. */
const damaged = fc
  .tuple(
    fc.constantFrom(...whole),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 60 }),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([bytes, changes, end]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of changes) copy[Math.floor(at * (copy.length - 1))] = byte;
    return end === null ? copy : copy.subarray(0, Math.floor(end * copy.length));
  });

async function readOrFault(bytes: Uint8Array): Promise<Read | undefined> {
  try {
    return await readPdf({ name: 'a.pdf', bytes }, quietRun());
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function expectSound({ document, reading }: Read): void {
  const segments = [...reading.articles.flatMap((one) => one.segments), ...reading.furniture];
  for (const { span, text } of segments) expect(document.text.slice(...span)).toBe(text);
}

it('reads a damaged report, or says that it cannot', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const read = await readOrFault(bytes);
      if (read) expectSound(read);
    }),
    { numRuns: 150 },
  );
});

it('reads pages of anything anywhere', async () => {
  const line = fc.record({
    text: fc.string({ maxLength: 60 }),
    x: fc.integer({ min: -100, max: 700 }),
    y: fc.integer({ min: -100, max: 950 }),
    size: fc.integer({ min: 0, max: 80 }),
    font: fc.constantFrom('plain' as const, 'bold' as const),
  });
  const pages = fc.array(fc.array(line, { maxLength: 40 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(pages, async (all) => {
      const read = await readOrFault(makePdf({ pages: all }));
      if (read) expectSound(read);
    }),
    { numRuns: 100 },
  );
});
