import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end));

it.each([
  ['Envoys met. They left.', ['Envoys met.', 'They left.']],
  ['Gen. Okoro and Lt. Col. Bahri met Mr. Voss.', ['Gen. Okoro and Lt. Col. Bahri met Mr. Voss.']],
  ['The U.S. Navy sailed. It came back.', ['The U.S. Navy sailed.', 'It came back.']],
  ['He flew to the U.S. The talks failed.', ['He flew to the U.S.', 'The talks failed.']],
  ['J. F. Moreau spoke.', ['J. F. Moreau spoke.']],
  ['“Why now?” he asked. “Because.”', ['“Why now?” he asked.', '“Because.”']],
  ['“We are ready.” The minister left.', ['“We are ready.”', 'The minister left.']],
  ['They signed on Nov. 3 in Riga.', ['They signed on Nov. 3 in Riga.']],
  ['It cost 3.5 billion. Nobody paid.', ['It cost 3.5 billion.', 'Nobody paid.']],
  ['He paused... then went on.', ['He paused... then went on.']],
  ['See example.org/a.b for more.', ['See example.org/a.b for more.']],
])('splits %j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

it('covers every character but blanks, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const spans = splitSentences(text);
      const rest = spans.reduceRight(
        (left, [start, end]) => left.slice(0, start) + left.slice(end),
        text,
      );
      expect(rest.trim()).toBe('');
      expect(
        spans.every(([start, end], i) => start < end && start >= (spans[i - 1]?.[1] ?? 0)),
      ).toBe(true);
    }),
  );
});
