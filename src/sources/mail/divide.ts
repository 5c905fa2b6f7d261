import { isSeparator } from './recognise.ts';

/** The longest dividing line, with the line ends before it. */
const longest = 512;

/**
 * The messages of an mbox without the lines that divide them; undefined for one of more bytes than may be held. A line
 * divides where it looks like one, below a blank line or at the start.
 */
export async function* divide(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Buffer | undefined> {
  const messages = new Messages(maxBytes);
  for await (const chunk of chunks) yield* messages.take(chunk);
  yield* messages.end();
}

class Messages {
  readonly #maxBytes: number;
  /** The last bytes, in which a dividing line may have begun; at first a blank line, as above any other. */
  #rest: Buffer = Buffer.from('\n\n');
  /** Of the message that is being read; undefined before the first. */
  #parts: Buffer[] | undefined;
  #length = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  take(chunk: Uint8Array): (Buffer | undefined)[] {
    const bytes = Buffer.concat([this.#rest, chunk]);
    const { done, from } = this.#divide(bytes);
    const kept = Math.max(from, bytes.length - longest);
    this.#add(bytes.subarray(from, kept));
    // A copy, so that the chunk it lay in may go.
    this.#rest = Buffer.from(bytes.subarray(kept));
    return done;
  }

  end(): (Buffer | undefined)[] {
    const { done, from } = this.#divide(Buffer.concat([this.#rest, Buffer.from('\n')]));
    this.#add(this.#rest.subarray(from));
    return this.#parts ? [...done, this.#finish()] : done;
  }

  #divide(bytes: Buffer): { readonly done: (Buffer | undefined)[]; readonly from: number } {
    const done: (Buffer | undefined)[] = [];
    let from = 0;
    for (const [start, end] of dividersIn(bytes)) {
      this.#add(bytes.subarray(from, start));
      if (this.#parts) done.push(this.#finish());
      this.#parts = [];
      from = end;
    }
    return { done, from };
  }

  /** A message grown too large keeps its length alone. */
  #add(part: Buffer): void {
    if (!this.#parts) return;
    this.#length += part.length;
    if (this.#length > this.#maxBytes) this.#parts = [];
    else this.#parts.push(part);
  }

  #finish(): Buffer | undefined {
    const message = this.#length > this.#maxBytes ? undefined : Buffer.concat(this.#parts ?? []);
    this.#length = 0;
    return message;
  }
}

/** Where the dividing lines stand, each from the line end above it to the start of the next line. */
function* dividersIn(bytes: Buffer): Generator<readonly [start: number, end: number]> {
  for (let at = bytes.indexOf('\nFrom '); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const end = bytes.subarray(at + 1, at + longest).indexOf(0x0a);
    if (end < 0 || !isBelowBlank(bytes, at)) continue;
    const line = bytes.toString('latin1', at + 1, at + 1 + end);
    if (isSeparator(line)) yield [at, at + end + 2];
  }
}

function isBelowBlank(bytes: Buffer, at: number): boolean {
  const [before, last] = [bytes[at - 2], bytes[at - 1]];
  return last === 0x0a || (last === 0x0d && before === 0x0a);
}
