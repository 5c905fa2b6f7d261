/** How often something was passed over, by what it is. */
export class Tally {
  read = 0;
  readonly #passed = new Map<string, number>();
  readonly #thing: string;

  /** `thing`: what is counted, in the singular. */
  constructor(thing: string) {
    this.#thing = thing;
  }

  get passed(): number {
    return [...this.#passed.values()].reduce((sum, count) => sum + count, 0);
  }

  pass(what: string): void {
    // An archive may name any number of types; what they are called beyond this is of no use to anyone.
    const key = this.#passed.size < 200 || this.#passed.has(what) ? what : 'of other types';
    this.#passed.set(key, (this.#passed.get(key) ?? 0) + 1);
  }

  /** "12 records read; passed over: 30 request records, 4 of type image/png"; the most frequent first, eight at most. */
  describe(): string {
    const sorted = [...this.#passed].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const rest = sorted.slice(8).reduce((sum, [, count]) => sum + count, 0);
    const parts = sorted.slice(0, 8).map(([what, count]) => `${count} ${what}`);
    if (rest > 0) parts.push(`${rest} others`);
    const passed = parts.length > 0 ? `; passed over: ${parts.join(', ')}` : '';
    return `${this.read} ${this.#thing}${this.read === 1 ? '' : 's'} read${passed}.`;
  }
}
