import { expect, it } from 'vitest';
import { lettersOf } from './letters.ts';

const shown = (text: string) => String.fromCharCode(...lettersOf(text));

it.each([
  ['The  “Harbour” re-opened\n at 9:30.', 'theharbourreopenedat930'],
  ['Çelik Åse naïve', 'celikasenaive'],
  ['ΑΘΗΝΑ Москва 東京', 'αθηναмосква東京'],
  ['ﬁrm ½', 'frm1'],
  [' \u00a0—…', ''],
  ['', ''],
])('keeps of %j the letters and digits alone, without case and accents', (text, letters) => {
  expect(shown(text)).toBe(letters);
});

it('keeps what lies beyond the basic plane', () => {
  expect(shown('a 𐐀 b')).toBe('a𐐀b');
});
