import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { flowOf, openAll } from '../../../test/support/containers.ts';
import { gzip } from './gzip.ts';

const text = Array.from({ length: 400 }, (_, n) => `Round ${n * 7919} of the talks.\n`).join('');

describe('gzip', () => {
  it('hands out the one thing in it under its own name, with what was told of it', async () => {
    const told = {
      name: 'x/news.txt.gz',
      url: 'https://example.org/news',
      mediaType: 'application/gzip',
    };
    const { members, reports } = await openAll(gzip, flowOf(gzipSync(text), told));
    expect(members).toEqual([
      { name: 'x/news.txt.gz!news.txt', url: 'https://example.org/news', text },
    ]);
    expect(reports).toEqual([]);
  });

  it('gives what came of one that breaks off, and reports it', async () => {
    const { members, reports } = await openAll(gzip, flowOf(gzipSync(text).subarray(0, 900)));
    expect(members[0]?.text.length).toBeGreaterThan(500);
    expect(text.startsWith(members[0]?.text ?? '-')).toBe(true);
    expect(reports).toEqual([expect.stringMatching(/^source\.broken: [^]*breaks off/)]);
  });

  it('refuses a bomb, and lets what is merely large pass', async () => {
    const zeros = await openAll(gzip, flowOf(gzipSync(Buffer.alloc(5e6))), 1e5);
    expect(zeros.members).toEqual([]);
    expect(zeros.reports).toEqual([
      expect.stringMatching(/^source\.too-large: [^]*unpacks to too much/),
    ]);
    const large = await openAll(gzip, flowOf(gzipSync(text)), 1000);
    expect(large.reports).toEqual([]);
  });

  it('is known by its marks', () => {
    expect(gzip.recognise(gzipSync(''), { name: '' })).toBe(true);
    expect(gzip.recognise(Buffer.from([0x1f, 0x8b, 0]), { name: '' })).toBe(false);
  });
});
