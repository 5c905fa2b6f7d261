import { expect, it } from 'vitest';
import { withoutAccents, wordsOf } from './words.ts';

it('cuts at signs and keeps the places', () => {
  const text = 'U.S.–led N’Djamena talks';
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'U',
    'S',
    'led',
    'N',
    'Djamena',
    'talks',
  ]);
});

it('takes accents off, also where Unicode has no letter and mark for them', () => {
  expect(withoutAccents('Türkiye')).toBe('Turkiye');
  expect(withoutAccents('Łódź')).toBe('Lodz');
  expect(withoutAccents('Støre')).toBe('Store');
});
