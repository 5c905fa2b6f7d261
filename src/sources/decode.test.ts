import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

describe('decodeText', () => {
  it('reads UTF-8 and counts nothing as replaced', () => {
    const { text, encoding, replaced, firstReplaced } = decodeText(bytesOf('“Tromsø” 北京'), 'x');
    expect({ text, encoding, replaced, firstReplaced }).toEqual({
      text: '“Tromsø” 北京',
      encoding: 'utf-8',
      replaced: 0,
      firstReplaced: undefined,
    });
  });

  it('keeps a byte order mark, so that offsets are those of the file', () => {
    expect(decodeText(bytesOf([0xef, 0xbb, 0xbf], 'Oslo'), 'x').text).toBe('\uFEFFOslo');
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    const little = Buffer.from('\uFEFFKyiv – 基辅', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decodeText(little, 'x')).toMatchObject({ text: '\uFEFFKyiv – 基辅', replaced: 0 });
    expect(decodeText(big, 'x')).toMatchObject({ text: '\uFEFFKyiv – 基辅', encoding: 'utf-16be' });
  });

  it('replaces what is not UTF-8 and tells how many bytes and where', () => {
    expect(decodeText(bytesOf('ab', [0xff], 'c', [0xe2, 0x80], 'd'), 'x')).toMatchObject({
      text: 'ab\uFFFDc\uFFFDd',
      replaced: 3,
      firstReplaced: 2,
    });
  });

  it('tells a genuine replacement character from a replaced byte', () => {
    expect(decodeText(bytesOf('a\uFFFDb'), 'x').replaced).toBe(0);
    expect(decodeText(bytesOf('a\uFFFDb', [0x80]), 'x')).toMatchObject({
      text: 'a\uFFFDb\uFFFD',
      replaced: 1,
      firstReplaced: 5,
    });
  });

  it('counts half characters of UTF-16', () => {
    const bytes = bytesOf([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0x42, 0, 0x43]);
    expect(decodeText(bytes, 'x')).toMatchObject({ replaced: 3, firstReplaced: 4 });
  });

  it('suspects Windows-1252 behind lone quotation marks', () => {
    const bytes = bytesOf('They called it ', [0x93], 'a pause', [0x94], ' in the talks.');
    expect(decodeText(bytes, 'x').looksLikeWindows).toBe(true);
    expect(decodeText(bytesOf('ab', [0xff], 'c'), 'x').looksLikeWindows).toBe(false);
  });

  it('agrees with the platform on which bytes are sound, for any bytes', () => {
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc2,
      0xe0,
      0xa0,
      0xed,
      0x9f,
      0xef,
      0xf0,
      0x90,
      0xf4,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (array) => {
        const bytes = Uint8Array.from([0x2e, 0x2e, 0x2e, ...array]);
        const { text, replaced } = decodeText(bytes, 'x');
        const marks = text.split('\uFFFD').length - 1;
        expect(marks === 0).toBe(replaced === 0);
        expect(replaced).toBeGreaterThanOrEqual(marks);
        const kept = Buffer.byteLength(text.replaceAll('\uFFFD', ''));
        expect(kept + replaced).toBe(bytes.length);
      }),
    );
  });

  it('believes a stated charset where the bytes are no UTF-8', () => {
    const bytes = Buffer.from('Bogot\xe1 \x93open\x94', 'latin1');
    const told = (type: string) => decodeText(bytes, 'x', `text/plain; charset=${type}`);
    expect(told('iso-8859-1')).toMatchObject({ text: 'Bogotá “open”', replaced: 0 });
    expect(told('"Windows-1252"').encoding).toBe('windows-1252');
    expect(told('utf-8').replaced).toBe(3);
    expect(told('klingon').replaced).toBe(3);
    expect(decodeText(Buffer.from('á'), 'x', 'text/plain; charset=latin1').text).toBe('á');
    const broken = decodeText(Buffer.from([0xb1, 0x41, 0xff]), 'x', 'text/plain;charset=euc-kr');
    expect(broken.replaced).toBeGreaterThan(0);
  });
});
