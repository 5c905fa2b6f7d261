import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelCount, likeliest } from './labels.ts';

const worth = (labels: readonly number[], scores: Float64Array, steps: readonly number[]) =>
  labels.reduce((sum, one, t) => {
    const step = t === 0 ? 0 : (steps[(labels[t - 1] ?? 0) * labelCount + one] ?? 0);
    return sum + step + (scores[t * labelCount + one] ?? 0);
  }, 0);

/** Every row of that many labels. */
function rowsOf(length: number): number[][] {
  if (length === 0) return [[]];
  return rowsOf(length - 1).flatMap((row) => [0, 1, 2, 3].map((one) => [...row, one]));
}

it('finds no worse labels than trying all of them', () => {
  const number = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 16, maxLength: 16 }),
      fc.array(number, { minLength: 16, maxLength: 16 }),
      (scores, steps) => {
        const given = Float64Array.from(scores);
        const best = Math.max(...rowsOf(4).map((row) => worth(row, given, steps)));
        expect(worth([...likeliest(given, steps)], given, steps)).toBe(best);
      },
    ),
  );
});
