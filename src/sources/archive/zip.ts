import type { Entry, ZipFile } from 'yauzl';
import { Fault } from '../../core/fault.ts';
import { collect, drop } from '../bytes.ts';
import { capturedOf } from '../captured.ts';
import { isForReading } from '../folders.ts';
import type { Container } from '../formats.ts';
import type { Flow } from '../source.ts';
import { watchRatio } from './bombs.ts';
import { namesLookedAt, refuseOffice } from './office.ts';
import { unzipEntry } from './zip-entry.ts';

/**
 * A ZIP, by its directory: from a file whatever its size, else (in another archive, from the standard input) held in
 * memory. Names in it are names, whatever path they spell; nothing is written anywhere.
 */
export const zip: Container = {
  recognise: (head) => isZip(head),
  async *open(flow, maxBytes, run) {
    const file = await openZip(flow, maxBytes);
    const { name } = flow;
    const check = watchRatio(name, maxBytes);
    let unpacked = 0;
    const count = (length: number) => check(file.fileSize, (unpacked += length));
    try {
      for await (const [entry, inner] of entriesOf(name, file)) {
        const path = `${name}!${inner}`;
        const fault = faultOf(entry, path);
        if (fault) run.report({ kind: 'skipped', item: path, fault });
        else yield memberOf(flow, path, { file, entry, count });
        count(0);
      }
    } catch (cause) {
      throw zipFault(name, cause);
    } finally {
      file.close();
    }
  },
};

/** A first entry, or the end of an empty directory, or the mark of an archive in one of several parts. */
function isZip([p, k, third, fourth]: Uint8Array): boolean {
  if (p !== 0x50 || k !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

async function openZip(flow: Flow, maxBytes: number): Promise<ZipFile> {
  const { openPromise, fromBufferPromise } = await import('yauzl');
  const options = { decodeStrings: false, autoClose: false };
  try {
    if (flow.file === undefined) {
      const { bytes } = await collect(flow, maxBytes);
      return await fromBufferPromise(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
        options,
      );
    }
    // The beginning was read to recognise it; the rest is read by the directory.
    await drop(flow);
    return await openPromise(flow.file, options);
  } catch (cause) {
    throw zipFault(flow.name, cause);
  }
}

/** The entries that may hold something to read, with their names; a Fault for what is no mere archive. */
async function* entriesOf(
  name: string,
  file: ZipFile,
): AsyncGenerator<readonly [entry: Entry, inner: string]> {
  const { getFileNameLowLevel } = await import('yauzl');
  const begun: (readonly [Entry, string])[] = [];
  for await (const entry of file.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    const inner = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    begun.push([entry, inner]);
    if (begun.length < Math.min(namesLookedAt, file.entryCount)) continue;
    if (file.entriesRead <= namesLookedAt)
      refuseOffice(
        name,
        begun.map(([, path]) => path),
      );
    yield* begun.splice(0).filter(([, path]) => isMember(path));
  }
  yield* begun.filter(([, path]) => isMember(path));
}

function isMember(path: string): boolean {
  const parts = path.split('/');
  return isForReading(parts.at(-1) ?? '') && parts.at(-1) !== '' && !parts.includes('__MACOSX');
}

function faultOf(entry: Entry, path: string): Fault | undefined {
  if (entry.canDecodeFileData()) return undefined;
  const why = entry.isEncrypted()
    ? 'It is encrypted.'
    : `It is packed by method ${entry.compressionMethod}, which is not one that is read.`;
  return new Fault('source.unsupported', `“${path}” was not unpacked.`, {
    why,
    mend: 'Unpack it with the program that packed it, and read what comes out.',
  });
}

interface Packed {
  readonly file: ZipFile;
  readonly entry: Entry;
  readonly count: (length: number) => void;
}

function memberOf(told: Flow, name: string, { file, entry, count }: Packed): Flow {
  return {
    name,
    ...capturedOf(told),
    chunks: chunksOf(name, { file, entry, count }),
    size: entry.uncompressedSize,
  };
}

async function* chunksOf(name: string, { file, entry, count }: Packed): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of unzipEntry(file, entry)) {
      count(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw zipFault(name, cause);
  }
}

function zipFault(name: string, cause: unknown): unknown {
  if (cause instanceof Fault || !(cause instanceof Error)) return cause;
  return new Fault('source.broken', `“${name}” could not be unpacked.`, {
    why: `It is damaged or breaks off: ${cause.message}`,
    mend: 'Fetch or copy it again, or unpack it with a program that mends archives.',
    cause,
  });
}
