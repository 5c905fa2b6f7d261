import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gunzip.ts';

const noise = (seed: number, length: number) =>
  Buffer.from(Array.from({ length }, (_, i) => ((i + seed) * 7919 * (i % 13)) % 251));
const gz = (text: string | Uint8Array) => gzipSync(text);

async function* inParts(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function unpack(bytes: Uint8Array, size = 64 * 1024) {
  const damage: string[] = [];
  const out: Uint8Array[] = [];
  const watching = {
    check: () => {},
    damaged: (why: string, at: number) => damage.push(`${why} ${at}`),
  };
  for await (const chunk of gunzip(inParts(bytes, size), watching)) out.push(chunk);
  return { text: Buffer.concat(out).toString('latin1'), damage };
}

function refuse(): never {
  throw new RangeError('enough');
}

describe('gunzip', () => {
  it('unpacks member after member, in whatever pieces they come', async () => {
    const parts = ['first ', noise(1, 5000).toString('latin1'), '', ' last'];
    const packed = Buffer.concat(parts.map((part) => gz(Buffer.from(part, 'latin1'))));
    for (const size of [1, 7, 1000, 1e6])
      expect(await unpack(packed, size)).toEqual({ text: parts.join(''), damage: [] });
  });

  it('gives what came of a gzip that breaks off, and says so', async () => {
    const whole = noise(3, 20_000);
    const packed = gz(whole);
    const { text, damage } = await unpack(packed.subarray(0, packed.length - 9));
    expect(text.length).toBeGreaterThan(15_000);
    expect(whole.toString('latin1').startsWith(text)).toBe(true);
    expect(damage).toHaveLength(1);
  });

  it('goes on with the next member behind a damaged one, and loses none before it', async () => {
    const broken = gz(noise(5, 3000));
    broken.fill(0xff, 100, 140);
    const packed = Buffer.concat([gz('before '), broken, gz('behind')]);
    for (const size of [1, 50, 1e6]) {
      const { text, damage } = await unpack(packed, size);
      expect(text).toMatch(/^before [^]*behind$/);
      expect(damage).toHaveLength(1);
    }
  });

  it('finds a member behind padding', async () => {
    const packed = Buffer.concat([gz('one '), Buffer.alloc(512), gz('two'), Buffer.alloc(512)]);
    for (const size of [1, 100, 1e6])
      expect(await unpack(packed, size)).toEqual({ text: 'one two', damage: [] });
  });

  it('gives nothing for nothing', async () => {
    expect(await unpack(new Uint8Array())).toEqual({ text: '', damage: [] });
  });

  it('stops when its check does', async () => {
    const packed = inParts(gz(Buffer.alloc(1e6)), 1e5);
    const drain = async () => {
      for await (const _ of gunzip(packed, { check: refuse, damaged: () => {} }));
    };
    await expect(drain()).rejects.toThrow('enough');
  });

  it('comes to an end on any bytes', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.string({ maxLength: 300 }).map((text) => gz(text)),
        fc.constantFrom(Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(20)),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 99 }), async (all, size) => {
        const { text } = await unpack(Buffer.concat(all), size);
        expect(text).toBeTypeOf('string');
      }),
      { numRuns: 100 },
    );
  });
});
