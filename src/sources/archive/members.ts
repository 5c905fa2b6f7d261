/** How much is unpacked at once: even of a bomb no more than a thousand times as much. */
const bite = 64 * 1024;

/** As often as this is cut before a member in passing; each cut costs. */
const apart = 32 * 1024;

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

export function beginsMember(bytes: Buffer): boolean {
  return memberIn(bytes.subarray(0, 4)) === 0;
}

/** The same bytes in pieces: of each member that began before a piece the rest alone, else some members and more. */
export async function* inBites(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { buffer, byteOffset, byteLength } of chunks)
    yield* cut(Buffer.from(buffer, byteOffset, byteLength), apart);
}

/** The same bytes, cut wherever a member may begin. */
export function inMembers(bytes: Buffer): Iterable<Buffer> {
  return cut(bytes, shortest);
}

function* cut(bytes: Buffer, distance: number): Generator<Buffer> {
  let member = 0;
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    const next = at + (beginsMember(bytes.subarray(at, at + 4)) ? distance : 1);
    if (member >= 0 && member < next) member = memberIn(bytes, next);
    end = Math.min(at + bite, member < 0 ? bytes.length : member);
    yield bytes.subarray(at, end);
  }
}
