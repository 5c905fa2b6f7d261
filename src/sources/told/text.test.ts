import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietRun } from '../../core/run.ts';
import type { Stated } from '../source.ts';
import { readToldText } from './text.ts';

const run = quietRun('2024-06-10T08:00:00.000Z');
const body = `The presidents of Peru and Chile met in Lima on Monday to speak about the border between both countries.

“We agreed on more than we hoped,” one of them said – after four hours of talks.
`;
const stated: Stated = {
  title: 'Ports  open again',
  authors: ['Ana Ruiz', 'Bo Lind'],
  outlet: 'The Strait Letter',
  published: 'Mon, 3 Jun 2024 23:30:00 -0500',
  language: 'en-GB',
};

const cases = join(import.meta.dirname, '../../../test/golden/reading/cases');
const three = readFileSync(join(cases, 'three-stories/input.txt'), 'utf8');

function read(text: string | Buffer, of: Stated = stated) {
  const { document, reading } = readToldText(
    { name: 'x', bytes: Buffer.from(text), stated: of },
    of,
    run,
  );
  const segments = [
    ...reading.articles.flatMap((article) => article.segments),
    ...reading.furniture,
  ];
  expect(segments.every(({ span, text: shown }) => document.text.slice(...span) === shown)).toBe(
    true,
  );
  const lines = document.text.split('\n');
  expect(segments.every(({ line, text: shown }) => lines[line - 1]?.includes(shown))).toBe(true);
  return { document, reading, article: reading.articles[0] };
}

describe('readToldText', () => {
  it('makes an article of what is stated, each value with its span', () => {
    const { document, article } = read(body);
    expect(article).toMatchObject({
      title: 'Ports open again',
      byline: ['Ana Ruiz', 'Bo Lind'],
      outlet: 'The Strait Letter',
      published: '2024-06-03',
      language: 'en',
    });
    const shown = (span: readonly [number, number] | null | undefined) =>
      document.text.slice(...(span ?? [0, 0]));
    expect(shown(article?.titleSpan)).toBe('Ports open again');
    expect(shown(article?.outletSpan)).toBe('The Strait Letter');
    expect(shown(article?.publishedSpan)).toBe('Mon, 3 Jun 2024 23:30:00 -0500');
    expect(article?.segments.filter(({ kind }) => kind === 'body')).toHaveLength(2);
    expect(article?.publishedRange).toBeUndefined();
  });

  it('leads from each line of the text to its bytes', () => {
    const { document } = read(body);
    const bytes = Buffer.from(body);
    expect(document.origins.length).toBeGreaterThan(1);
    for (const [start, end, from, to] of document.origins)
      expect(bytes.toString('utf8', from, to)).toBe(document.text.slice(start, end));
    expect(document.text.endsWith(body)).toBe(true);
  });

  it('has the same document for the same bytes, whatever is stated', () => {
    expect(read(body).document.sha256).toBe(read(body, { title: 'Another' }).document.sha256);
  });

  it('repeats no title that the text begins with', () => {
    const { document, article } = read(`Ports open  again\n\n${body}`);
    const titles = article?.segments.filter(({ kind }) => kind === 'title') ?? [];
    expect(titles.map(({ text }) => text)).toEqual(['Ports open  again']);
    expect(article?.title).toBe('Ports open again');
    expect(document.text.slice(...(article?.titleSpan ?? [0, 0]))).toBe('Ports open  again');
    expect(document.text.startsWith('Ana Ruiz')).toBe(true);
  });

  it('makes an article of whatever a record says is one', () => {
    expect(
      read('Talks.', { title: 'Ports', isOne: true }).article?.segments.map(({ kind }) => kind),
    ).toEqual(['title', 'body']);
    expect(read(three, { ...stated, isOne: true }).reading.articles).toHaveLength(1);
  });

  it('finds the stories of a letter, with the day and outlet of the letter', () => {
    const letter = { title: 'Weekly', outlet: 'The Strait Letter', published: '2024-06-03' };
    const { reading, document } = read(three, letter);
    expect(reading.articles.length).toBeGreaterThan(1);
    expect(
      reading.articles.every(({ title, outlet }) => title !== 'Weekly' && outlet !== null),
    ).toBe(true);
    expect(reading.furniture[0]?.text).toBe('Weekly');
    for (const { published, publishedSpan } of reading.articles) {
      expect(published).not.toBeNull();
      expect(document.text.slice(...(publishedSpan ?? [0, 0]))).not.toBe('');
    }
  });

  it('reads text of nothing, and of what is no text', () => {
    expect(read('', { title: 'Ports' }).reading.articles).toEqual([]);
    expect(() => read('\u0089PNG\u0000', { title: 'Ports' })).toThrow('holds no plain text');
    expect(
      read(Buffer.from('\xe9t\xe9', 'latin1'), { title: 'x', isOne: true }).document.replaced,
    ).toBe(2);
    expect(read(body, {}).document.origins).toEqual([]);
  });
});
