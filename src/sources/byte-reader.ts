/**
 * Reads in bytes that flow: looks ahead, takes and skips. What is skipped is dropped as it comes; held is only what is
 * looked at or taken, and the rest of the chunk it lay in.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** What has come and is not taken. */
  #held: Buffer = Buffer.alloc(0);
  #done = false;
  /** Bytes taken or skipped so far. */
  offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes: as many as asked for, and more if they are at hand; fewer where nothing follows. */
  async look(count: number): Promise<Buffer> {
    if (this.#held.length >= count || this.#done) return this.#held;
    const parts: Uint8Array[] = [this.#held];
    for (let length = this.#held.length; length < count; ) {
      const { value, done } = await this.#chunks.next();
      this.#done = done ?? false;
      if (done) break;
      parts.push(value);
      length += value.length;
    }
    this.#held = Buffer.concat(parts);
    return this.#held;
  }

  /** The next bytes, fewer where it ends before. */
  async take(count: number): Promise<Buffer> {
    const taken = (await this.look(count)).subarray(0, count);
    this.#advance(taken.length);
    return taken;
  }

  /** Drops so many of the next bytes; the number that there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > this.#held.length && !this.#done) {
      left -= this.#held.length;
      this.#advance(this.#held.length);
      const { value, done } = await this.#chunks.next();
      this.#done = done ?? false;
      if (!done) this.#held = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    const last = Math.min(left, this.#held.length);
    this.#advance(last);
    return count - left + last;
  }

  /** Puts bytes back that were taken last. */
  untake(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
    this.offset -= bytes.length;
  }

  /** Takes all to the end of a mark; undefined, and nothing taken, where it is not within so many bytes. */
  async takeThrough(mark: string, limit: number): Promise<Buffer | undefined> {
    for (let from = 0; ; ) {
      const at = this.#held.indexOf(mark, from, 'latin1');
      if (at >= 0 && at + mark.length <= limit) return this.take(at + mark.length);
      const { length } = this.#held;
      if (at >= 0 || length >= limit || this.#done) return undefined;
      from = Math.max(0, length - mark.length + 1);
      await this.look(Math.min(2 * length + 1, limit));
    }
  }

  /** Drops all to the end of a mark, or to the end. */
  async skipThrough(mark: string): Promise<void> {
    for (;;) {
      const held = await this.look(mark.length);
      const at = held.indexOf(mark, 0, 'latin1');
      if (at >= 0) return void (await this.skip(at + mark.length));
      if (held.length < mark.length) return void (await this.skip(held.length));
      await this.skip(held.length - mark.length + 1);
    }
  }

  async close(): Promise<void> {
    this.#held = Buffer.alloc(0);
    if (!this.#done) await this.#chunks.return?.();
  }

  #advance(count: number): void {
    this.#held = this.#held.subarray(count);
    this.offset += count;
  }
}
