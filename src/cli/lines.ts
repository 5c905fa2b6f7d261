import { readLines } from '../sources/lines.ts';
import type { Call } from './command.ts';

/** The lines of a file, or of standard input for `-`. */
export function linesOf(file: string, { resolved, run, stdin }: Call): AsyncIterable<string> {
  return readLines(file, { maxBytes: resolved.settings.maxBytes, stdin }, run);
}
