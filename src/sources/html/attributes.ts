import type { Attributes } from './element.ts';

const kept = new Set(
  'class id role href rel itemprop itemtype datetime content name property type lang style hidden aria-hidden aria-label data-testid data-component open title'.split(
    ' ',
  ),
);

const none: Attributes = {};

/** Gathers the attributes of one tag after another: those that the reader looks at, the first of each name. */
export class AttributeReader {
  readonly #source: string;
  #found: Record<string, string> | undefined;
  #name = '';
  #value = '';
  #valueStart = -1;
  /** Where the value of `content` stood, without its marks of quotation; nowhere where it begins with a reference. */
  content: readonly [start: number, end: number] = [0, 0];

  constructor(source: string) {
    this.#source = source;
  }

  name(from: number, to: number): void {
    const written = this.#source.slice(from, Math.min(to, from + 20));
    this.#name = kept.has(written) ? written : this.#lower(written);
    this.#value = '';
    this.#valueStart = -1;
  }

  data(from: number, to: number): void {
    if (this.#name === '') return;
    if (this.#value === '') this.#valueStart = from;
    this.#value += this.#source.slice(from, to);
  }

  reference(codePoint: number): void {
    if (this.#name !== '') this.#value += String.fromCodePoint(codePoint);
  }

  /** The value ends at `at`. */
  end(at: number): void {
    const name = this.#name;
    this.#name = '';
    if (name === '' || this.#found?.[name] !== undefined) return;
    this.#found ??= {};
    this.#found[name] = this.#value;
    if (name === 'content') this.content = this.#valueStart < 0 ? [0, 0] : [this.#valueStart, at];
  }

  /** The attributes since it was last asked. */
  take(): Attributes {
    const found = this.#found ?? none;
    this.#found = undefined;
    return found;
  }

  #lower(written: string): string {
    const lower = written.toLowerCase();
    return kept.has(lower) ? lower : '';
  }
}
