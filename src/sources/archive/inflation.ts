import { createGunzip, type Gunzip } from 'node:zlib';

/** Larger pieces of output cost less each. */
const chunkSize = 256 * 1024;

/** What became of some packed bytes: all taken, or not, from the byte at `taken` on. */
export interface Taken {
  readonly unpacked: readonly Uint8Array[];
  readonly taken: number;
  /** `more`: all were taken. `ended`: what follows is no gzip. An error: it cannot be unpacked. */
  readonly state: 'more' | 'ended' | Error;
}

/**
 * One gzip being unpacked, member after member (zlib goes from one to the next itself). What came out before a fault is
 * not lost with it, as it would be from a stream that is read at its end.
 */
export class Inflation {
  readonly #gunzip: Gunzip = createGunzip({ chunkSize });
  #unpacked: Uint8Array[] = [];
  #settle: (state: Taken['state']) => void = () => {};
  #last: Taken['state'] = 'more';

  constructor() {
    this.#gunzip.on('data', (chunk: Buffer) => this.#unpacked.push(chunk));
    this.#gunzip.on('error', (error) => this.#finish(error));
    this.#gunzip.on('end', () => this.#finish('ended'));
  }

  #finish(state: Taken['state']): void {
    this.#last = state;
    this.#settle(state);
  }

  /** Takes packed bytes; `undefined` says that there are no more. Not to be called again once it is not `more`. */
  async take(packed: Uint8Array | undefined): Promise<Taken> {
    const before = this.#gunzip.bytesWritten;
    const state = await new Promise<Taken['state']>((resolve) => {
      this.#settle = resolve;
      if (this.#last !== 'more') resolve(this.#last);
      else if (packed) this.#gunzip.write(packed, () => resolve('more'));
      else this.#gunzip.end();
    });
    const unpacked = this.#unpacked;
    this.#unpacked = [];
    return { unpacked, taken: this.#gunzip.bytesWritten - before, state };
  }

  close(): void {
    this.#gunzip.destroy();
  }
}
