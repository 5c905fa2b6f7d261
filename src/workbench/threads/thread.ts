import { Worker } from 'node:worker_threads';
import type { Batch } from './batch.ts';
import { type Post, type Result, ready } from './work.ts';

/** Batches that a thread has at a time: one in its hand, one beside it, so that it never waits for the next. */
const most = 2;

/** From source, Node needs to be told how to read TypeScript, in each thread anew. */
const options = import.meta.url.endsWith('.ts')
  ? { execArgv: ['--import', new URL('./from-source.mjs', import.meta.url).href] }
  : {};

interface Owner<Item, Answer> {
  isReady(): void;
  isDone(batch: Batch<Item, Answer>, results: readonly Result<Answer>[]): void;
  /** The thread is gone; `atHand` is the item of its first batch that it went with. */
  isLost(thread: Thread<Item, Answer>, atHand: number, why: string): void;
}

/** Another thread of this program that does one job, batch by batch. */
export class Thread<Item, Answer> {
  /** What it was given and has not answered, in order. */
  readonly given: Batch<Item, Answer>[] = [];
  isReady = false;
  readonly #worker: Worker;

  constructor(entry: URL, job: string, owner: Owner<Item, Answer>) {
    const atHand = new Int32Array(new SharedArrayBuffer(4));
    const workerData: Post = { job, atHand };
    let why = 'it ended';
    this.#worker = new Worker(entry, { workerData, ...options });
    this.#worker.on('message', (message: typeof ready | Result<Answer>[]) => {
      if (message === ready) {
        this.isReady = true;
        owner.isReady();
        return;
      }
      const batch = this.given.shift();
      if (batch) owner.isDone(batch, message);
    });
    this.#worker.on('error', (error) => {
      why = String(error);
    });
    this.#worker.on('exit', () => owner.isLost(this, Atomics.load(atHand, 0), why));
  }

  get isFree(): boolean {
    return this.isReady && this.given.length < most;
  }

  give(batch: Batch<Item, Answer>): void {
    this.given.push(batch);
    this.#worker.postMessage(batch.items);
  }

  /** Ends it, whatever it has in its hand. */
  async stop(): Promise<void> {
    this.#worker.removeAllListeners('exit');
    await this.#worker.terminate();
  }
}
