import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findQuotes } from './quotes.ts';

const found = (text: string) => findQuotes(text).map(({ span }) => text.slice(...span));

it.each([
  ['He said “yes” and “no”.', ['“yes”', '“no”']],
  ['"We stay," she said. "For now."', ['"We stay,"', '"For now."']],
  ['The leaders’ talks were ‘frank’.', ['‘frank’']],
  ['“He called it ‘absurd’ again,” she said.', ['“He called it ‘absurd’ again,”']],
  ['“We go on without a mark', ['“We go on without a mark']],
  ['“We must act,the envoy said. “Now.”', ['“We must act,', '“Now.”']],
  ["``We stay,'' she said. ''For now.''", ["``We stay,''", "''For now.''"]],
])('finds the quotations of %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('never overlaps, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('“', '”', '"', '‘', '’', 'a', ' ', ',', '.')), (parts) => {
      const quotes = findQuotes(parts.join(''));
      expect(quotes.every(({ span }, i) => span[0] >= (quotes[i - 1]?.span[1] ?? 0))).toBe(true);
    }),
  );
});
