import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quietRun } from '../../src/core/run.ts';
import { readOne } from '../../src/workbench/read.ts';

const shared = join(import.meta.dirname, '../../../shared');
const files = ['seed/digest-2023-11-27.txt', 'data/reading/seed-expected.json'].map((name) =>
  join(shared, name),
);
const present = files.every((file) => existsSync(file));
if (!present)
  process.stderr.write(`SKIPPED: ${import.meta.filename} wants the seed digest in ../shared.\n`);

const expectedSchema = z.object({
  segments: z.array(
    z.object({
      line: z.int(),
      label: z.string(),
      article: z.int().nullable(),
      start: z.int(),
      end: z.int(),
    }),
  ),
});

/** The kinds that stand for each label, as the specification reads it. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  byline: ['byline'],
  standfirst: ['bullet', 'body'],
  body: ['body'],
  'body-bullet': ['bullet'],
  caption: ['caption'],
  'related-title': ['related'],
  'related-date': ['related'],
};

describe.skipIf(!present)('the seed digest, line by line', async () => {
  if (!present) return;
  const [digest = '', expected = ''] = files;
  const { reading } = await readOne(digest, { maxBytes: 1e6 }, quietRun());
  const { segments } = expectedSchema.parse(JSON.parse(readFileSync(expected, 'utf8')));

  it.each(segments)('has line $line as $label', ({ label, article, start, end }) => {
    const isWithin = ({ span }: { readonly span: readonly [number, number] }) =>
      start <= span[0] && span[1] <= end;
    const inArticles = reading.articles.map((one) => one.segments.filter(isWithin));
    const wanted = kinds[label];
    if (wanted === undefined) {
      expect(inArticles.flat()).toEqual([]);
      expect(reading.furniture.filter(isWithin)).toHaveLength(1);
      return;
    }
    const own = inArticles[(article ?? 0) - 1] ?? [];
    expect(
      own.filter(({ kind }) => kind !== 'dateline').map(({ kind }) => wanted.includes(kind)),
    ).toEqual([true]);
    expect(inArticles.flat()).toHaveLength(own.length);
  });

  it('knows each article by its head', () => {
    expect(
      reading.articles.map(({ outlet, byline, dateline, published, publishedRange }) => [
        outlet,
        byline.length,
        dateline === null,
        published,
        publishedRange,
      ]),
    ).toEqual([
      ['POLITICO', 0, false, null, ['2023-11-26', '2023-11-27']],
      ['SCMP', 1, true, null, ['2023-11-26', '2023-11-27']],
    ]);
  });

  it('keeps related headlines apart, with their dates', () => {
    expect(reading.articles.flatMap(({ related }) => related.map(({ date }) => date))).toEqual([
      '2023-11-23',
      '2023-10-28',
    ]);
  });
});
