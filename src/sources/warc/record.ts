import type { ByteReader } from '../byte-reader.ts';
import { type Fields, readFields } from '../fields.ts';

/** The head of a record; its content follows it in the reader. */
export interface RecordHead {
  readonly type: string;
  /** Bytes of the content. */
  readonly length: number;
  readonly fields: Fields;
}

/** The longest head that is read: addresses may be long, but not that long. */
const longestHead = 256 * 1024;
const opening = /^WARC\/[01]\.\d+[ \t]*\r?\n/;
/** As much as `opening` can take. */
const openingLength = 24;

/** Whether a record begins with these bytes. */
export function beginsRecord(bytes: Uint8Array): boolean {
  const { buffer, byteOffset } = bytes;
  const start = Buffer.from(buffer, byteOffset, Math.min(openingLength, bytes.byteLength));
  return opening.test(start.toString('latin1'));
}

/** Goes over blank lines; whether a record begins there, or nothing is left. */
export async function toNext(reader: ByteReader): Promise<'record' | 'end' | 'other'> {
  for (;;) {
    const next = await reader.look(openingLength);
    const blanks = next.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
    if (blanks === 0) return beginsRecord(next) ? 'record' : 'other';
    if (blanks < 0 && next.length === 0) return 'end';
    await reader.skip(blanks < 0 ? next.length : blanks);
  }
}

/** Goes on to where the next record begins at the start of a line; whether there is one. */
export async function findNext(reader: ByteReader): Promise<boolean> {
  await reader.skip(1);
  for (;;) {
    const next = await reader.look(openingLength + 1);
    const at = next.indexOf('\nWARC/', 0, 'latin1');
    if (at < 0) {
      if (next.length <= openingLength) return false;
      await reader.skip(next.length - 5);
    } else {
      await reader.skip(at + 1);
      if (beginsRecord(await reader.look(openingLength))) return true;
    }
  }
}

/** Takes the head of the record that begins here; undefined for one that cannot be understood. */
export async function takeHead(reader: ByteReader): Promise<RecordHead | undefined> {
  const start = (await reader.look(openingLength)).subarray(0, openingLength);
  const isPlain = start.indexOf('\r\n', 0, 'latin1') >= 0;
  const head = await reader.takeThrough(isPlain ? '\r\n\r\n' : '\n\n', longestHead);
  const fields = readFields(head?.toString('utf8') ?? '');
  const length = fields.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(length)) return undefined;
  return { type: (fields.get('warc-type') ?? '').toLowerCase(), length: Number(length), fields };
}
