import { Inflation } from './inflation.ts';
import { beginsMember, inBites, inMembers, memberIn } from './members.ts';

/** So many damaged places are passed over in one gzip, not more: each costs a search. */
const mostGaps = 1000;

interface Watching {
  /** Called with the bytes that went in and came out so far. */
  readonly check: (packed: number, unpacked: number) => void;
  /** Called for each place that could not be unpacked, with its offset. */
  readonly damaged: (why: string, at: number) => void;
}

/**
 * What is packed in a gzip of one or many members, as it comes. Behind a damaged place it goes on with the next member;
 * a gzip that breaks off gives what there is.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  { check, damaged }: Watching,
): AsyncGenerator<Uint8Array> {
  const members = new Members(damaged);
  let out = 0;
  try {
    for await (const piece of inBites(chunks)) {
      for await (const unpacked of members.take(piece)) {
        out += unpacked.length;
        check(members.packed, out);
        yield unpacked;
      }
      if (members.gaps > mostGaps) return;
    }
    yield* await members.end();
  } finally {
    members.close();
  }
}

/** The members of a gzip, each begun where the one before it ended or, behind damage, where another is found. */
class Members {
  packed = 0;
  gaps = 0;
  #inflation: Inflation | undefined = new Inflation();
  /** The last bytes looked at in the search for a member, which may be its beginning. */
  #tail: Uint8Array = new Uint8Array();
  readonly #damaged: Watching['damaged'];

  constructor(damaged: Watching['damaged']) {
    this.#damaged = damaged;
  }

  async *take(piece: Buffer): AsyncGenerator<Uint8Array> {
    this.packed += piece.length;
    if (!this.#inflation) return yield* this.#takeOn(this.#seek(piece));
    const { unpacked, taken, state } = await this.#inflation.take(piece);
    yield* unpacked;
    if (state === 'more') return undefined;
    const parts = state === 'ended' || !beginsMember(piece) ? [] : [...inMembers(piece)];
    if (parts.length > 1) return yield* this.#takeAgain(parts, lengthOf(unpacked));
    return yield* this.#takeOn(this.#restart(piece.subarray(taken), state));
  }

  /** What comes out when nothing more goes in. */
  async end(): Promise<readonly Uint8Array[]> {
    if (!this.#inflation) return [];
    const { unpacked, state } = await this.#inflation.take(undefined);
    if (state instanceof Error && this.packed > 0) this.#note('It breaks off', 0);
    return unpacked;
  }

  close(): void {
    this.#inflation?.close();
    this.#inflation = undefined;
  }

  /** Goes on in the rest of a piece, from where a member begins. */
  async *#takeOn(found: Buffer | undefined): AsyncGenerator<Uint8Array> {
    for (let rest = found; rest && this.#inflation; ) {
      const { unpacked, taken, state } = await this.#inflation.take(rest);
      yield* unpacked;
      if (state === 'more') return;
      rest = this.#restart(rest.subarray(taken), state);
    }
  }

  /** Of a piece in which some member failed, one member after another; without the bytes that have come out of it. */
  async *#takeAgain(parts: readonly Buffer[], come: number): AsyncGenerator<Uint8Array> {
    this.close();
    this.#inflation = new Inflation();
    let left = come;
    for (const part of parts) {
      this.packed -= part.length;
      for await (const unpacked of this.take(part)) {
        const fresh = unpacked.subarray(left);
        left = Math.max(0, left - unpacked.length);
        if (fresh.length > 0) yield fresh;
      }
    }
  }

  /** Where another member begins after the one that failed or ended, from there on. */
  #restart(rest: Buffer, state: 'ended' | Error): Buffer | undefined {
    this.close();
    if (state !== 'ended') this.#note(state.message, rest.length);
    this.#tail = new Uint8Array();
    return this.#seek(rest.subarray(state === 'ended' ? 0 : 1));
  }

  #seek(piece: Buffer): Buffer | undefined {
    const all = Buffer.concat([this.#tail, piece]);
    const at = this.gaps > mostGaps ? -1 : memberIn(all);
    this.#tail = all.subarray(-3);
    if (at < 0) return undefined;
    this.#inflation = new Inflation();
    return all.subarray(at);
  }

  #note(why: string, behind: number): void {
    this.gaps += 1;
    this.#damaged(why, this.packed - behind);
  }
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}
