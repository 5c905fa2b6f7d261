import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Span, shift } from '../../src/core/span.ts';
import { analyse, type ParsedSentence } from '../../src/text/analyse.ts';
import { isTree } from '../../src/text/parse/tree.ts';
import { analyseText } from '../../src/workbench/analyse.ts';
import { tiltmeter } from '../support/command.ts';
import { anyText } from '../support/texts.ts';

interface Placed {
  readonly span: Span;
}

/** Whether each begins no sooner than the one before ends, inside of `around`. */
function areInOrder(things: readonly Placed[], [start, end]: Span): boolean {
  const ends = [start, ...things.map(({ span }) => span[1])];
  return things.every(
    ({ span: [from, to] }, i) => (ends[i] ?? end) <= from && from < to && to <= end,
  );
}

it('shows words and sentences in order as the text has them, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = analyse(text);
      expect(areInOrder(sentences, [0, text.length])).toBe(true);
      for (const { span, words } of sentences) {
        expect(areInOrder(words, span)).toBe(true);
        const spans = words.map((word) => word.span);
        expect(words.map(({ form }) => form)).toEqual(spans.map((own) => text.slice(...own)));
        const joined = words.map(
          ({ isJoined }, i) => !isJoined || spans[i - 1]?.[1] === spans[i]?.[0],
        );
        expect(joined).not.toContain(false);
      }
    }),
    { numRuns: 500 },
  );
});

it('makes each sentence one tree under one root, with nothing left unnamed, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { words } of analyse(text)) {
        expect(isTree(Int32Array.from([0, ...words.map(({ head }) => head + 1)]))).toBe(true);
        const named = words.flatMap(({ lemma, xpos, upos, relation }) => [
          lemma,
          xpos,
          upos,
          relation,
        ]);
        expect(named).not.toContain('');
      }
    }),
    { numRuns: 500 },
  );
});

it('finds names and dates inside their sentences, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { span, names, dates } of analyseText('', text, '2024-06-10').sentences) {
        expect(areInOrder(names, span)).toBe(true);
        expect(areInOrder(dates, span)).toBe(true);
        expect(dates.map((date) => text.slice(...date.span))).toEqual(
          dates.map((date) => date.text),
        );
      }
    }),
    { numRuns: 300 },
  );
});

it('says the same of a document whatever was analysed before', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), (texts) => {
      const once = texts.map((text) => analyse(text));
      const again = texts.toReversed().map((text) => analyse(text));
      expect(again.toReversed()).toEqual(once);
    }),
  );
});

function moved(sentences: readonly ParsedSentence[], by: number): ParsedSentence[] {
  return sentences.map(({ span, words }) => ({
    span: shift(span, by),
    words: words.map((word) => ({ ...word, span: shift(word.span, by) })),
  }));
}

it('says the same of a paragraph alone and beside another', () => {
  const paragraph = anyText.map((text) => text.replaceAll(/[\n\r\v\f\u0085\u2028\u2029]+/g, ' '));
  fc.assert(
    fc.property(paragraph, paragraph, (one, other) => {
      const apart = [...analyse(one), ...moved(analyse(other), one.length + 2)];
      expect(analyse(`${one}\n\n${other}`)).toEqual(apart);
    }),
    { numRuns: 300 },
  );
});

it('says the same of a text wherever its batches begin and end', () => {
  // Six words: 170 such sentences and more fill a batch.
  const filler = 'The envoys met in Lima.\n\n';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), anyText, (count, text) => {
      const before = filler.repeat(count);
      expect(analyse(before + text).slice(count)).toEqual(moved(analyse(text), before.length));
    }),
    { numRuns: 60 },
  );
});

it('says the same of stretches of a text together and one by one', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      let end = 0;
      const stretches = texts.map(({ length }): Span => {
        const start = end;
        end += length;
        return [start, end];
      });
      const whole = texts.join('');
      const apart = stretches.flatMap((stretch) => analyse(whole, [stretch]));
      expect(analyse(whole, stretches)).toEqual(apart);
    }),
  );
});

it('gives the same bytes in another process, in another order', async () => {
  const texts = fc.sample(anyText, { numRuns: 200, seed: 42 });
  const here = texts.map((text, id) => {
    const { sentences } = analyseText(id, text, undefined);
    return JSON.stringify({ id, sentences });
  });
  const input = texts.map((text, id) => JSON.stringify({ id, text })).toReversed();
  const { stdout, stderr } = await tiltmeter(['analyse', '-', '--jsonl'], {
    input: input.join('\n'),
  });
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n').toReversed()).toEqual(here);
});
