import type { Span } from '../core/span.ts';

/** A value that is known of a document and stands nowhere in the text that is seen of it. */
export interface HeadLine {
  readonly text: string;
  /** The bytes that spell it, where there are such. */
  readonly bytes?: readonly [start: number, end: number] | undefined;
}

/** The head of a document's text: a line a value, so that each has a span like everything else. */
export class HeadLines {
  readonly #lines: HeadLine[] = [];
  #length = 0;

  /** Adds a line, white space folded, and gives its span; that of the same line where it is there already. */
  add({ text, bytes }: HeadLine): Span {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    let start = 0;
    for (const { text: known } of this.#lines) {
      if (known === line) return [start, start + line.length];
      start += known.length + 1;
    }
    this.#lines.push({ text: line, ...(line === text && { bytes }) });
    this.#length += line.length + 1;
    return [start, start + line.length];
  }

  get lines(): readonly HeadLine[] {
    return this.#lines;
  }

  /** How long the head is, with the line end after each line. */
  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#lines.map(({ text }) => `${text}\n`).join('');
  }
}
