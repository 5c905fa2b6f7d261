import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelsIn, likeliest, stateCount, statesOf } from './labels.ts';

const worth = (labels: readonly number[], scores: Float64Array, steps: readonly number[]) =>
  labels.reduce((sum, one, t) => {
    const step = t === 0 ? 0 : (steps[(labels[t - 1] ?? 0) * stateCount + one] ?? 0);
    return sum + step + (scores[t * stateCount + one] ?? 0);
  }, 0);

/** Every row of that many labels. */
function rowsOf(length: number): number[][] {
  if (length === 0) return [[]];
  return rowsOf(length - 1).flatMap((row) =>
    [...Array(stateCount).keys()].map((one) => [...row, one]),
  );
}

it('finds no worse labels than trying all of them', () => {
  const number = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 4 * stateCount, maxLength: 4 * stateCount }),
      fc.array(number, { minLength: stateCount ** 2, maxLength: stateCount ** 2 }),
      (scores, steps) => {
        const given = Float64Array.from(scores);
        const best = Math.max(...rowsOf(4).map((row) => worth(row, given, steps)));
        expect(worth([...likeliest(given, steps)], given, steps)).toBe(best);
      },
    ),
  );
});

it('tells where content begins and ends, and labels apart again', () => {
  const labels = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(labels, (given) => {
      expect(labelsIn(statesOf(Uint8Array.from(given)))).toEqual(Uint8Array.from(given));
    }),
  );
  expect([...statesOf(Uint8Array.of(3, 0, 3, 3, 3, 2, 3, 3))]).toEqual([4, 0, 4, 3, 5, 2, 4, 5]);
});
