import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from './turns.ts';

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield item;
}

async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* failing(): AsyncGenerator<number> {
  yield 1;
  throw new Error('source');
}

it('gives results in the order of the items, however long each takes', async () => {
  let under = 0;
  let most = 0;
  const results = inOrder(from([30, 5, 20, 1, 10]), 3, async (ms) => {
    under += 1;
    most = Math.max(most, under);
    await wait(ms);
    under -= 1;
    return ms;
  });
  expect(await allOf(results)).toEqual([30, 5, 20, 1, 10]);
  expect(most).toBe(3);
});

it('answers an item before the next one comes', async () => {
  let answered = 0;
  async function* dialogue(): AsyncGenerator<number> {
    for (let i = 0; i < 3; i += 1) {
      if (answered < i) throw new Error('asked on without an answer');
      yield i;
      await wait(20);
    }
  }
  for await (const _ of inOrder(dialogue(), 4, async (item) => item)) answered += 1;
  expect(answered).toBe(3);
});

it('passes on what goes wrong in the work and in the source, in its turn', async () => {
  const seen: number[] = [];
  const broken = inOrder(from([1, 2, 3]), 3, async (item) => {
    if (item === 2) throw new Error('two');
    return item;
  });
  await expect(async () => {
    for await (const item of broken) seen.push(item);
  }).rejects.toThrowError('two');
  expect(seen).toEqual([1]);
  await expect(allOf(inOrder(failing(), 2, async (item) => item))).rejects.toThrowError('source');
});
