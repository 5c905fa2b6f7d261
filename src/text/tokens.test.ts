import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);

it.each([
  ['The U.S. can’t leave.', ['The', 'U.S.', 'ca', 'n’t', 'leave', '.']],
  ['Peru’s army', ['Peru', '’s', 'army']],
  ['China-Russia ties', ['China', '-', 'Russia', 'ties']],
  ['a non-democratic order', ['a', 'non-democratic', 'order']],
  ['about 2.5% (or 1,200)', ['about', '2.5', '%', '(', 'or', '1,200', ')']],
  ['leaders’ summit', ['leaders', '’', 'summit']],
  ['Xi习近平 met', ['Xi习近平', 'met']],
])('tokenises %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('leaves nothing out but blanks, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const tokens = tokenize(text);
      expect(tokens.map((token) => token.text).join('')).toBe(text.replaceAll(/\s/gu, ''));
      expect(tokens.every(({ text: own, span }) => text.slice(...span) === own)).toBe(true);
    }),
  );
});
