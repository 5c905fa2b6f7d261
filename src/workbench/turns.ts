/** Lets so many pieces of work go on at once; the others wait in the order they came. */
export function turns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let free = atOnce;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

/**
 * Works on so many items at once and gives the results in the order of the items, each as soon as it is there: whoever
 * sends one item and waits for its answer gets it.
 */
export async function* inOrder<Item, Value>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const source = items[Symbol.asyncIterator]();
  let begun: readonly Promise<Value>[] = [];
  let coming: Promise<IteratorResult<Item>> | undefined = quietly(source.next());
  try {
    while (coming || begun.length > 0) {
      const [first] = begun;
      const isFull = begun.length >= atOnce;
      if (first && (isFull || (await isSooner(first, coming)))) {
        yield await first;
        begun = begun.slice(1);
      } else if (coming) {
        const next: IteratorResult<Item> = await coming;
        if (next.done !== true) begun = [...begun, quietly(work(next.value))];
        coming = next.done === true ? undefined : quietly(source.next());
      }
    }
  } finally {
    // Not awaited: the source may still wait for an item that never comes.
    source.return?.().catch(() => {});
  }
}

/** What is awaited in its turn: until then its failure is nobody's. */
function quietly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/** Whether one promise is settled before another, or there is no other. */
async function isSooner(
  first: Promise<unknown>,
  other: Promise<unknown> | undefined,
): Promise<boolean> {
  if (other === undefined) return true;
  return Promise.race([settled(first, true), settled(other, false)]);
}

async function settled(promise: Promise<unknown>, answer: boolean): Promise<boolean> {
  await promise.catch(() => {});
  return answer;
}
