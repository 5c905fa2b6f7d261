import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Store } from '../store.ts';

let made = 0;

/**
 * Makes an empty store beside its path and puts it there in one step: a process that is killed
 * while the engine writes its first bytes leaves no file that is neither nothing nor a store.
 */
export async function createFile(
  file: string,
  open: (part: string) => Promise<Store>,
): Promise<void> {
  sweep(file);
  made += 1;
  const part = `${file}.${process.pid}-${made}.new`;
  try {
    (await open(part)).close();
    publish(part, file);
  } finally {
    for (const path of [part, `${part}.wal`]) rmSync(path, { force: true });
  }
}

/** A link, unlike a rename, does not put away a store that another process has made meanwhile. */
function publish(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch {
    // There is one now, or the file system has no links.
    if (existsSync(file)) return;
    renameSync(part, file);
  }
}

/** Removes what processes left behind that were killed on the way. */
function sweep(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readNames(dirname(file))) {
    const id = /^(\d+)-\d+\.new(\.wal)?$/.exec(
      name.startsWith(start) ? name.slice(start.length) : '',
    )?.[1];
    if (id !== undefined && !isAlive(Number(id)))
      rmSync(join(dirname(file), name), { force: true });
  }
}

/** A folder that cannot be read is the opening's to complain about. */
function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
