import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth } from './text-width.ts';
import { type Run, wrap } from './text-wrap.ts';

const plain = (runs: readonly Run[], width: number, first = '', rest = first) =>
  wrap(runs, { width, first, rest, paint: (text) => text });

function tagged(text: string, style: string): string {
  return `<${style}>${text}</>`;
}

it('fills each line as far as it goes', () => {
  expect(plain([{ text: 'one two three four' }], 9)).toEqual(['one two', 'three', 'four']);
});

it('puts the first mark before the first line and the other before the rest', () => {
  expect(plain([{ text: 'one two three' }], 9, '• ', '  ')).toEqual(['• one two', '  three']);
});

it('keeps a footnote with the word before it', () => {
  expect(plain([{ text: 'one two.' }, { text: '[1]' }], 9)).toEqual(['one', 'two.[1]']);
});

it('lets go of a footnote only when the two fit in no line', () => {
  expect(plain([{ text: 'a longword' }, { text: '[1]' }], 9)).toEqual(['a', 'longword', '[1]']);
});

it('leaves a word whole that is longer than a line', () => {
  expect(plain([{ text: 'a unbreakable b' }], 5)).toEqual(['a', 'unbreakable', 'b']);
});

it('breaks between ideographs, which have no spaces', () => {
  expect(plain([{ text: '東京大阪神戸' }], 5)).toEqual(['東京', '大阪', '神戸']);
});

it('neither ends a line with an opening bracket nor starts one with a full stop', () => {
  expect(plain([{ text: '東京（大阪）。神戸' }], 6)).toEqual(['東京', '（大', '阪）。', '神戸']);
});

it('breaks Hangul at its spaces only', () => {
  expect(plain([{ text: '한국 정부는 말했다' }], 8)).toEqual(['한국', '정부는', '말했다']);
});

it('paints each line by itself, and neighbours of one style as one', () => {
  const runs: Run[] = [
    { text: 'aa bb' },
    { text: '[1]', style: 'note' },
    { text: '[2]', style: 'note' },
  ];
  expect(wrap(runs, { width: 8, first: '', rest: '', paint: tagged })).toEqual([
    '<plain>aa</>',
    '<plain>bb</><note>[1][2]</>',
  ]);
});

it('keeps every word of any text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = plain([{ text: text.trim() }], width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

it('makes no line longer than it must be', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 3, max: 40 }), (text, width) => {
      for (const line of plain([{ text }], width, '• ', '  ')) {
        const [, words = ''] = /^(?:• | {2})(.*)$/.exec(line) ?? [];
        expect(displayWidth(line) <= width || !words.includes(' ')).toBe(true);
      }
    }),
  );
});
