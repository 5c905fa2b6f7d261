import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Fault, type FaultKind } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import type { Flow, Source } from './source.ts';

export interface ReadOptions {
  /** More bytes than this in one document are refused. */
  readonly maxBytes: number;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** A file, or the standard input for `-`, opened; a Fault for what is missing or refused, then or when it is read. */
export async function openFile(
  name: string,
  { stdin }: Pick<ReadOptions, 'stdin'>,
  run: Run,
): Promise<Flow> {
  if (name === '-') return { name, chunks: chunksOf(stdin ?? noInput(), name, run) };
  try {
    const file = await stat(name);
    if (file.isDirectory()) {
      throw new Fault('source.directory', `${quote(name)} is a directory.`, {
        mend: `Name the files in it, such as \`${name.replace(/\/+$/, '')}/*.txt\`.`,
      });
    }
    const chunks = chunksOf(createReadStream(name, { signal: run.signal }), name, run);
    return { name, chunks, ...(file.isFile() && { size: file.size, file: name }) };
  } catch (cause) {
    throw systemFault(name, cause);
  }
}

async function* chunksOf(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  run: Run,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) {
      if (run.signal.aborted) throw stopped(name);
      yield typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    }
  } catch (cause) {
    throw systemFault(name, cause);
  }
}

/** All bytes of a flow; a Fault where there are more than the limit, from its size alone where that is told. */
export async function collect(flow: Flow, maxBytes: number): Promise<Source> {
  const { chunks, size, file: _, ...told } = flow;
  if (size !== undefined && size > maxBytes) {
    await drop(flow);
    throw tooLarge(told.name, maxBytes, size);
  }
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(told.name, maxBytes);
    kept.push(chunk);
  }
  return { ...told, bytes: Buffer.concat(kept, length) };
}

/** The first bytes of a flow, as many as asked for where it has them, and a flow that still begins with them. */
export async function peek(
  flow: Flow,
  count: number,
): Promise<{ readonly head: Uint8Array; readonly flow: Flow }> {
  const rest = flow.chunks[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const { value, done } = await rest.next();
    if (done) break;
    begun.push(value);
    length += value.length;
  }
  const head = begun.length === 1 ? begun[0] : Buffer.concat(begun, length);
  return { head: head ?? new Uint8Array(), flow: { ...flow, chunks: resume(begun, rest) } };
}

/** Goes through what has come and then on; can be closed before it is begun, which a generator cannot. */
function resume(
  begun: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncIterableIterator<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const value = begun.shift();
      return value ? { value, done: false } : rest.next();
    },
    async return() {
      begun.length = 0;
      await rest.return?.();
      return { value: undefined, done: true };
    },
  };
}

/** Lets go of a flow that is not read on, and of the file behind it. */
export async function drop({ chunks }: Flow): Promise<void> {
  await chunks[Symbol.asyncIterator]().return?.();
}

export function noInput(): never {
  throw new Fault('source.missing', 'There is no standard input to read.', {
    mend: 'Pipe a text in, or name a file instead of `-`.',
  });
}

const systemFaults: Readonly<
  Record<string, readonly [kind: FaultKind, what: string, mend: string]>
> = {
  ENOENT: ['source.missing', 'was not found', 'Check the path and the folder you are in.'],
  ENOTDIR: ['source.missing', 'was not found', 'Check the path: a part of it is no folder.'],
  EISDIR: ['source.directory', 'is a directory', 'Name a file in it.'],
  EACCES: ['source.unreadable', 'may not be read', 'Give yourself the right to read it.'],
  EPERM: ['source.unreadable', 'may not be read', 'Give yourself the right to read it.'],
};

/** The Fault that a failure of reading a file is; anything else is thrown on. */
export function systemFault(name: string, cause: unknown): Fault {
  if (cause instanceof Fault) return cause;
  if (!(cause instanceof Error)) throw cause;
  const code = 'code' in cause ? String(cause.code) : '';
  if (code === 'ABORT_ERR') return stopped(name);
  const [kind, what, mend] = systemFaults[code] ?? [
    'source.unreadable',
    'was not read',
    'Check that it is a file that other programs can open.',
  ];
  return new Fault(kind, `${quote(name)} ${what}.`, {
    why: `The system says: ${cause.message}`,
    mend,
    cause,
  });
}

function tooLarge(name: string, maxBytes: number, size?: number): Fault {
  const seen = size === undefined ? 'It has more' : `It has ${size} bytes, more`;
  return new Fault('source.too-large', `${quote(name)} is too large to read.`, {
    why: `${seen} than the limit of ${maxBytes} bytes.`,
    mend: 'Split it, or raise the limit with --max-bytes.',
  });
}

function stopped(name: string): Fault {
  return new Fault('run.stopped', `Reading ${quote(name)} was stopped.`, {
    mend: 'Start the command again.',
  });
}

/** What a message calls an input. */
export function quote(name: string): string {
  return name === '-' ? 'The standard input' : `The file "${name}"`;
}
