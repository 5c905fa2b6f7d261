import { Fault } from '../../src/core/fault.ts';
import type { Capture } from '../../src/model/capture.ts';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import type { Store } from '../../src/store/store.ts';

export async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof Fault) return error;
  throw new Error('No fault came.', { cause: error });
}

export async function capturesOf(store: Store): Promise<Capture[]> {
  const captures: Capture[] = [];
  for await (const capture of store.captures()) captures.push(capture);
  return captures;
}

export async function makeStore(path: string, ...captures: Capture[]): Promise<void> {
  const store = await openDuckDb(path, { create: true });
  for (const capture of captures) await store.add(capture);
  store.close();
}
