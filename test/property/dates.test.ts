import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from '../../src/core/day.ts';
import { type Asking, findDates } from '../../src/text/dates/find.ts';
import { findStatedDates } from '../../src/text/dates/stated.ts';
import { whenInWords } from '../../src/text/dates/words.ts';

const words =
  "the a in on by of to from and between since until before after last next this coming past early late mid - , . ( ) 3 5 26th 31 2014 2016 2023 24/7 26/11/2023 2023-11-26 1990s May March Nov. June Sunday Friday Sun Sat day days week month year years decade century two three several half first second ago later earlier end beginning weekend yesterday today tomorrow night morning summer spring Christmas Easter quarter Q3 fiscal recent soon will met said that when \n \n\n \u00a0 — “ ” ’s 's é 北 🕊".split(
    ' ',
  );
const prose = fc
  .array(fc.constantFrom(...words), { maxLength: 30 })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  { weight: 3, arbitrary: prose },
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1900-01-01', days));
const asking: fc.Arbitrary<Asking> = fc.record({
  on: fc.option(day, { nil: undefined }),
  direction: fc.constantFrom(undefined, 'past' as const, 'future' as const),
});

it('never throws, and gives days in order, with spans inside the text, in order and apart', () => {
  fc.assert(
    fc.property(anyText, asking, (text, asked) => {
      let at = 0;
      for (const when of findDates(text, asked)) {
        const { from, to, span } = when;
        expect([from, to].every((one) => one === null || isDay(one))).toBe(true);
        expect(from === null || to === null || from <= to).toBe(true);
        expect(span[0] >= at && span[1] > span[0] && span[1] <= text.length).toBe(true);
        expect(text.slice(...span)).toBe(when.text);
        expect(whenInWords(when)).not.toBe('');
        at = span[1];
      }
    }),
    { numRuns: 3000 },
  );
});

it('gives the same in any order of calls, and in the middle of a longer text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 2, maxLength: 5 }), asking, (texts, asked) => {
      const once = texts.map((text) => findDates(text, asked));
      const again = texts
        .toReversed()
        .map((text) => findDates(text, asked))
        .toReversed();
      expect(again).toEqual(once);
      const text = texts[0] ?? '';
      const inside = findDates(`§${text}§`, { ...asked, span: [1, text.length + 1] });
      const moved = inside.map((when) => ({ ...when, span: when.span.map((place) => place - 1) }));
      expect(moved).toEqual(once[0]);
    }),
  );
});

it('moves what is counted in days with the article’s day', () => {
  const relative = fc.constantFrom(
    'It fell yesterday.',
    'It falls today.',
    'It comes tomorrow night.',
    'It fell the day before yesterday.',
    'It fell three days ago.',
    'It fell twelve days ago.',
    'It fell six hours ago.',
    'It fell last night and, two days later, rose.',
  );
  fc.assert(
    fc.property(relative, day, fc.integer({ min: -4000, max: 4000 }), (text, on, by) => {
      const moved = findDates(text, { on: addDays(on, by) });
      for (const [i, { from, to, precision }] of findDates(text, { on }).entries()) {
        expect(precision).toBe('day');
        expect(daysBetween(from ?? '', moved[i]?.from ?? '')).toBe(by);
        expect(daysBetween(to ?? '', moved[i]?.to ?? '')).toBe(by);
      }
    }),
  );
});

it('finds weekdays within a week of the article, before it or after by the direction', () => {
  const name = fc.constantFrom('Sunday', 'Monday', 'Thursday', 'Saturday');
  fc.assert(
    fc.property(name, day, (word, on) => {
      const gap = (direction: 'past' | 'future') =>
        daysBetween(on, findDates(`Envoys meet ${word}.`, { on, direction })[0]?.from ?? '');
      expect(gap('past')).toBeGreaterThan(-7);
      expect(gap('past')).toBeLessThanOrEqual(0);
      expect(gap('future')).toBe(gap('past') === 0 ? 0 : gap('past') + 7);
    }),
  );
});

it('takes linear time on hostile text', () => {
  const text = 'the first last of in a two years or early - May 3 '.repeat(4000);
  const start = performance.now();
  findDates(text, { on: '2024-06-10' });
  findStatedDates(text);
  expect(performance.now() - start).toBeLessThan(3000);
});
