import { Fault } from '../../src/core/fault.ts';
import { quietRun, type Run } from '../../src/core/run.ts';
import {
  type Fetched,
  type Fetcher,
  type FetchSettings,
  openFetcher,
  type Unchanged,
} from '../../src/sources/fetch/fetcher.ts';
import type { Outside } from '../../src/sources/fetch/outside.ts';

export const now = '2024-05-01T12:00:00.000Z';

export interface TestFetcher extends Fetcher, AsyncDisposable {
  /** What was waited for, in milliseconds; nothing of it really passed. */
  readonly waited: readonly number[];
}

interface Options extends Partial<Omit<Outside, 'pause'>> {
  readonly settings?: Partial<FetchSettings>;
  readonly run?: Run;
}

/** A fetcher that may ask this machine, waits in no time, and bears little. */
export function testFetcher({
  settings = {},
  run = quietRun(now),
  ...outside
}: Options = {}): TestFetcher {
  const waited: number[] = [];
  let elapsed = 0;
  const fetcher = openFetcher(
    {
      fetchPrivate: true,
      fetchContact: '',
      fetchTimeout: 60,
      fetchDelay: 0,
      maxBytes: 1e6,
      ...settings,
    },
    run,
    {
      random: () => 0.5,
      pause: {
        elapsed: () => elapsed,
        wait: async (ms, signal) => {
          signal.throwIfAborted();
          waited.push(ms);
          elapsed += ms;
        },
      },
      ...outside,
    },
  );
  return { ...fetcher, waited, [Symbol.asyncDispose]: () => fetcher.close() };
}

/** The text that came, `unchanged`, or the kind of the Fault: what became of an address in one line. */
export async function outcomeOf(getting: Promise<Fetched | Unchanged>): Promise<string> {
  try {
    const got = await getting;
    return got.kind === 'new' ? `new ${await textOf(got)}` : 'unchanged';
  } catch (error) {
    if (error instanceof Fault) return error.kind;
    throw error;
  }
}

export async function textOf({ flow }: Fetched): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of flow.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export async function faultOf(getting: Promise<Fetched | Unchanged>): Promise<Fault> {
  const error: unknown = await getting.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Fault)) throw new Error('there was no fault', { cause: error });
  return error;
}
