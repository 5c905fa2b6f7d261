import type { Block, Element } from './element.ts';
import { isSpace, Writer } from './writer.ts';

/** Whether the text at hand is in a link, and whether it is bold. */
interface Manner {
  readonly linked: boolean;
  readonly bold: boolean;
}

/** The lines of a page as they are written. */
export class PageLines {
  readonly blocks: Block[] = [];
  readonly #source: string;
  readonly #writer: Writer;
  #element: Element | undefined;
  #leaf: Element | undefined;
  #linked = 0;
  #links = 0;
  #bold = 0;
  #pictures = 0;
  #afterBreak = false;

  constructor(source: string) {
    this.#source = source;
    this.#writer = new Writer(source);
  }

  get length(): number {
    return this.#writer.length;
  }

  get stretches(): readonly number[] {
    return this.#writer.stretches;
  }

  picture(): void {
    this.#pictures += 1;
  }

  link(): void {
    this.#links += 1;
  }

  separate(): void {
    this.#writer.separate();
  }

  /** Text whose line ends are line ends. */
  preformatted(from: number, to: number, place: Place): void {
    let start = from;
    for (let at = from; at < to; at += 1) {
      const code = this.#source.charCodeAt(at);
      if (code !== 0x0a && code !== 0x0d) continue;
      this.text(start, at, place, true);
      this.end(true);
      start = at + 1;
    }
    this.text(start, to, place, true);
  }

  text(from: number, to: number, place: Place, keep = false): void {
    const before = this.#writer.onLine;
    this.#writer.write(from, to, keep);
    if (this.#writer.onLine > before) this.#tally(before, place);
  }

  /** A character reference. */
  reference(character: string, from: number, to: number, place: Place): void {
    const code = character.charCodeAt(0);
    if (isSpace(code) || code === 0x0b || code === 0x85 || code === 0x2028 || code === 0x2029) {
      this.#writer.space(from, to);
      return;
    }
    const before = this.#writer.onLine;
    this.#writer.reference(character, from, to);
    this.#tally(before, place);
  }

  /** Ends the line at hand; `isBreak` where its element goes on. */
  end(isBreak = false): void {
    const [element, leaf] = [this.#element, this.#leaf];
    const line = this.#writer.end();
    if (line && element && leaf) {
      const { text, start } = line;
      const size = text.length;
      this.blocks.push({
        text,
        start,
        element,
        leaf,
        linked: Math.min(size, this.#linked),
        links: this.#links,
        bold: Math.min(size, this.#bold),
        afterBreak: this.#afterBreak,
        pictures: this.#pictures,
      });
      this.#pictures = 0;
      this.#links = 0;
      this.#afterBreak = false;
    }
    if (isBreak) this.#afterBreak = true;
    else if (line) this.#afterBreak = false;
    this.#element = undefined;
    this.#leaf = undefined;
    this.#linked = 0;
    this.#bold = 0;
  }

  #tally(before: number, { block, leaf, manner }: Place): void {
    const size = this.#writer.onLine - before;
    if (before === 0) {
      this.#element = block;
      this.#leaf = leaf;
    }
    if (manner.linked) this.#linked += size;
    if (manner.bold) this.#bold += size;
  }
}

/** Where text stands: the innermost element with lines of its own, the innermost of all, and how it is set. */
export interface Place {
  readonly block: Element;
  readonly leaf: Element;
  readonly manner: Manner;
}
