import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../core/fault.ts';
import { quote, systemFault } from './bytes.ts';

/** What a saved page brings along and nobody reads. */
const notRead =
  /\.(?:css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot|mp3|mp4|webm|ogg)$/i;

/** Whether a file of this name may hold something to read; hidden ones and what a saved page brings along do not. */
export function isForReading(name: string): boolean {
  return !name.startsWith('.') && !notRead.test(name);
}

/**
 * The files that a name stands for: itself, or all in the folder and the folders below it, by name, without hidden ones
 * and what a saved page brings along (pictures, styles, scripts). Links to folders are not followed.
 */
export async function filesOf(name: string): Promise<string[]> {
  if (name === '-') return [name];
  try {
    if (!(await stat(name)).isDirectory()) return [name];
    const files = await filesIn(name);
    if (files.length > 0) return files;
  } catch (cause) {
    throw systemFault(name, cause);
  }
  throw new Fault('source.empty', `${quote(name)} is a folder without a file to read.`, {
    mend: 'Name another folder, or a file.',
  });
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of sorted) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (isForReading(entry.name) && (entry.isFile() || (await isFile(path)))) files.push(path);
  }
  return files;
}

async function isFile(link: string): Promise<boolean> {
  try {
    return (await stat(link)).isFile();
  } catch {
    return false;
  }
}
