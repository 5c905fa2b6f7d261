import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { Store } from '../../store/store.ts';
import type { Timer } from './world.ts';

/**
 * A store that is open only while there is work for it: a file that one process writes no other can read, and a watch goes
 * on all year.
 */
export interface Desk {
  use<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
  /** Lets others have the file until the next use. */
  leave(): void;
}

interface Keys {
  readonly open: () => Promise<Store>;
  readonly wait: Timer;
  /** Called once for each time that the file has to be waited for. */
  readonly onLocked?: (fault: Fault) => void;
  /** How long another process is waited for, in milliseconds. */
  readonly patience: number;
}

const firstWaitMs = 100;
const longestWaitMs = 2000;

export function openDesk(keys: Keys, run: Run): Desk {
  let opening: Promise<Store> | undefined;
  return {
    async use(work) {
      opening ??= openPatiently(keys, run);
      let store: Store;
      try {
        store = await opening;
      } catch (error) {
        opening = undefined;
        throw error;
      }
      return work(store);
    },
    leave() {
      const left = opening;
      opening = undefined;
      left?.then(
        (store) => store.close(),
        () => undefined,
      );
    },
  };
}

async function openPatiently({ open, wait, onLocked, patience }: Keys, run: Run): Promise<Store> {
  let waited = 0;
  for (let ms = firstWaitMs; ; ms = Math.min(ms * 2, longestWaitMs)) {
    try {
      return await open();
    } catch (error) {
      const isLocked = error instanceof Fault && error.kind === 'store.locked';
      if (!isLocked || waited >= patience || run.signal.aborted) throw error;
      if (waited === 0) onLocked?.(error);
    }
    await wait(ms, run.signal);
    waited += ms;
  }
}
