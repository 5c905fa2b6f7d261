import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../../core/random.ts';
import type { Run } from '../../core/run.ts';
import { type Reach, reachOf } from './address.ts';
import { systemLookup } from './connection.ts';
import type { Lookup } from './door.ts';
import type { FetchSettings, Limits } from './limits.ts';

/** Time that can be waited for. */
export interface Pause {
  /** Milliseconds since some beginning. */
  elapsed(): number;
  /** Throws what the signal was aborted with. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The world as the fetcher sees it; tests have another one. */
export interface Outside {
  /** Limits other than the default ones. */
  readonly limits: Partial<Limits>;
  readonly pause: Pause;
  readonly lookup: Lookup;
  readonly reachOf: (address: string) => Reach;
  /** From 0 up to 1; jitter comes from it. */
  readonly random: () => number;
}

/** What this machine is reached by: also where that is public, its doors are not for those outside. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap(
    (all) => all?.map(({ address }) => address) ?? [],
  );
}

export function realOutside({ fetchContact }: FetchSettings, run: Run): Outside {
  return {
    limits: {},
    lookup: systemLookup,
    reachOf: (address) => reachOf(address, ownAddresses()),
    random: seeded(`${fetchContact} ${run.now()}`),
    pause: {
      elapsed: () => performance.now(),
      wait: async (ms, signal) => {
        await sleep(ms, undefined, { signal });
      },
    },
  };
}
