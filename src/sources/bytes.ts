import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Fault, type FaultKind } from '../core/fault.ts';
import type { Run } from '../core/run.ts';

export interface ReadOptions {
  /** More bytes than this are refused. */
  readonly maxBytes: number;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** The bytes of a file, or of the standard input for `-`; a Fault for what is missing, refused or over the limit. */
export async function readBytes(
  name: string,
  { maxBytes, stdin }: ReadOptions,
  run: Run,
): Promise<Uint8Array> {
  try {
    if (name === '-') return await collect(stdin ?? noInput(), name, { maxBytes, run });
    await checkFile(name, maxBytes);
    const stream = createReadStream(name, { signal: run.signal });
    return await collect(stream, name, { maxBytes, run });
  } catch (cause) {
    throw systemFault(name, cause);
  }
}

/** A regular file tells its size before it is opened; pipes and devices are counted while they are read. */
async function checkFile(name: string, maxBytes: number): Promise<void> {
  const file = await stat(name);
  if (file.isDirectory()) {
    throw new Fault('source.directory', `${quote(name)} is a directory.`, {
      mend: `Name the files in it, such as \`${name.replace(/\/+$/, '')}/*.txt\`.`,
    });
  }
  if (file.isFile() && file.size > maxBytes) throw tooLarge(name, maxBytes, file.size);
}

async function collect(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
  { maxBytes, run }: { readonly maxBytes: number; readonly run: Run },
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (run.signal.aborted) throw stopped(name);
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    length += bytes.length;
    if (length > maxBytes) throw tooLarge(name, maxBytes);
    kept.push(bytes);
  }
  return Buffer.concat(kept, length);
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
