/** Rows of the weights; signs are hashed into them, and rare ones may share a row. */
export const signRows = 2 ** 18;

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

/** What holds of something, as rows of the weights; filled anew for each. */
export class Signs {
  readonly rows = new Int32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  /** Of a kind, and of what it is said: the order of the keys matters, zeros at the end do not. */
  add(kind: number, a = 0, b = 0, c = 0): void {
    let key = joined(kind, a);
    if (b !== 0) key = joined(key, b);
    if (c !== 0) key = joined(key, c);
    this.rows[this.size] = (key ^ (key >>> 16)) & (signRows - 1);
    this.size = Math.min(this.size + 1, this.rows.length - 1);
  }

  copy(): Int32Array {
    return this.rows.slice(0, this.size);
  }
}
