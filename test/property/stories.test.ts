import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import type { Copy } from '../../src/model/copy.ts';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { CopyFinder } from '../../src/store/stories/memory.ts';
import { onceTold } from '../../src/workbench/stories/once.ts';
import { Stories } from '../../src/workbench/stories/stories.ts';
import { published } from '../support/published.ts';
import { abridged, furnished, reworded, spoiled, story, told } from '../support/stories.ts';

const makers = [
  told,
  abridged,
  furnished,
  (one: readonly string[]) => spoiled(told(one)),
  (one: readonly string[]) => reworded(told(one)),
];

/** Documents captured on one day after another, of a few stories, some at one address. */
const desks = fc
  .array(
    fc.record({
      seed: fc.integer({ min: 1, max: 4 }),
      maker: fc.nat(makers.length - 1),
      address: fc.option(fc.integer({ min: 1, max: 2 })),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ seed, maker, address }, n) =>
      published({
        id: `d${n}`,
        text: (makers[maker] ?? told)(story(seed, 20)),
        day: n + 1,
        ...(address !== null && { url: `https://example.org/${seed}/${address}` }),
      }),
    ),
  );

async function foundByStore(captures: readonly Capture[]): Promise<Copy[]> {
  const store = await openDuckDb(':memory:');
  try {
    for (const capture of captures) await store.add(capture);
    const copies: Copy[] = [];
    for await (const copy of store.copies()) copies.push(copy);
    return copies;
  } finally {
    store.close();
  }
}

async function foundAmong(captures: readonly Capture[]): Promise<Copy[]> {
  const finder = new CopyFinder();
  const copies: Copy[] = [];
  for (const capture of captures) copies.push(...(await finder.add(capture)));
  return copies;
}

it('finds the same copies in a store as among files, each article’s at most once, of the same story', async () => {
  await fc.assert(
    fc.asyncProperty(desks, async (captures) => {
      const [stored, among] = [await foundByStore(captures), await foundAmong(captures)];
      expect(stored).toEqual(among);
      expect(new Set(stored.map(({ document }) => document)).size).toBe(stored.length);
      const stories = new Stories(stored);
      const { captures: once } = onceTold(captures, stories);
      expect(once.map(({ document }) => document)).toEqual(
        captures.map(({ document }) => document),
      );
    }),
    { numRuns: 12 },
  );
});
