import { ByteReader } from '../byte-reader.ts';

/** Bytes of one record and which it is, from 1; without bytes where there are more than may be held. */
export interface Piece {
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/** The lines of a flow that are not blank, with their numbers. */
export async function* linesIn(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Piece> {
  const reader = new ByteReader(chunks);
  try {
    for (let number = 1; ; number += 1) {
      const line =
        (await reader.takeThrough('\n', maxBytes + 1)) ?? (await lastLine(reader, maxBytes));
      if (line === 'end') return;
      if (line === 'long') yield { number, bytes: undefined };
      else if (!isBlank(line)) yield { number, bytes: line };
    }
  } finally {
    await reader.close();
  }
}

/** What is left without a line end; of a line that is too long all is dropped. */
async function lastLine(reader: ByteReader, maxBytes: number): Promise<Buffer | 'end' | 'long'> {
  const rest = await reader.look(maxBytes + 1);
  if (rest.length === 0) return 'end';
  if (rest.length <= maxBytes) return reader.take(rest.length);
  await reader.skipThrough('\n');
  return 'long';
}

function isBlank(line: Buffer): boolean {
  return line.length < 64 && /^[\s\ufeff]*$/.test(line.toString('utf8'));
}

const [quote, escape, open, close] = [0x22, 0x5c, 0x7b, 0x7d];

/** The JSON objects in a flow, whatever stands between them: those of a list, or one after another. */
export async function* objectsIn(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Piece> {
  const scan = new ObjectScan(maxBytes);
  for await (const chunk of chunks) yield* scan.take(chunk);
  yield* scan.end();
}

class ObjectScan {
  readonly #maxBytes: number;
  #number = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  *take(chunk: Uint8Array): Generator<Piece> {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const turn = this.#step(chunk[at] ?? 0);
      if (turn === 'opens') from = at;
      if (turn === 'closes') {
        this.#keep(chunk.subarray(from, at + 1));
        yield this.#finish();
      }
    }
    if (this.#depth > 0) this.#keep(chunk.subarray(from));
  }

  *end(): Generator<Piece> {
    if (this.#depth > 0) yield this.#finish();
  }

  #step(byte: number): 'opens' | 'closes' | undefined {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === escape) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
    } else if (byte === quote) this.#inString = this.#depth > 0;
    else if (byte === open) return (this.#depth += 1) === 1 ? 'opens' : undefined;
    else if (byte === close && this.#depth > 0)
      return (this.#depth -= 1) === 0 ? 'closes' : undefined;
    return undefined;
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#maxBytes) this.#parts = [];
    else this.#parts.push(Buffer.from(part));
  }

  #finish(): Piece {
    const bytes = this.#length > this.#maxBytes ? undefined : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    this.#number += 1;
    return { number: this.#number, bytes };
  }
}
