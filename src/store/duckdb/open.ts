import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../core/fault.ts';
import type { Store } from '../store.ts';
import { createFile } from './create.ts';
import { engineFault } from './faults.ts';
import { inTurn } from './turn.ts';

export interface OpenOptions {
  /** Makes the store where there is nothing at the path; its folder must be there. */
  readonly create?: boolean;
  /** Takes no lock that keeps out other readers; adding is a Fault. */
  readonly readOnly?: boolean;
}

/** Opens the store in a file, or a new one in memory (`:memory:`); a Fault says why it cannot. */
export async function openDuckDb(path: string, options: OpenOptions = {}): Promise<Store> {
  const { create = false, readOnly = false } = options;
  const what = `The store ${path} did not open.`;
  const there = path === ':memory:' || isThere(path, what);
  if (!there && (readOnly || !create)) throw missing(path, what);
  // Loading the engine costs more than opening a store: who opens none does not pay for it.
  const { openStore } = await import('./engine.ts');
  if (path === ':memory:') return openStore(path, { readOnly: false, what });
  const file = resolve(path);
  try {
    return await inTurn(file, async () => {
      const open = (part: string) => openStore(part, { readOnly: false, what });
      if (!isThere(file, what)) await createFile(file, open);
      return openStore(realpathSync(file), { readOnly, what });
    });
  } catch (error) {
    throw engineFault(error, { path, what });
  }
}

function isThere(path: string, what: string): boolean {
  const found = stat(path, what);
  if (found?.isDirectory() === true) {
    throw new Fault('store.foreign', what, {
      why: `${path} is a folder.`,
      mend: 'Give --db the path of a file.',
    });
  }
  return found !== undefined;
}

function stat(path: string, what: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw engineFault(error, { path, what });
  }
}

function missing(path: string, what: string): Fault {
  return new Fault('store.missing', what, {
    why: `There is no file ${path}.`,
    mend: 'Make it with `tiltmeter add FILE --db PATH`, or give --db the path of a store.',
  });
}
