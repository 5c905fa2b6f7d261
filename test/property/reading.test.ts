import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { makeDocument } from '../../src/sources/document.ts';
import { readPaste } from '../../src/sources/paste/paste.ts';

const run = quietRun('2024-06-10T08:00:00.000Z');
const read = (text: string) => {
  const document = { ...makeDocument({ bytes: Buffer.from('x'), name: 'x' }, run), text };
  return readPaste(document);
};

const line = fc.oneof(
  fc.constantFrom(
    '10 June 2024',
    'Envoys of Peru and Chile meet - The Harbour Post',
    'By Ana Ruiz and Bo Lind',
    'LIMA, Peru — The presidents of Peru and Chile met on Saturday to speak about the border.',
    '  • A line of its own, which says that the talks will go on next week.',
    'Two ministers shake hands in Lima on June 8. Photo: AP',
    'What the ministers want:',
    '8 Jun 2024',
    'Sign up for our newsletter',
    'By registering, you agree to our terms and privacy policy',
    '“Nobody wanted this,” the envoy said, “and nobody will mend it.”',
    '',
    '\u00a0',
    '----------',
    'No comments:',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const ends = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028');
const paste = fc
  .array(fc.tuple(line, ends), { maxLength: 25 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

it('shows exactly what its spans hold, in order and never twice, whatever the text', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const { articles, furniture } = read(text);
      const segments = [...articles.flatMap((article) => article.segments), ...furniture];
      expect(segments.every(({ span, text: shown }) => text.slice(...span) === shown)).toBe(true);
      const spans = segments.map(({ span }) => span).toSorted((a, b) => a[0] - b[0]);
      expect(spans.every(([start], i) => start >= (spans[i - 1]?.[1] ?? 0))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('loses no word: each stands in a segment, the outlet of a title or the mark of a dateline', () => {
  fc.assert(
    fc.property(paste, (text) => {
      const { articles, furniture } = read(text);
      const kept = [
        ...articles.flatMap(({ segments }) => segments.map(({ span }) => span)),
        ...articles.flatMap(({ outletSpan }) => (outletSpan ? [outletSpan] : [])),
        ...furniture.map(({ span }) => span),
      ];
      const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
      const isKept = (at: number) => kept.some(([start, end]) => start <= at && at < end);
      const lost = words.filter(({ index }) => !isKept(index));
      // A wire name or a day between place and dash belongs to the dateline's mark.
      const marks = articles.filter(({ dateline }) => dateline !== null).length * 6;
      expect(lost.length).toBeLessThanOrEqual(marks);
    }),
    { numRuns: 300 },
  );
});

it('reads a line of a megabyte', () => {
  const text = 'The envoys met. '.repeat(65_536);
  const { articles } = read(text);
  expect(articles[0]?.segments[0]?.text).toBe(text.trim());
});
