import { expect, it } from 'vitest';
import { oneLine, reveal } from './escape.ts';

it('spells out what would drive a terminal', () => {
  expect(reveal('\u001b[31mred\u0007 \u009b1m \u007f')).toBe(
    '<U+001B>[31mred<U+0007> <U+009B>1m <U+007F>',
  );
});

it('spells out what would turn a line round, but keeps the marks that right-to-left text needs', () => {
  expect(reveal('a\u202eb\u2067c\u2069 \u200fd')).toBe('a<U+202E>b<U+2067>c<U+2069> \u200fd');
});

it('shows half a character as a replacement character and a whole one as it is', () => {
  expect(reveal('\ud83d 🚢 \udea2')).toBe('\ufffd 🚢 \ufffd');
});

it('folds every kind of white space into single spaces', () => {
  expect(oneLine('\ta\r\n\u2028b\u00a0 \v c\n')).toBe('a b c');
});
