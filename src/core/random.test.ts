import { expect, it } from 'vitest';
import { seeded } from './random.ts';

const some = (seed: string) => Array.from({ length: 5 }, seeded(seed));

it('gives the same numbers for a seed, and others for another', () => {
  expect(some('a')).toEqual(some('a'));
  expect(some('a')).not.toEqual(some('b'));
});

it('spreads its numbers evenly from 0 to 1', () => {
  const random = seeded('even');
  const tenths = Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
