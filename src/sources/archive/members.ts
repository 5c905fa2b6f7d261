/** How much is unpacked at once: even of a bomb no more than a thousand times as much. */
const bite = 32 * 1024;

/** No member is shorter, so none begins within these of another's beginning. */
const shortest = 18;

const marks = Buffer.from([0x1f, 0x8b, 8]);

/** Where a gzip member begins, from an offset on: its two marks, deflate, no flag that does not exist; -1 for nowhere. */
export function memberIn(bytes: Buffer, from = 0): number {
  for (let at = bytes.indexOf(marks, from); at >= 0; at = bytes.indexOf(marks, at + 1)) {
    const flags = bytes[at + 3];
    if (flags !== undefined && flags < 0x20) return at;
  }
  return -1;
}

/** The same bytes, cut where a member may begin, so that a damaged one takes none before it along. */
export async function* inBites(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let member = memberIn(bytes, shortest);
    for (let at = 0, end = 0; at < bytes.length; at = end) {
      if (at === member) member = memberIn(bytes, at + shortest);
      end = Math.min(at + bite, member < 0 ? bytes.length : member);
      yield bytes.subarray(at, end);
    }
  }
}
