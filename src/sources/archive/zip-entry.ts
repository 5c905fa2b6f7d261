import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

/** The bytes of one entry; an Error where they are not those that its directory tells of. */
export async function* unzipEntry(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await file.openReadStreamPromise(entry);
  let sum = 0;
  for await (const chunk of stream) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- yauzl's streams are of bytes
    const bytes = chunk as Buffer;
    sum = crc32(bytes, sum);
    yield bytes;
  }
  if (sum !== entry.crc32) throw new Error('its checksum is not the one that was noted.');
}
