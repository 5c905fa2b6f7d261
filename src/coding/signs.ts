/** Thirty-two bits for a text (FNV-1a). */
export function keyOf(text: string): number {
  let key = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    key ^= text.charCodeAt(i);
    key = Math.imul(key, 0x01000193);
  }
  return key;
}

/** One key for two, in their order. */
export function joined(a: number, b: number): number {
  let key = Math.imul(a, 0x9e3779b1) ^ (b + 0x85ebca6b);
  key ^= key >>> 15;
  key = Math.imul(key, 0x2c1b3c6d);
  return key ^ (key >>> 13);
}

/** More than anything is said of one word. */
const most = 1024;

/** What holds of something, as rows of hashed weights; filled anew for each. Rare signs may share a row. */
export class Signs {
  readonly #rows = new Int32Array(most);
  readonly #mask: number;
  #size = 0;

  /** The number of rows is a power of two. */
  constructor(rowCount: number) {
    this.#mask = rowCount - 1;
  }

  clear(): void {
    this.#size = 0;
  }

  /** Of a kind, and of what it is said: the order of the keys matters, zeros at the end do not. */
  add(kind: number, a = 0, b = 0, c = 0): void {
    if (this.#size === most) return;
    let key = joined(kind, a);
    if (b !== 0) key = joined(key, b);
    if (c !== 0) key = joined(key, c);
    this.#rows[this.#size] = (key ^ (key >>> 16)) & this.#mask;
    this.#size += 1;
  }

  /** How many were said. */
  get size(): number {
    return this.#size;
  }

  /** The row of one of them, some perhaps twice. */
  at(i: number): number {
    return this.#rows[i] ?? 0;
  }

  /** The rows as they were said; valid until more is said. */
  said(): Int32Array {
    return this.#rows.subarray(0, this.#size);
  }

  /** Each row once, in ascending order. */
  rows(): Int32Array {
    const sorted = this.#rows.subarray(0, this.#size).toSorted();
    return sorted.filter((row, i) => i === 0 || row !== sorted[i - 1]);
  }
}
