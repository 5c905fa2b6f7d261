import { describe, expect, it } from 'vitest';
import { flowOf, openAll } from '../../../test/support/containers.ts';
import type { Container } from '../formats.ts';
import type { Told } from '../source.ts';
import { recordLines, recordList } from './records.ts';

const text = 'The presidents of Peru and Chile met in Lima.';
const open = (container: Container, content: string | Buffer, maxBytes?: number, size?: number) =>
  openAll(container, flowOf(content, { name: 'dump' }, size), maxBytes);
const one = async (record: unknown) => {
  const { members, reports } = await open(recordLines, JSON.stringify(record));
  expect(reports).toEqual([]);
  return members[0];
};

const knows = (content: string, told: Partial<Told> = {}) =>
  recordLines.recognise(Buffer.from(content), { name: 'x', ...told });
const isList = (content: string) => recordList.recognise(Buffer.from(content), { name: 'x' });

describe('recordLines', () => {
  it('hands out a line an article, with what its fields say', async () => {
    const record = {
      Title: 'Ports open',
      text,
      author: 'Ana Ruiz, Bo Lind and Cy Abt',
      published_at: '2024-06-03T10:00:00Z',
      url: 'https://news.example.org/ports',
      source: { id: null, name: 'The Harbour Gazette' },
      lang: 'en',
      crawled_at: 1717408800,
    };
    expect(await one(record)).toEqual({
      name: 'dump!1',
      mediaType: 'text/plain; charset=utf-8',
      url: 'https://news.example.org/ports',
      capturedAt: '2024-06-03T10:00:00.000Z',
      stated: {
        isOne: true,
        title: 'Ports open',
        authors: ['Ana Ruiz', 'Bo Lind', 'Cy Abt'],
        outlet: 'The Harbour Gazette',
        published: '2024-06-03T10:00:00Z',
        language: 'en',
      },
      text,
    });
  });

  it.each([
    [
      { content: { rendered: `<p>${text}</p>` }, title: { rendered: 'Ports' } },
      'text/html; charset=utf-8',
      `<p>${text}</p>`,
    ],
    [{ body: [text, 'They spoke.'] }, 'text/plain; charset=utf-8', `${text}\n\nThey spoke.`],
    [
      { html: `<main>${text}</main>`, text: ' ' },
      'text/html; charset=utf-8',
      `<main>${text}</main>`,
    ],
    [{ _id: 3, _source: { articleBody: text } }, 'text/plain; charset=utf-8', text],
    [{ article: { title: 'Ports', text } }, 'text/plain; charset=utf-8', text],
    [
      { content: `3 < 4 and ${text} <sic>` },
      'text/plain; charset=utf-8',
      `3 < 4 and ${text} <sic>`,
    ],
  ])('finds the text of %j', async (record, mediaType, found) => {
    expect(await one(record)).toMatchObject({ mediaType, text: found });
  });

  it.each([
    [
      { authors: [{ name: 'Ana Ruiz' }, 'Bo Lind', 'Ana Ruiz'] },
      { authors: ['Ana Ruiz', 'Bo Lind'] },
    ],
    [{ byline: 'By Ana Ruiz; Harbour staff' }, { authors: ['Ana Ruiz', 'Harbour staff'] }],
    [{ author: 'Ministry of Ports and Fish' }, { authors: ['Ministry of Ports and Fish'] }],
    [{ timestamp: 1717408800000 }, { published: '2024-06-03T10:00:00.000Z' }],
    [{ date: '3 June 2024', created: '2020' }, { published: '3 June 2024' }],
    [{ source: 'https://www.straitletter.example/x' }, { outlet: 'straitletter.example' }],
    [{ domain: 'www.straitletter.example' }, { outlet: 'straitletter.example' }],
    [{ language: 'English' }, { language: 'en' }],
    [{ language: 'some words', author: null, title: '' }, {}],
  ])('understands %j', async (record, stated) => {
    expect((await one({ text, ...record }))?.stated).toEqual({ isOne: true, ...stated });
  });

  it('passes over bad lines by their number, and goes on', async () => {
    const lines = [
      `\ufeff{"text":"${text}"}`,
      '',
      '{"text":',
      '[1]',
      '{"title":"Ports"}',
      '"x"',
      `{"text":"last"}`,
    ];
    for (const size of [1, 5, 1e6]) {
      const { members, reports } = await open(recordLines, lines.join('\r\n'), 1e6, size);
      expect(members.map(({ name }) => name)).toEqual(['dump!1', 'dump!7']);
      expect(reports).toEqual([
        expect.stringMatching(/^source\.record: Line 3 [^]*no JSON/),
        expect.stringMatching(/^source\.record: Line 4 [^]*no JSON object/),
        expect.stringMatching(/^source\.record: Line 5 [^]*no text/),
        expect.stringMatching(/^source\.record: Line 6/),
      ]);
    }
  });

  it('names no more than some of many bad lines', async () => {
    const { reports } = await open(recordLines, 'bad\n'.repeat(500));
    expect(reports).toHaveLength(21);
    expect(reports.at(-1)).toContain('500 lines of “dump” were passed over');
  });

  it('drops a line that is too long, wherever it stands', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(3000) });
    const short = JSON.stringify({ text });
    for (const size of [7, 1e6]) {
      const { members, reports } = await open(
        recordLines,
        `${short}\n${long}\n${short}\n${long}`,
        500,
        size,
      );
      expect(members.map(({ name }) => name)).toEqual(['dump!1', 'dump!3']);
      expect(reports).toHaveLength(2);
      expect(reports[0]).toContain('limit of 500 bytes');
    }
  });

  it('is known by its first line, its name or its type', () => {
    expect(knows(`{"title":"a","text":"${text}"}\n{}`)).toBe(true);
    expect(knows(`{"text":"${'x'.repeat(9000)}`)).toBe(true);
    expect(knows('{"id":1}\n', { name: 'a.jsonl' })).toBe(true);
    expect(knows('{"id":1}\n', { mediaType: 'application/x-ndjson' })).toBe(true);
    expect(knows('{"id":1}\n')).toBe(false);
    expect(knows('{\n "text": "a"\n}')).toBe(false);
    expect(knows('{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}')).toBe(
      false,
    );
    expect(knows('Talks {"text":"a"}')).toBe(false);
    expect(knows(`{"text":"${text}"}`, { stated: { title: 'x' } })).toBe(false);
  });
});

