import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { double } from '../../../test/support/pool-work.ts';
import { quietRun, type Run } from '../../core/run.ts';
import { inOrder, type Job, type Pace } from './pool.ts';

vi.setConfig({ testTimeout: 60_000 });

const job: Job<number, ReturnType<typeof double>> = {
  entry: new URL('../../../test/support/pool-worker.ts', import.meta.url),
  name: 'double',
  work: double,
  prepare: () => {},
  weigh: () => 1,
};

async function* from<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

interface Done {
  readonly item: number;
  readonly result: number | string;
}

/** What became of each item, a failure in the words of who failed, and the threads that took part. */
async function doubles(items: AsyncIterable<number>, pace: Pace, run: Run = quietRun()) {
  const done: Done[] = [];
  const threads = new Set<number>();
  for await (const [item, result] of inOrder(items, job, pace, run)) {
    if ('answer' in result) threads.add(result.answer.thread);
    done.push({ item, result: 'answer' in result ? result.answer.twice : result.failure });
  }
  return { done, threads };
}

/** Other threads are started at once. */
const eager = { threads: 3, batch: 3, worthwhile: 1 };

/** The pool's outcomes for numbers that go on until they tell what is waited for, and some more. */
async function doublesUntil(
  isSeen: (outcome: { thread: number | undefined }) => boolean,
  numberAt: (n: number) => number,
) {
  let left = Infinity;
  const given: number[] = [];
  async function* numbers() {
    for (; left > 0; left -= 1) {
      given.push(numberAt(given.length));
      yield given.at(-1) ?? 0;
    }
  }
  const done: Done[] = [];
  for await (const [item, result] of inOrder(numbers(), job, eager, quietRun())) {
    done.push({ item, result: 'answer' in result ? result.answer.twice : result.failure });
    const thread = 'answer' in result ? result.answer.thread : undefined;
    if (left === Infinity && isSeen({ thread })) left = 50;
  }
  expect(done.map(({ item }) => item)).toEqual(given);
  return done;
}

it('keeps the order, whoever is done first', async () => {
  const threads = new Set<number | undefined>();
  const done = await doublesUntil(
    ({ thread }) => threads.add(thread).size === 3,
    (n) => (n * 7) % 4,
  );
  expect(done.every(({ item, result }) => result === 2 * item)).toBe(true);
});

it('starts no threads for a short input', async () => {
  const { done, threads } = await doubles(from([1, 2, 3, 4]), { threads: 3, batch: 1 });
  expect(done.map(({ result }) => result)).toEqual([2, 4, 6, 8]);
  expect(threads.size).toBe(1);
});

const broke = 'RangeError: 0.5 is no whole number';

it('goes on behind an item that throws in the first thread', async () => {
  const { done } = await doubles(from([1, 0.5, 2]), { threads: 1 });
  expect(done.map(({ result }) => result)).toEqual([2, broke, 4]);
});

it('goes on behind an item that throws in another', async () => {
  const threads = new Set<number | undefined>();
  const done = await doublesUntil(
    ({ thread }) => threads.add(thread).size > 3,
    (n) => (n % 5 === 0 ? 0.5 : 1),
  );
  expect(done.every(({ item, result }) => result === (item === 0.5 ? broke : 2))).toBe(true);
});

it('loses the item in its hand alone where a thread dies, and starts another', async () => {
  let deaths = 0;
  const done = await doublesUntil(
    ({ thread }) => thread === undefined && (deaths += 1) === 3,
    (n) => (n % 40 === 13 ? -1 : 1),
  );
  const lost = done.filter(({ item, result }) => result !== 2 * item);
  expect(lost.length).toBeGreaterThanOrEqual(3);
  expect(lost.every(({ item, result }) => item === -1 && result === 'it ended')).toBe(true);
});

it('does the work in the first thread where others cannot start', async () => {
  const entry = new URL('no-such-worker.ts', import.meta.url);
  const items = Array.from({ length: 300 }, (_, n) => n % 3);
  const done: unknown[] = [];
  for await (const [item, result] of inOrder(from(items), { ...job, entry }, eager, quietRun()))
    if ('answer' in result) done.push([item, result.answer.thread]);
  expect(done).toEqual(items.map((item) => [item, 0]));
});

it('takes no more in than it needs while nobody reads on', async () => {
  let taken = 0;
  async function* endless() {
    for (;;) yield (taken += 1) % 2;
  }
  const outcomes = inOrder(endless(), job, { threads: 2, batch: 10 }, quietRun());
  await outcomes.next();
  await wait(200);
  expect(taken).toBeLessThanOrEqual(2 * 4 * 10 + 20);
  await outcomes.return(undefined);
});

it('answers what has come before it waits for more', async () => {
  const more = new EventEmitter();
  async function* typed() {
    yield 1;
    await once(more, 'more');
    yield 2;
  }
  const outcomes = inOrder(typed(), job, { threads: 2 }, quietRun());
  expect(await outcomes.next()).toMatchObject({ value: [1, { answer: { twice: 2 } }] });
  more.emit('more');
  expect(await outcomes.next()).toMatchObject({ value: [2, { answer: { twice: 4 } }] });
  expect(await outcomes.next()).toMatchObject({ done: true });
});

async function* broken(numbers: readonly number[]) {
  yield* numbers;
  throw new Error('the input broke');
}

it('hands on all that came before an input broke, and then throws', async () => {
  const input = broken([1, 2, 3]);
  const seen: number[] = [];
  await expect(async () => {
    for await (const [item] of inOrder(input, job, { threads: 2, batch: 2 }, quietRun()))
      seen.push(item);
  }).rejects.toThrow('the input broke');
  expect(seen).toEqual([1, 2, 3]);
});

it('throws what it lacks to begin with', async () => {
  const lacking = {
    ...job,
    prepare: () => {
      throw new Error('no weights');
    },
  };
  await expect(inOrder(from([1]), lacking, { threads: 2 }, quietRun()).next()).rejects.toThrow(
    'no weights',
  );
});

/** Some numbers, and then nothing for ever. */
async function* idle() {
  yield* Array.from({ length: 100 }, () => 1);
  await new Promise(() => {});
}

it('stops at once, whatever is in hand', async () => {
  const controller = new AbortController();
  const run = { ...quietRun(), signal: controller.signal };
  const stopped = expect(doubles(idle(), eager, run)).rejects.toMatchObject({
    kind: 'run.stopped',
  });
  await wait(1000);
  const start = performance.now();
  controller.abort();
  await stopped;
  expect(performance.now() - start).toBeLessThan(3000);
});
