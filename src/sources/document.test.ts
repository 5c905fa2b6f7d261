import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { quietRun, type Report } from '../core/run.ts';
import { documentSchema } from '../model/document.ts';
import { makeDocument } from './document.ts';

const now = '2024-05-03T08:00:00.000Z';

it('names a document by the hash of its bytes and the instant of the run', () => {
  const bytes = Buffer.from('Ministers met in Oslo.');
  const document = makeDocument({ bytes, name: 'oslo.txt' }, quietRun(now));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(documentSchema.parse(document)).toEqual({
    id: sha256.slice(0, 16),
    sha256,
    mediaType: 'text/plain',
    text: 'Ministers met in Oslo.',
    name: 'oslo.txt',
    url: null,
    capturedAt: now,
    replaced: 0,
    origins: [],
  });
});

it('tells the run how many bytes were replaced, from where on, and what may be behind it', () => {
  const reports: Report[] = [];
  const run = { ...quietRun(now), report: (report: Report) => reports.push(report) };
  const bytes = Buffer.from('It was \x93a pause\x94, they said in Oslo.', 'latin1');
  expect(makeDocument({ bytes, name: 'oslo.txt' }, run).replaced).toBe(2);
  expect(reports).toEqual([
    {
      kind: 'note',
      item: 'oslo.txt',
      text: '2 bytes are not UTF-8, the first at offset 7; read as U+FFFD. It looks like Windows-1252: save it as UTF-8, or use `iconv -f WINDOWS-1252 -t UTF-8`.',
    },
  ]);
});
