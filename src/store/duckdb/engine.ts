import { DuckDBInstance } from '@duckdb/node-api';
import type { Store } from '../store.ts';
import { DuckDbStore } from './duckdb-store.ts';
import { engineFault } from './faults.ts';
import { checkVersion, migrate } from './migrate.ts';
import { type Line, query } from './statement.ts';

/** No extension is fetched from anywhere behind the user's back. */
const settings = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

interface Mode {
  readonly readOnly: boolean;
  /** For faults: what does not happen when it does not open. */
  readonly what: string;
}

/** Opens the database at a path, or one in memory; makes it a store where it is empty. */
export async function openStore(path: string, { readOnly, what }: Mode): Promise<Store> {
  const instance = await openInstance(path, what, readOnly);
  const writer = await instance.connect();
  try {
    await makeSure({ connection: writer, path, what }, readOnly);
  } catch (error) {
    writer.closeSync();
    instance.closeSync();
    throw error;
  }
  return new DuckDbStore({ path, instance, writer, readOnly });
}

/**
 * Two stores of one process on one file share an instance: the lock of the file keeps out other
 * processes only, and two instances would overwrite each other.
 */
async function openInstance(path: string, what: string, readOnly: boolean) {
  const options = { ...settings, access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE' };
  try {
    if (path === ':memory:') return await DuckDBInstance.create(path, settings);
    return await DuckDBInstance.fromCache(path, options);
  } catch (error) {
    throw engineFault(error, { path, what });
  }
}

async function makeSure(line: Line, readOnly: boolean): Promise<void> {
  if (readOnly) return checkVersion(line);
  try {
    await migrate(line);
  } catch (error) {
    // Another program's file is left as it was, its log included.
    await query(line, 'PRAGMA disable_checkpoint_on_shutdown').catch(() => []);
    throw error;
  }
}
