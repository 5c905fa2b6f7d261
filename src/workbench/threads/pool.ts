import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Run } from '../../core/run.ts';
import { checkStopped } from '../stopping.ts';
import { type Batch, cutAt, weightOf } from './batch.ts';
import { Thread } from './thread.ts';
import { attempt, type Result } from './work.ts';

/** A job that any thread can do, item by item. */
export interface Job<Item, Answer> {
  /** The module that serves it in other threads, and its name there. */
  readonly entry: URL;
  readonly name: string;
  /** The same in this thread. */
  readonly work: (item: Item) => Answer;
  /** Called before the first item; what it throws ends the run. */
  readonly prepare: () => void;
  /** How much work an item is, in characters of text. */
  readonly weigh: (item: Item) => number;
}

export interface Pace {
  /** Threads that work at the most, this one among them. */
  readonly threads: number;
  /** The work of which a batch is made. */
  readonly batch?: number;
  /** The work that must be waiting before other threads are started: starting one costs as much as some hundred sentences. */
  readonly worthwhile?: number;
}

/** An item with what became of it. */
export type Outcome<Item, Answer> = readonly [item: Item, result: Result<Answer>];

/** Batches for each thread that are taken in before the first of them is handed on. */
const ahead = 4;

/**
 * Does a job on items in several threads and hands the outcomes on in the order of the items. No more is taken in than
 * the threads need to be at work while the reader of the outcomes is slow.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  job: Job<Item, Answer>,
  pace: Pace,
  run: Run,
): AsyncGenerator<Outcome<Item, Answer>> {
  const pool = new Pool(job, pace, run);
  void pool.takeIn(items);
  try {
    yield* pool.outcomes();
  } finally {
    await pool.close();
  }
}

class Pool<Item, Answer> {
  readonly #job: Job<Item, Answer>;
  readonly #run: Run;
  readonly #batchWeight: number;
  readonly #worthwhile: number;
  readonly #room: number;
  /** Threads beside this one at the most. */
  #others: number;
  /** What was taken in and not handed on, in order; of these `#waiting` is in nobody's hand. */
  readonly #row: Batch<Item, Answer>[] = [];
  readonly #waiting: Batch<Item, Answer>[] = [];
  readonly #threads: Thread<Item, Answer>[] = [];
  readonly #news = new EventEmitter();
  #open: Item[] = [];
  #openWeight = 0;
  #isWorking = false;
  #isClosed = false;
  #end: { readonly error?: unknown } | undefined;
  readonly #tell = () => void this.#news.emit('news');

  constructor(
    job: Job<Item, Answer>,
    { threads, batch = 8192, worthwhile = 32_768 }: Pace,
    run: Run,
  ) {
    this.#job = job;
    this.#run = run;
    this.#batchWeight = batch;
    this.#worthwhile = worthwhile;
    this.#others = threads - 1;
    this.#room = threads * ahead;
    run.signal.addEventListener('abort', this.#tell);
  }

  /** Takes items in until they end, waiting while the row is full. Never rejects: an error ends the row. */
  async takeIn(items: AsyncIterable<Item>): Promise<void> {
    try {
      let isPrepared = false;
      for await (const item of items) {
        if (!isPrepared) this.#job.prepare();
        isPrepared = true;
        this.#add(item);
        while (this.#isFull() && !this.#isClosed) await once(this.#news, 'news');
        if (this.#isClosed) return;
      }
      this.#end = {};
    } catch (error) {
      this.#end = { error };
    }
    this.#seal(this.#open);
    this.#tell();
  }

  async *outcomes(): AsyncGenerator<Outcome<Item, Answer>> {
    for (;;) {
      checkStopped(this.#run);
      const [first] = this.#row;
      if (first?.results !== undefined) {
        const { items, results } = first;
        this.#row.shift();
        this.#tell();
        for (const [i, item] of items.entries()) {
          const result = results[i];
          if (result) yield [item, result];
        }
      } else if (first === undefined && this.#end !== undefined) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else await once(this.#news, 'news');
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#run.signal.removeEventListener('abort', this.#tell);
    this.#tell();
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  /** Documents may be larger than any batch: there is always room for two a thread. */
  #isFull(): boolean {
    const { length } = this.#row;
    if (length < this.#room / 2) return false;
    return length >= this.#room || weightOf(this.#row) >= this.#room * this.#batchWeight;
  }

  #add(item: Item): void {
    const items = this.#open;
    items.push(item);
    this.#openWeight += this.#job.weigh(item);
    if (this.#openWeight >= this.#batchWeight) this.#seal(items);
    // What came in at one time makes a batch, however small: who waits for an answer may write no more before it.
    else if (items.length === 1) setImmediate(() => this.#seal(items));
  }

  #seal(items: Item[]): void {
    if (items !== this.#open || items.length === 0) return;
    const batch: Batch<Item, Answer> = { items, weight: this.#openWeight, results: undefined };
    this.#open = [];
    this.#openWeight = 0;
    this.#row.push(batch);
    this.#waiting.push(batch);
    this.#deal();
  }

  /** Gives what waits to the threads that are free, starts more of them where it is worth it, and lends a hand. */
  #deal(): void {
    if (this.#isClosed) return;
    for (let thread = this.#freest(); thread; thread = this.#freest()) {
      const batch = this.#waiting.shift();
      if (batch === undefined) break;
      thread.give(batch);
    }
    this.#hire();
    if (!this.#isWorking) void this.#lendAHand();
  }

  #freest(): Thread<Item, Answer> | undefined {
    const free = this.#threads.filter(({ isFree }) => isFree);
    return free.toSorted((a, b) => a.given.length - b.given.length)[0];
  }

  /** As many again as there are, so that short inputs start few. */
  #hire(): void {
    const { length } = this.#threads;
    if (length >= this.#others || this.#threads.some(({ isReady }) => !isReady)) return;
    if (weightOf(this.#waiting) < this.#worthwhile) return;
    const { entry, name } = this.#job;
    const owner = {
      isReady: () => this.#deal(),
      isDone: this.#settle.bind(this),
      isLost: this.#lose.bind(this),
    };
    for (let n = Math.min(this.#others - length, length + 1); n > 0; n -= 1)
      this.#threads.push(new Thread(entry, name, owner));
  }

  /** Works in this thread on what nobody else has taken, and lets messages and input in after each item. */
  async #lendAHand(): Promise<void> {
    this.#isWorking = true;
    for (let batch = this.#waiting.shift(); batch; batch = this.#waiting.shift()) {
      const results: Result<Answer>[] = [];
      for (const item of batch.items) {
        await turn();
        if (this.#isClosed) return;
        results.push(attempt(this.#job.work, item));
      }
      batch.results = results;
      this.#tell();
    }
    this.#isWorking = false;
  }

  #settle(batch: Batch<Item, Answer>, results: readonly Result<Answer>[]): void {
    batch.results = results;
    this.#deal();
    this.#tell();
  }

  /** A thread is gone, and the item in its hand with it; what else it had is done again by others. */
  #lose(thread: Thread<Item, Answer>, atHand: number, why: string): void {
    this.#threads.splice(this.#threads.indexOf(thread), 1);
    // One that cannot even start has the system or the memory against it, and so would the next.
    if (!thread.isReady) this.#others = this.#threads.length;
    const [broken, ...others] = thread.given;
    if (broken) {
      const parts = cutAt(broken, atHand, { failure: why });
      this.#row.splice(this.#row.indexOf(broken), 1, ...parts);
      others.unshift(...parts.filter(({ results }) => results === undefined));
    }
    this.#waiting.unshift(...others);
    this.#deal();
    this.#tell();
  }
}
