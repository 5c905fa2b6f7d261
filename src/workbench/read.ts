import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import { collect, drop, openFile, peek } from '../sources/bytes.ts';
import type { FetchSettings } from '../sources/fetch/fetcher.ts';
import { isWebAddress } from '../sources/fetch/target.ts';
import { filesOf } from '../sources/folders.ts';
import { formatOf, headLength } from '../sources/formats.ts';
import { withLanguages } from '../sources/language/language.ts';
import type { Flow, Read, Source } from '../sources/source.ts';
import { checkStopped } from './stopping.ts';
import { openWeb, type Web } from './web.ts';

export type { Read } from '../sources/source.ts';

export interface ReadOptions {
  /** The largest document that is read, in bytes. */
  readonly maxBytes: number;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** How names that are addresses of the web are fetched; without it they are refused. */
  readonly fetch?: Omit<FetchSettings, 'maxBytes'>;
}

/** Archives in archives that are opened: a page in a WARC in a gzip in a ZIP, and one more. */
const deepest = 4;

/** Reads a file or an address of one document, or standard input for `-`. Throws a Fault for what cannot be read. */
export async function readOne(name: string, options: ReadOptions, run: Run): Promise<Read> {
  const web = openWebOf(options, run);
  try {
    for await (const read of readName(name, { ...options, web }, run)) return read;
  } finally {
    await web.close();
  }
  throw new Fault('source.empty', `There is nothing to read in “${name}”.`, {
    mend: 'Name a file that holds news.',
  });
}

function openWebOf({ fetch, maxBytes }: ReadOptions, run: Run): Web {
  return openWeb(fetch && { ...fetch, maxBytes }, run);
}

/**
 * Reads files, folders and addresses of the web one after the other, with all that lies in archives; what cannot be read
 * is reported and passed over.
 */
export async function* readAll(
  names: readonly string[],
  options: ReadOptions,
  run: Run,
): AsyncGenerator<Read> {
  const files: string[] = [];
  for (const name of names)
    for await (const file of orSkip(name, run, eachFileOf(name))) files.push(file);
  const web = openWebOf(options, run);
  try {
    for (const [done, name] of files.entries()) {
      checkStopped(run);
      run.report({ kind: 'progress', stage: 'read', done, total: files.length, item: name });
      yield* orSkip(name, run, readName(name, { ...options, web }, run));
    }
  } finally {
    await web.close();
  }
}

async function* eachFileOf(name: string): AsyncGenerator<string> {
  yield* isWebAddress(name) ? [name] : await filesOf(name);
}

async function* readName(
  name: string,
  { web, ...options }: ReadOptions & { readonly web: Web },
  run: Run,
): AsyncGenerator<Read> {
  const flow = isWebAddress(name) ? await web.open(name) : await openFile(name, options, run);
  yield* readFlow(flow, options.maxBytes, run);
}

/** All documents in what comes out of a flow; throws a Fault where the outermost cannot be read. */
export async function* readFlow(
  begun: Flow,
  maxBytes: number,
  run: Run,
  depth = 0,
): AsyncGenerator<Read> {
  const { head, flow } = await peek(begun, headLength);
  const format = formatOf(head, flow);
  if ('read' in format) {
    const read = await format.read(await collect(flow, maxBytes), run);
    yield noted(await withLanguages(read), run);
    return;
  }
  if (depth === deepest) {
    await drop(flow);
    throw tooDeep(flow.name);
  }
  for await (const member of format.open(flow, maxBytes, run)) {
    checkStopped(run);
    const inner = 'chunks' in member ? member : flowOf(member);
    yield* orSkip(inner.name, run, readFlow(inner, maxBytes, run, depth + 1));
  }
}

function flowOf({ bytes, ...told }: Source): Flow {
  async function* chunks() {
    yield bytes;
  }
  return { ...told, chunks: chunks(), size: bytes.length };
}

function noted(read: Read, run: Run): Read {
  const { name, text } = read.document;
  if (text.trim() === '')
    run.report({ kind: 'note', item: name, text: 'holds no text, so it has no articles.' });
  return read;
}

function tooDeep(name: string): Fault {
  return new Fault('source.unsupported', `“${name}” was not opened.`, {
    why: `It is an archive inside ${deepest} others.`,
    mend: 'Unpack the outer ones, and read what is in them.',
  });
}

/** The boundary at which one bad item is set aside: a Fault is reported and the run goes on; anything else is a bug. */
async function* orSkip<Value>(
  item: string,
  run: Run,
  values: AsyncIterable<Value>,
): AsyncGenerator<Value> {
  try {
    yield* values;
  } catch (error) {
    if (
      !(error instanceof Fault) ||
      error.kind.startsWith('store.') ||
      error.kind.startsWith('run.')
    )
      throw error;
    run.report({ kind: 'skipped', item, fault: error });
  }
}
