import type { Attributes, Element, Tree } from './element.ts';
import { isHidden } from './hidden.ts';
import { PageLines, type Place } from './page-lines.ts';
import { blockTags, cellTags, endsLike, endsParagraph, isInline, unseenTags } from './tags.ts';

/** Elements deeper than this are read as if their tags were not there. */
const deepest = 256;
/** How far up an element is looked for that a new one ends. */
const near = 24;
const paragraphs: ReadonlySet<string> = new Set(['p']);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The elements that are open, and the lines that are written while they are. */
export class Stack {
  readonly #source: string;
  readonly #lines: PageLines;
  readonly #elements: Element[] = [];
  readonly #open: Element[] = [];
  /** The innermost open elements with lines of their own. */
  readonly #places: Element[] = [];
  /** How many of each tag are open. */
  readonly #counts = new Map<string, number>();
  /** Inline elements that were closed while others in them stayed open. */
  readonly #over = new Set<Element>();
  #unseen = 0;
  #beyond = 0;
  #bold = 0;
  /** Where the last link ended. */
  #afterLink = -1;

  constructor(source: string) {
    this.#source = source;
    this.#lines = new PageLines(source);
    this.#push('html', {});
  }

  get isUnseen(): boolean {
    return this.#unseen > 0;
  }

  get isDrawing(): boolean {
    return this.#count('svg') > 0;
  }

  /** Ends the head of the page, if it is still open. */
  endHead(): void {
    if (this.#unseen === 0 && this.#count('head') > 0) this.close('head');
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'html' || (tag === 'body' && this.#count('body') > 0)) return;
    if (this.#unseen === 0) this.#endImplied(tag);
    if (blockTags.has(tag)) this.#lines.end();
    if (this.#open.length >= deepest) {
      this.#beyond += 1;
      return;
    }
    if (cellTags.has(tag)) this.#lines.separate();
    if (tag === 'a' && this.#unseen === 0) {
      if (this.#count('a') > 0) this.close('a');
      // Links side by side are set apart by the style of the page.
      if (this.#afterLink === this.#lines.length) this.#lines.separate();
      this.#lines.link();
    }
    this.#push(tag, attributes);
  }

  /** A tag that holds nothing. */
  passVoid(tag: string, attributes: Attributes): void {
    if (this.#unseen > 0) return;
    if (tag === 'br') this.#lines.end(true);
    else if (tag === 'hr') this.#lines.end();
    else if (tag === 'img') this.#lines.picture();
    if (attributes['itemprop'] === undefined || this.#open.length >= deepest) return;
    this.#push(tag, attributes);
    this.#pop();
  }

  close(tag: string): void {
    if (tag === 'br') return this.#lines.end(true);
    if (tag === 'html' || tag === 'body') return;
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      if (blockTags.has(tag)) this.#lines.end();
      return;
    }
    if (this.#count(tag) === 0) {
      if (tag === 'p') this.#lines.end();
      return;
    }
    if (this.#unseen > 0 && !unseenTags.has(tag) && !this.#isNear(tag, unseenTags)) return;
    if (isInline(tag) && !this.#isNear(tag, blockTags)) return this.#endEarly(tag);
    while (this.#pop() !== tag);
  }

  text(from: number, to: number): void {
    if (this.#unseen > 0) return;
    if (this.#count('head') > 0) {
      if (this.#source.slice(from, to).trim() === '') return;
      this.endHead();
    }
    if (this.#count('pre') > 0) this.#lines.preformatted(from, to, this.#place());
    else this.#lines.text(from, to, this.#place());
  }

  reference(character: string, from: number, to: number): void {
    if (this.#unseen > 0) return;
    this.endHead();
    this.#lines.reference(character, from, to, this.#place());
  }

  finish(): Pick<Tree, 'blocks' | 'elements' | 'stretches'> {
    while (this.#open.length > 0) this.#pop();
    const { blocks, stretches } = this.#lines;
    return { blocks, elements: this.#elements, stretches };
  }

  #count(tag: string): number {
    return this.#counts.get(tag) ?? 0;
  }

  #place(): Place {
    const leaf = this.#open.at(-1);
    const block = this.#places.at(-1);
    const [root] = this.#elements;
    if (root === undefined) throw new TypeError('The root of a page is always there.');
    const manner = { linked: this.#count('a') > 0, bold: this.#bold > 0 };
    return { block: block ?? root, leaf: leaf ?? root, manner };
  }

  #push(tag: string, attributes: Attributes): void {
    const parent = this.#open.at(-1);
    const { length, blocks } = this.#lines;
    const element: Element = {
      tag,
      attributes,
      parent,
      depth: this.#open.length,
      index: this.#elements.length,
      from: length,
      to: length,
      hidden: (parent?.hidden ?? false) || isHidden(tag, attributes),
      firstBlock: blocks.length,
      endBlock: blocks.length,
    };
    this.#elements.push(element);
    this.#open.push(element);
    this.#counts.set(tag, this.#count(tag) + 1);
    if (blockTags.has(tag)) this.#places.push(element);
    if (unseenTags.has(tag)) this.#unseen += 1;
    if (bold.has(tag)) this.#bold += 1;
  }

  /** Closes the innermost element; its tag. */
  #pop(): string | undefined {
    const element = this.#open.pop();
    if (element === undefined) return undefined;
    const { tag } = element;
    if (this.#places.at(-1) === element) {
      this.#lines.end();
      this.#places.pop();
    }
    element.to = this.#lines.length;
    element.endBlock = this.#lines.blocks.length;
    if (tag === 'a') this.#afterLink = element.to;
    if (this.#over.delete(element)) return tag;
    this.#counts.set(tag, this.#count(tag) - 1);
    if (unseenTags.has(tag)) this.#unseen -= 1;
    if (bold.has(tag)) this.#bold -= 1;
    return tag;
  }

  /** Whether an open element of that tag lies above the nearest of the guards. */
  #isNear(tag: string, guards: ReadonlySet<string>): boolean {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const element = this.#open[at];
      if (element === undefined || guards.has(element.tag)) return false;
      if (element.tag === tag && !this.#over.has(element)) return true;
    }
    return false;
  }

  /** An inline element ends although elements that began in it go on. */
  #endEarly(tag: string): void {
    const element = this.#open.findLast((one) => one.tag === tag && !this.#over.has(one));
    if (element === undefined) return;
    this.#over.add(element);
    this.#counts.set(tag, this.#count(tag) - 1);
    if (bold.has(tag)) this.#bold -= 1;
  }

  /** Ends what cannot hold an element of that tag: an open paragraph, the list item before. */
  #endImplied(tag: string): void {
    if (this.#count('p') > 0 && endsParagraph.has(tag)) this.#endNear(paragraphs, undefined);
    const like = endsLike.get(tag);
    if (like) this.#endNear(...like);
  }

  /** Ends the nearest of some elements, unless a guard is nearer; without guards any element with lines of its own is one. */
  #endNear(ended: ReadonlySet<string>, guards: ReadonlySet<string> | undefined): void {
    const least = Math.max(1, this.#open.length - near);
    for (let at = this.#open.length - 1; at >= least; at -= 1) {
      const tag = this.#open[at]?.tag ?? '';
      if (ended.has(tag)) {
        while (this.#open.length > at) this.#pop();
        return;
      }
      if (guards ? guards.has(tag) : !isInline(tag)) return;
    }
  }
}
