import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import type { Reading } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { readBytes } from '../sources/bytes.ts';
import { makeDocument } from '../sources/document.ts';
import { readPaste } from '../sources/paste/paste.ts';

export interface ReadOptions {
  /** The largest file that is read, in bytes. */
  readonly maxBytes: number;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A document with its articles. */
export interface Read {
  readonly document: Document;
  readonly reading: Reading;
}

/** Reads one file, or standard input for `-`. Throws a Fault for what cannot be read. */
export async function readOne(name: string, options: ReadOptions, run: Run): Promise<Read> {
  const document = makeDocument(await readBytes(name, options, run), name, run);
  if (document.text.trim() === '') {
    run.report({ kind: 'note', item: name, text: 'holds no text, so it has no articles.' });
  }
  return { document, reading: readPaste(document) };
}

/** Reads several files one after the other; one that cannot be read is reported and passed over. */
export async function* readAll(
  names: readonly string[],
  options: ReadOptions,
  run: Run,
): AsyncGenerator<Read> {
  for (const [done, name] of names.entries()) {
    checkStopped(run);
    run.report({ kind: 'progress', stage: 'read', done, total: names.length, item: name });
    const read = await orSkip(name, run, () => readOne(name, options, run));
    if (read) yield read;
  }
}

/** The boundary at which one bad item is set aside: a Fault is reported and the run goes on; anything else is a bug. */
async function orSkip<Value>(
  item: string,
  run: Run,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (
      !(error instanceof Fault) ||
      error.kind.startsWith('store.') ||
      error.kind.startsWith('run.')
    )
      throw error;
    run.report({ kind: 'skipped', item, fault: error });
    return undefined;
  }
}

export function checkStopped(run: Run): void {
  if (!run.signal.aborted) return;
  throw new Fault('run.stopped', 'The run was stopped.', {
    mend: 'Start the same command again: what was stored is kept, and nothing is stored twice.',
  });
}
