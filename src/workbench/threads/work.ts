/** What became of an item: its answer, or what it failed by. */
export type Result<Answer> = { readonly answer: Answer } | { readonly failure: string };

/** Does a piece of work of which a failure must not end those beside it. */
export function attempt<Item, Answer>(work: (item: Item) => Answer, item: Item): Result<Answer> {
  try {
    return { answer: work(item) };
  } catch (error) {
    return { failure: String(error) };
  }
}

/** What a thread is started with. */
export interface Post {
  readonly job: string;
  /** One number, written by the thread: which of the items it was given is in its hand. */
  readonly atHand: Int32Array;
}

/** What a thread says once it can work. */
export const ready = 'ready';
