/** A line that was written. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Writes the text of a page line by line: white space folded, and each stretch of it with the stretch of the source it comes
 * from (four numbers: text from, to, source from, to). A stretch is either the very characters of the source, or one
 * character for a character reference or for a run of white space.
 */
export class Writer {
  readonly stretches: number[] = [];
  /** Length of what was written, the line at hand included. */
  length = 0;
  /** Characters on the line at hand. */
  onLine = 0;
  readonly #source: string;
  #lineStart = 0;
  #parts: string[] = [];
  #firstStretch = 0;
  /** The run of characters not yet copied. */
  #from = 0;
  #to = 0;
  /** White space that stands before what comes next; none where `#spaceTo` is 0. */
  #spaceFrom = 0;
  #spaceTo = 0;
  #gap = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Text of the source; with `keep`, its white space as it is but for line ends, which the caller takes out. */
  write(from: number, to: number, keep: boolean): void {
    let at = from;
    while (at < to) {
      const start = at;
      while (at < to && isSpace(this.#source.charCodeAt(at))) at += 1;
      if (at > start) this.space(start, at, keep);
      const word = at;
      while (at < to && !isSpace(this.#source.charCodeAt(at))) at += 1;
      if (at > word) this.#copy(word, at);
    }
  }

  /** White space of the source. */
  space(from: number, to: number, keep = false): void {
    if (keep && this.onLine > 0) {
      this.#separate();
      this.#copy(from, to);
    } else if (this.onLine > 0 && this.#spaceTo === 0) {
      this.#spaceFrom = from;
      this.#spaceTo = to;
    }
  }

  /** A character that the source writes in another way. */
  reference(character: string, from: number, to: number): void {
    this.#separate();
    this.#flush();
    const { stretches } = this;
    const isSame = stretches.at(-2) === from && stretches.at(-1) === to;
    if (isSame) stretches[stretches.length - 3] = this.length + character.length;
    else stretches.push(this.length, this.length + character.length, from, to);
    this.#parts.push(character);
    this.#grow(character.length);
  }

  /** The next text is set apart on the same line, as the cells of a table are. */
  separate(): void {
    if (this.onLine > 0) this.#gap = true;
  }

  /** Ends the line; undefined where nothing was on it that can be seen. */
  end(): Line | undefined {
    if (this.onLine === 0) return this.#reset();
    this.#flush();
    const text = this.#parts.join('');
    if (text.trim() === '') {
      this.stretches.length = this.#firstStretch;
      this.length = this.#lineStart;
      return this.#reset();
    }
    const line = { text, start: this.#lineStart };
    this.length += 1;
    this.#reset();
    return line;
  }

  #reset(): undefined {
    this.#parts = [];
    this.onLine = 0;
    this.#spaceTo = 0;
    this.#gap = false;
    this.#from = 0;
    this.#to = 0;
    this.#lineStart = this.length;
    this.#firstStretch = this.stretches.length;
  }

  #copy(from: number, to: number): void {
    this.#separate(from);
    if (this.#to !== from || this.#to === this.#from) {
      this.#flush();
      this.#from = from;
    }
    this.#to = to;
    this.#grow(to - from);
  }

  #grow(by: number): void {
    this.length += by;
    this.onLine += by;
  }

  /** Writes the space that is due before text from `next`; a single space right between is a part of the run. */
  #separate(next = -1): void {
    const [from, to] = [this.#spaceFrom, this.#spaceTo];
    this.#spaceTo = 0;
    if (this.#gap) this.#put('\t');
    else if (to === 0) return;
    else if (to === next && from === this.#to && to - from === 1 && this.#isBlank(from)) {
      this.#to = to;
      this.#grow(1);
    } else {
      this.#flush();
      this.stretches.push(this.length, this.length + 1, from, to);
      this.#put(' ');
    }
    this.#gap = false;
  }

  #put(character: string): void {
    this.#flush();
    this.#parts.push(character);
    this.#grow(1);
  }

  #isBlank(at: number): boolean {
    return this.#source.charCodeAt(at) === 0x20;
  }

  /** Copies the run at hand. */
  #flush(): void {
    const [from, to] = [this.#from, this.#to];
    if (to === from) return;
    this.#parts.push(this.#source.slice(from, to));
    this.stretches.push(this.length - (to - from), this.length, from, to);
    this.#from = 0;
    this.#to = 0;
  }
}

export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}
