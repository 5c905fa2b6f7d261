import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charsetOf } from './charset.ts';
import { decodePage } from './decoded.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('the charset of a page', () => {
  it.each([
    ['\xef\xbb\xbf<p>x', undefined, 'utf-8'],
    ['\xff\xfe<\0', undefined, 'utf-16le'],
    ['<p>caf\xe9', 'text/html; charset=ISO-8859-2', 'iso-8859-2'],
    ['<meta charset="koi8-r"><p>\xc1', undefined, 'koi8-r'],
    [
      '<meta http-equiv=Content-Type content="text/html; charset=shift_jis"><p>\x83\x41',
      undefined,
      'shift_jis',
    ],
    ['<?xml version="1.0" encoding="windows-1251"?><html><p>\xe0', undefined, 'windows-1251'],
    ['<html lang="ru"><p>\xcf\xf0\xe8', undefined, 'windows-1251'],
    ['<html lang="zh-TW"><p>\xa4\xa4', undefined, 'big5'],
    ['<p>caf\xe9', undefined, 'windows-1252'],
    ['<p>caf\xc3\xa9', undefined, 'utf-8'],
    // Saved anew as UTF-8, its statement left as it was.
    ['<meta charset=iso-8859-1><p>caf\xc3\xa9', undefined, 'utf-8'],
    ['<meta charset=nonsense><p>caf\xe9', undefined, 'windows-1252'],
  ])('of %j told %j is %s', (source, mediaType, charset) => {
    expect(charsetOf(latin(source), mediaType === undefined ? {} : { mediaType })).toBe(charset);
  });
});

const encodings = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'iso-2022-jp',
  'koi8-r',
];

describe.each(encodings)('offsets in %s', (encoding) => {
  it('lead to the bytes of each character, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(0x41, 0x20, 0x82, 0xa0, 0x88, 0xe6, 0x1b, 0x24, 0x42, 0x28, 0x30, 0x0a),
          { maxLength: 40 },
        )
        .map((list) => Uint8Array.from(list)),
      fc
        .string({ unit: 'grapheme', maxLength: 30 })
        .map((text) => new Uint8Array(Buffer.from(text))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const { text, byteAt } = decodePage(given, encoding);
        let last = 0;
        for (let at = 0; at <= text.length; at += 1) {
          expect(byteAt(at)).toBeGreaterThanOrEqual(last);
          last = byteAt(at);
        }
        expect(last).toBe(given.length);
      }),
    );
  });
});

it.each([
  ['shift_jis', [0x41, 0x83, 0x41, 0x42], 'AアB', [0, 1, 3, 4]],
  ['gb18030', [0x41, 0x94, 0x39, 0xda, 0x33, 0x42], 'A💩B', [0, 1, 1, 5, 6]],
  ['utf-8', [0xf0, 0x9f, 0x92, 0xa9, 0xc3, 0xa9, 0x41], '💩éA', [0, 0, 4, 6, 7]],
  ['utf-8', [0x41, 0xff, 0xe2, 0x82, 0x42], 'A\ufffd\ufffdB', [0, 1, 2, 4, 5]],
  ['utf-16le', [0xff, 0xfe, 0x41, 0x00, 0x42, 0x00], 'AB', [2, 4, 6]],
  ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x25, 0x22, 0x1b, 0x28, 0x42, 0x41], 'アA', [3, 8, 9]],
] as const)('counts bytes of %s', (encoding, bytes, text, places) => {
  const page = decodePage(Uint8Array.from(bytes), encoding);
  expect(page.text).toBe(text);
  expect(Array.from({ length: text.length + 1 }, (_, at) => page.byteAt(at))).toEqual(places);
});
