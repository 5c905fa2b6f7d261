import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeText } from '../../src/coding/article.ts';
import type { Party } from '../../src/model/coding.ts';
import { codingSchema } from '../../src/model/coding.ts';

const words = fc.constantFrom(
  'China',
  'Russia',
  'the United States',
  'Beijing',
  'Putin',
  'Ana Ruiz',
  'the report',
  'the two powers',
  'he',
  'it',
  'met',
  'said',
  'warned',
  'that',
  'will',
  'may',
  'not',
  'attacked',
  'talks',
  'joint exercises',
  'held',
  'with',
  'and',
  ',',
  '.',
  '“',
  '”',
  '’s',
  '—',
  'on Sunday',
  'last week',
  'according to',
  'fears',
  'if',
  'in Busan',
  'agreed',
  'to',
  'withdraw',
  'from',
  '(',
  ')',
  '\n',
  '…',
  '\u00a0',
);
const prose = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '));
const anyText = fc.oneof(
  prose,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

it('shows exactly what its spans hold, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const coding = codeText(text, 'x', '2024-06-10');
      const own = ({ span, text: shown }: Pick<Party, 'span' | 'text'>) =>
        text.slice(...span) === shown;
      const inside = ([start, end]: readonly [number, number]) =>
        0 <= start && start <= end && end <= text.length;
      for (const event of coding.events) {
        expect([...event.actors, ...event.recipients].every(own)).toBe(true);
        expect([event.place, event.when].every((one) => one === null || own(one))).toBe(true);
        expect([event.trigger, event.sentence].every(inside)).toBe(true);
        expect(event.sentence[0] <= event.trigger[0] && event.trigger[1] <= event.sentence[1]).toBe(
          true,
        );
      }
      for (const claim of coding.claims) {
        expect(claim.speakers.every(own)).toBe(true);
        expect([claim.cue, claim.sentence, ...claim.content].every(inside)).toBe(true);
      }
    }),
    { numRuns: 400, examples: [[', according to last week China']] },
  );
});

it('gives records that their own schema takes, and the same ones twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const coding = codeText(text, 'x', '2024-06-10');
      expect(codingSchema.safeParse(coding).success).toBe(true);
      expect(codeText(text, 'x', '2024-06-10')).toEqual(coding);
    }),
  );
});
