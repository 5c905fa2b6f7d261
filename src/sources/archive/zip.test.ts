import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../test/support/command.ts';
import { flowOf, inParts, openAll } from '../../../test/support/containers.ts';
import { makeZip } from '../../../test/support/zips.ts';
import { quietRun } from '../../core/run.ts';
import { openFile } from '../bytes.ts';
import { zip } from './zip.ts';

const talks = { name: 'talks.txt', content: 'Envoys of Peru met. '.repeat(50) };
const open = (bytes: Uint8Array, maxBytes?: number) =>
  openAll(zip, flowOf(bytes, { name: 'a.zip' }), maxBytes);
const names = (members: readonly { name: string }[]) => members.map(({ name }) => name);

describe('zip', () => {
  it('hands out what lies in it, however it is packed', async () => {
    const ways = [{}, { stored: true }, { descriptor: true }, { zip64: true }];
    for (const way of ways) {
      const { members, reports } = await open(makeZip([{ ...talks, ...way }]));
      expect(members).toEqual([{ name: 'a.zip!talks.txt', text: talks.content }]);
      expect(reports).toEqual([]);
    }
  });

  it('reads a file by its directory, and lets go of it', async () => {
    using folder = makeFolder({ 'b.zip': makeZip([talks, { ...talks, name: 'zwei/möwe.txt' }]) });
    const path = join(folder.path, 'b.zip');
    const { members } = await openAll(zip, await openFile(path, {}, quietRun()), 100);
    expect(names(members)).toEqual([`${path}!talks.txt`, `${path}!zwei/möwe.txt`]);
  });

  it('takes paths that lead elsewhere for mere names, and leaves pictures and hidden files alone', async () => {
    const odd = ['../../etc/passwd', '/srv/a.txt', 'c:\\x.txt', 'folder/', 'p.png', '.git', 'a/.b'];
    const { members } = await open(makeZip(odd.map((name) => ({ ...talks, name }))));
    expect(names(members)).toEqual(
      ['../../etc/passwd', '/srv/a.txt', 'c:/x.txt'].map((n) => `a.zip!${n}`),
    );
  });

  it('passes over what is encrypted or packed in another way, and goes on', async () => {
    const { members, reports } = await open(
      makeZip([
        { ...talks, name: 'x', encrypted: true },
        { ...talks, name: 'y', method: 14 },
        talks,
      ]),
    );
    expect(members).toHaveLength(1);
    expect(reports).toEqual([
      expect.stringMatching(/^source\.unsupported: “a\.zip!x”[^]*encrypted/),
      expect.stringMatching(/^source\.unsupported: “a\.zip!y”[^]*method 14/),
    ]);
  });

  it('sets a damaged member aside, and goes on', async () => {
    const { members, reports } = await open(
      makeZip([
        { ...talks, crc: 1 },
        { ...talks, size: 7 },
        { ...talks, name: 'whole' },
      ]),
    );
    expect(names(members)).toEqual(['a.zip!whole']);
    expect(reports).toEqual([
      expect.stringMatching(/^source\.broken[^]*checksum/),
      expect.stringMatching(/^source\.broken/),
    ]);
  });

  it('refuses a bomb, be it in one member or in many', async () => {
    const zeros = Buffer.alloc(3e5);
    const one = await open(makeZip([{ name: 'z', content: zeros }]), 1e5);
    expect(one.reports[0]).toMatch(/^source\.too-large: “a\.zip” unpacks to too much/);
    const many = Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, content: zeros }));
    const { members, reports } = await open(makeZip(many), 4e5);
    expect(members.length).toBeLessThan(20);
    expect(reports.at(-1)).toContain('unpacks to too much');
  });

  it.each([
    [['[Content_Types].xml', 'word/document.xml'], 'Word'],
    [['_rels/.rels', 'docProps/app.xml', 'xl/workbook.xml'], 'Excel'],
    [['mimetype', 'META-INF/container.xml', 'a.xhtml'], 'EPUB'],
    [['mimetype', 'content.xml'], 'OpenDocument'],
  ])('says of %j what it is', async (inner, what) => {
    const { members, reports } = await open(makeZip(inner.map((name) => ({ ...talks, name }))));
    expect(members).toEqual([]);
    expect(reports).toEqual([expect.stringContaining(what)]);
  });

  it('says that one in memory is too large, and how to mend it', async () => {
    const { reports } = await open(makeZip([{ ...talks, stored: true }]), 500);
    expect(reports).toEqual([expect.stringMatching(/^source\.too-large[^]*--max-bytes/)]);
  });

  it('throws nothing but Faults, and ends, whatever is changed in it', async () => {
    const whole = makeZip([
      talks,
      { ...talks, name: 'b', stored: true },
      { ...talks, zip64: true },
    ]);
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    const changes = fc.array(change, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (all, end) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of all) bytes[at] = to;
        await open(end % 3 === 0 ? bytes.subarray(0, end) : bytes);
      }),
      { numRuns: 100 },
    );
  });

  it('is known by its mark', () => {
    expect(zip.recognise(makeZip([talks]), { name: 'x' })).toBe(true);
    expect(zip.recognise(makeZip([]), { name: 'x' })).toBe(true);
    expect(zip.recognise(Buffer.from('PK was here'), { name: 'x' })).toBe(false);
  });

  it('gives nothing for an empty one', async () => {
    expect(await openAll(zip, { name: 'e', chunks: inParts(makeZip([])) })).toEqual({
      members: [],
      reports: [],
    });
  });
});
