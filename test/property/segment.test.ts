import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/core/span.ts';
import { splitSentences } from '../../src/text/segment/sentences.ts';
import { splitWords } from '../../src/text/segment/words.ts';
import { anyText } from '../support/texts.ts';

const wordSpans = (text: string) => splitWords(text).map(({ start, end }): Span => [start, end]);

/** White space and controls, and characters that show nothing. */
const unseen =
  /^[\s\p{Cc}\u180e\u200b\u200e\u200f\u202a-\u202e\u205f-\u2064\u2066-\u206f\ufeff]*$/u;

describe.each([
  ['splitWords', wordSpans],
  ['splitSentences', (text: string) => splitSentences(text)],
])('%s', (_, split) => {
  it('gives spans in order that cover all but what cannot be seen, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = split(text);
        const ends = [0, ...spans.map(([, end]) => end)];
        const starts = [...spans.map(([start]) => start), text.length];
        expect(spans.every(([start, end], i) => start < end && start >= (ends[i] ?? 0))).toBe(true);
        const gaps = starts.map((start, i) => text.slice(ends[i], start));
        expect(gaps.filter((gap) => !unseen.test(gap))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of a text whatever was split before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const spans = split(text);
        split(other);
        expect(split(text)).toEqual(spans);
      }),
    );
  });
});

it('joins no word but to a word before it that it touches', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = splitWords(text);
      expect(
        words.every(({ start, isJoined }, i) => !isJoined || words[i - 1]?.end === start),
      ).toBe(true);
    }),
  );
});

it('splits a paragraph alone as it does inside a document', () => {
  const paragraph = anyText.map((text) => text.replaceAll(/[\n\r\v\f\u0085\u2028\u2029]+/g, ' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const whole = paragraphs.join('\n\n');
      let start = 0;
      const apart = paragraphs.flatMap((text): Span[] => {
        const from = start;
        start += text.length + 2;
        const own = splitSentences(text).map(([a, b]): Span => [from + a, from + b]);
        expect(splitSentences(whole, [from, from + text.length])).toEqual(own);
        return own;
      });
      expect(splitSentences(whole)).toEqual(apart);
    }),
  );
});
