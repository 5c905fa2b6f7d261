import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../core/fault.ts';
import { openDuckDb } from '../store/duckdb/open.ts';
import type { Store } from '../store/store.ts';

interface OpenOptions {
  /** Makes the store and its folder where there is none. */
  readonly create: boolean;
  /** Others may read it meanwhile. */
  readonly readOnly?: boolean;
}

/** Opens the store at a path. */
export async function openStore(
  path: string,
  { create, readOnly = false }: OpenOptions,
): Promise<Store> {
  if (create) makeFolder(path);
  return openDuckDb(path, { create, readOnly });
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new Fault('store.read-only', `The folder of the store ${path} could not be made.`, {
      why: error instanceof Error ? error.message : String(error),
      mend: 'Give --db with a path that you may write to.',
      cause: error,
    });
  }
}