describe('recordList', () => {
  const records = [{ text, title: 'a "quoted\\" }' }, { id: 2 }, { content: { text: '{[' } }];

  it('hands out a record an article, however it is laid out', async () => {
    for (const indent of [0, 2]) {
      for (const size of [1, 9, 1e6]) {
        const list = JSON.stringify(records, undefined, indent);
        const { members, reports } = await open(recordList, list, 1e6, size);
        expect(members.map(({ name, text: found }) => [name, found])).toEqual([
          ['dump!1', text],
          ['dump!3', '{['],
        ]);
        expect(reports).toEqual([expect.stringMatching(/^source\.record: Record 2/)]);
      }
    }
  });

  it('gives what came of a list that breaks off, and drops what is too large', async () => {
    const broken = JSON.stringify([{ text }, { text: 'x'.repeat(900) }, { text }, { text }]).slice(
      0,
      -9,
    );
    const { members, reports } = await open(recordList, broken, 500);
    expect(members.map(({ name }) => name)).toEqual(['dump!1', 'dump!3']);
    expect(reports).toEqual([
      expect.stringMatching(/Record 2 [^]*limit of 500/),
      expect.stringMatching(/Record 4 [^]*no JSON/),
    ]);
  });

  it('takes one record, and those in a list that an object holds', async () => {
    const single = JSON.stringify({ maintext: text, title: 'Ports' }, undefined, 4);
    expect(isList(single)).toBe(true);
    expect((await open(recordList, single)).members).toMatchObject([{ name: 'dump!1', text }]);
    const held = JSON.stringify(
      { status: 'ok', articles: [{ content: text }, { id: 1 }, 7] },
      undefined,
      1,
    );
    expect(isList(held)).toBe(true);
    const { members, reports } = await open(recordList, held);
    expect(members.map(({ name }) => name)).toEqual(['dump!1.1']);
    expect(reports).toEqual([
      expect.stringContaining('Item 2 in it'),
      expect.stringContaining('Item 3'),
    ]);
  });

  it('is known by a list of records with texts', () => {
    expect(isList('[\n {"title": "a", "body": "b"}')).toBe(true);
    expect(isList('[{"id":1}]')).toBe(false);
    expect(
      isList('{\n "version": "https://jsonfeed.org/version/1",\n "items": [{"content": "x"}]}'),
    ).toBe(false);
    expect(isList('{"name": "x", "version": "1.0"}')).toBe(false);
    expect(isList('[Talks {"text":"x"}]')).toBe(false);
  });
});
