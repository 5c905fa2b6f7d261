import { constants, inflateSync } from 'node:zlib';
import { Fault } from '../../core/fault.ts';
import { quote } from '../bytes.ts';
import type { Source } from '../source.ts';

/** Bytes that one part of a file may unpack to: the text of a page has some thousands, a font some millions. */
const mostUnpacked = 64 * 1024 * 1024;
/** Bytes that cannot unpack to more than that: deflate makes one of at most 1,032. */
const harmless = Math.floor(mostUnpacked / 1032);
/** Where the entries of a part are looked for, before its bytes. */
const entriesLength = 1024;

/**
 * Throws the Fault `source.too-large` where a deflated part of a PDF, pictures aside (they are not unpacked), would fill the
 * memory: the engine unpacks whatever a page names. Linear in the file, and in the limit where there is such a part.
 */
export function refuseBombs({ name, bytes }: Source): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + 6;
    const end = file.indexOf('endstream', start);
    if (end < 0) break;
    if (end - start > harmless && isDeflated(file, at) && isTooLarge(file.subarray(start, end)))
      throw tooLarge(name);
    at = end + 3;
  }
}

function isDeflated(file: Buffer, at: number): boolean {
  const entries = file.toString('latin1', Math.max(0, at - entriesLength), at);
  const own = entries.slice(entries.lastIndexOf(' obj') + 1);
  return /\/(?:FlateDecode|Fl)\b/.test(own) && !/\/Subtype\s*\/Image\b/.test(own);
}

function isTooLarge(part: Buffer): boolean {
  const from = part[0] === 13 && part[1] === 10 ? 2 : 1;
  try {
    inflateSync(part.subarray(from), {
      maxOutputLength: mostUnpacked,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return false;
  } catch (error) {
    // Anything else is damage, which the engine makes the best of.
    return error instanceof RangeError;
  }
}

function tooLarge(name: string): Fault {
  return new Fault('source.too-large', `${quote(name)} is too large to read.`, {
    why: `A part of it unpacks to more than ${mostUnpacked} bytes.`,
    mend: 'Open it in a PDF reader and print it into a new PDF, if it is what it says it is.',
  });
}
