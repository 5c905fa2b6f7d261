import { createReadStream } from 'node:fs';
import { addAbortSignal, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import { noInput, quote, type ReadOptions, systemFault } from './bytes.ts';

/**
 * The lines of a file, or of standard input for `-`, one after another: those that end in "\n" or "\r\n", and what is
 * left at the end. A Fault for what is missing or refused, and for a line of more than `maxBytes`.
 */
export async function* readLines(
  name: string,
  { maxBytes, stdin }: ReadOptions,
  run: Run,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  let length = 0;
  try {
    for await (const chunk of openChunks(name, stdin, run)) {
      const [first = '', ...whole] = decode(decoder, chunk).split('\n');
      begun.push(first);
      length += first.length;
      if (length > maxBytes) throw tooLong(name, maxBytes);
      if (whole.length === 0) continue;
      // Only now: a line of many chunks would be put together again at each of them.
      yield withoutReturn(begun.join(''));
      const last = whole.pop() ?? '';
      for (const line of whole) yield withoutReturn(line);
      begun = [last];
      length = last.length;
    }
  } catch (cause) {
    throw systemFault(name, cause);
  }
  const last = begun.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

/** A stream that waits for input ends at once when the run is stopped. */
function openChunks(
  name: string,
  stdin: ReadOptions['stdin'],
  { signal }: Run,
): AsyncIterable<Uint8Array | string> {
  if (name !== '-') return createReadStream(name, { signal });
  const input = stdin ?? noInput();
  return input instanceof Readable ? addAbortSignal(signal, input) : input;
}

function decode(decoder: TextDecoder, chunk: Uint8Array | string): string {
  return typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function tooLong(name: string, maxBytes: number): Fault {
  return new Fault('source.too-large', `${quote(name)} has a line that is too long to read.`, {
    why: `It has more than the limit of ${maxBytes} bytes.`,
    mend: 'Write one record a line, or raise the limit with --max-bytes.',
  });
}
