import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTree, treeOf } from './tree.ts';

const argmax = (table: readonly (readonly number[])[]) =>
  Int32Array.from(table, (row, word) =>
    word === 0
      ? 0
      : row.reduce((best, value, head) => {
          if (head === word) return best;
          return best === word || value > (row[best] ?? 0) ? head : best;
        }, word),
  );

const sumOf = (heads: ArrayLike<number>, table: readonly (readonly number[])[]) =>
  table.reduce((sum, row, word) => (word === 0 ? sum : sum + (row[heads[word] ?? 0] ?? 0)), 0);

/** Every way to give each word a head. */
function* allHeads(size: number, word = 1, heads: number[] = [0]): Generator<number[]> {
  if (word === size) {
    yield [...heads];
    return;
  }
  for (let head = 0; head < size; head += 1) {
    if (head === word) continue;
    heads[word] = head;
    yield* allHeads(size, word + 1, heads);
  }
}

it('finds the tree of the highest sum among all trees with one root', () => {
  const tables = fc.integer({ min: 2, max: 6 }).chain((size) =>
    fc.array(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
        minLength: size,
        maxLength: size,
      }),
      { minLength: size, maxLength: size },
    ),
  );
  fc.assert(
    fc.property(tables, (table) => {
      const found = treeOf(argmax(table), (word, head) => table[word]?.[head] ?? 0);
      expect(isTree(found)).toBe(true);
      const best = Math.max(
        ...[...allHeads(table.length)]
          .filter((heads) => isTree(Int32Array.from(heads)))
          .map((heads) => sumOf(heads, table)),
      );
      expect(sumOf(found, table)).toBeCloseTo(best, 6);
    }),
    { numRuns: 300 },
  );
});

it.each([
  [[0, 2, 0], true],
  [[0, 2, 1], false],
  [[0, 0, 0], false],
  [[0, 0, 3, 2], false],
  [[0], true],
])('tells whether %j is a tree under one root: %s', (heads, expected) => {
  expect(isTree(Int32Array.from(heads))).toBe(expected);
});
