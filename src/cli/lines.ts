import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Call } from './command.ts';

/** The lines of a file, or of standard input for `-`. */
export function linesOf(file: string, { run, stdin }: Call): AsyncIterable<string> {
  const input =
    file === '-' ? Readable.from(stdin) : createReadStream(file, { signal: run.signal });
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}
