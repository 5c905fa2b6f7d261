import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flowOf, openAll } from '../../../test/support/containers.ts';
import { makeAnswer, makeRecord, type WarcRecord } from '../../../test/support/warcs.ts';
import { warc } from './warc.ts';

const story = 'The presidents of Peru and Chile met in Lima on 3 June 2024.\n';
const answer = makeAnswer(story);

const openBytes = (bytes: Uint8Array, maxBytes?: number, size?: number) =>
  openAll(warc, flowOf(bytes, { name: 'a.warc' }, size), maxBytes);
const open = (records: readonly WarcRecord[], maxBytes?: number) =>
  openBytes(Buffer.concat(records.map(makeRecord)), maxBytes);
const texts = ({ members }: Awaited<ReturnType<typeof open>>) => members.map(({ text }) => text);

describe('warc', () => {
  it('hands out what servers answered, with address, type and time of capture', async () => {
    for (const version of ['WARC/0.18', 'WARC/1.0', 'WARC/1.1']) {
      const { members, reports } = await open([{ content: answer, version }]);
      expect(members).toEqual([
        {
          name: 'a.warc!https://news.example.org/talks',
          mediaType: 'text/plain; charset=utf-8',
          url: 'https://news.example.org/talks',
          capturedAt: '2024-06-03T10:00:00.000Z',
          text: story,
        },
      ]);
      expect(reports).toEqual(['tally: 1 record read.']);
    }
  });

  it('takes resources and texts made from pages, and addresses in brackets', async () => {
    const { members } = await open([
      { type: 'resource', contentType: 'text/plain', content: story, uri: 'file:///a.txt' },
      {
        type: 'conversion',
        contentType: 'text/plain',
        content: 'Talks',
        uri: '<https://b.example/>',
      },
    ]);
    expect(members).toMatchObject([{ text: story }, { text: 'Talks', url: 'https://b.example/' }]);
    expect(members[0]?.url).toBeUndefined();
  });

  it('passes over the rest, and counts it', async () => {
    const { members, reports } = await open([
      { type: 'warcinfo', contentType: 'application/warc-fields', content: 'software: x' },
      { type: 'request', content: 'GET / HTTP/1.1\r\n\r\n' },
      { type: 'request', content: 'GET / HTTP/1.1\r\n\r\n' },
      { type: 'revisit', content: answer },
      { content: makeAnswer('Gone', {}, '404 Not Found') },
      { content: makeAnswer('\x89PNG', { 'Content-Type': 'image/png' }) },
      { content: answer, uri: 'https://news.example.org/robots.txt' },
      { content: 'no answer' },
      { content: makeAnswer('<urlset>', { 'Content-Type': 'text/xml' }) },
      { content: makeAnswer('<rss version="2.0">', { 'Content-Type': 'text/xml' }) },
      { content: 'example.org. 300', contentType: 'text/dns', uri: 'dns:example.org' },
    ]);
    expect(members.map(({ text }) => text)).toEqual(['<rss version="2.0">']);
    expect(reports).toEqual([
      'tally: 1 record read; passed over: 2 request records, 1 answers with status 404, 1 answers without a head, 1 of type image/png, 1 of type text/dns, 1 of type text/xml that are no feeds, 1 revisit records, 1 texts for machines (robots.txt and the like), 1 others.',
    ]);
  });

  it.each([
    [
      'chunked',
      { 'Transfer-Encoding': 'chunked' },
      '1F;x=y\r\nThe presidents of Peru and Chil\r\n1e\r\ne met in Lima on 3 June 2024.\n\r\n0\r\n\r\n',
    ],
    ['chunked by its header alone', { 'Transfer-Encoding': 'chunked' }, story],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(story)],
    ['gzip by its header alone', { 'Content-Encoding': 'gzip' }, story],
    ['br', { 'Content-Encoding': 'br' }, brotliCompressSync(story)],
    ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(story)],
    ['deflate without its head', { 'Content-Encoding': 'deflate' }, deflateRawSync(story)],
    ['two codings', { 'Content-Encoding': 'gzip, br' }, brotliCompressSync(gzipSync(story))],
  ])('decodes what is %s', async (_, fields, body) => {
    expect(texts(await open([{ content: makeAnswer(body, fields) }]))).toEqual([story]);
  });

  it('says what cannot be decoded or is too much, and goes on', async () => {
    const { members, reports } = await open(
      [
        { content: makeAnswer('\x28\xb5', { 'Content-Encoding': 'zstd' }) },
        { content: makeAnswer(gzipSync(Buffer.alloc(9e5)), { 'Content-Encoding': 'gzip' }) },
        { content: makeAnswer('x'.repeat(200_000)) },
        { content: makeAnswer(gzipSync('x').fill(9, 10), { 'Content-Encoding': 'gzip' }) },
        { content: answer },
      ],
      100_000,
    );
    expect(members).toHaveLength(1);
    expect(reports.slice(0, 4)).toEqual([
      expect.stringMatching(/^source\.broken: [^]*zstd/),
      expect.stringMatching(/^source\.too-large: [^]*Unpacked/),
      expect.stringMatching(/^source\.too-large: [^]*limit of 100000/),
      expect.stringMatching(/^source\.broken: [^]*cannot be decoded/),
    ]);
  });

  it('goes on with the next record behind one that is damaged', async () => {
    const good = { content: answer };
    const cases: WarcRecord[] = [
      { content: answer, length: 'many' },
      { content: answer, length: 20 },
      { content: answer, length: answer.length + 50 },
      { type: 'request', content: 'GET', length: 1 },
    ];
    for (const bad of cases) {
      const { members, reports } = await open([good, bad, good, good]);
      expect(members.filter(({ text }) => text === story).length).toBeGreaterThanOrEqual(3);
      expect(reports.at(-1)).toMatch(/^source\.broken: Records of “a\.warc” are damaged: 1/);
    }
  });

  it('gives what came of one that breaks off, and says so', async () => {
    const whole = makeRecord({ content: answer });
    const { members, reports } = await openBytes(whole.subarray(0, whole.length - 20));
    expect(story.startsWith(members[0]?.text ?? '-')).toBe(true);
    expect(reports.at(-1)).toContain('breaks off');
    const head = await openBytes(Buffer.concat([whole, whole.subarray(0, 60)]));
    expect(head.members).toHaveLength(1);
    expect(head.reports.at(-1)).toContain('source.broken');
  });

  it('believes no record that lies within a sound one', async () => {
    const inner = makeRecord({ content: makeAnswer('false'), uri: 'https://other.example/' });
    const { members } = await open([
      { content: makeAnswer(Buffer.concat([Buffer.from('x\n'), inner])) },
    ]);
    expect(members).toHaveLength(1);
    expect(members[0]?.url).toBe('https://news.example.org/talks');
  });

  it('reads the same in whatever pieces it comes, with line feeds alone and blanks between', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\r\n'),
      makeRecord({ content: answer, end: '\n' }),
      Buffer.from('\r\n\r\n'),
      makeRecord({ content: answer }),
    ]);
    expect(warc.recognise(bytes, { name: '' })).toBe(true);
    for (const size of [1, 3, 100, 1e6]) {
      expect(texts(await openBytes(bytes, 1e6, size))).toEqual([story, story]);
    }
  });

  it('is not taken for one where an honest text names it', () => {
    expect(warc.recognise(Buffer.from('WARC/1.0 is a format'), { name: '' })).toBe(false);
    expect(warc.recognise(new Uint8Array(), { name: '' })).toBe(false);
  });
});
