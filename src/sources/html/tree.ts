import { QuoteType, Tokenizer } from 'htmlparser2';
import { AttributeReader } from './attributes.ts';
import type { Stated, Tree } from './element.ts';
import { Stack } from './stack.ts';
import { headTags, voidTags } from './tags.ts';

/** Takes the source of a page apart: its lines in their elements, and what it states of itself. Total and linear on any text. */
export function parseTree(source: string): Tree {
  const builder = new Builder(source);
  const tokenizer = new Tokenizer({}, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.tree();
}

/** Hears the tokens of a page in their order. */
class Builder {
  readonly #source: string;
  readonly #stack: Stack;
  readonly #attributes: AttributeReader;
  readonly #stated: Stated[] = [];
  readonly #scripts: (readonly [number, number])[] = [];
  #language: string | undefined;
  #tag = '';
  #isJson = false;
  /** The title of the page as it is read, and whether it is being read. */
  #title: { value: string; start: number; end: number } | undefined;
  #inTitle = false;

  constructor(source: string) {
    this.#source = source;
    this.#stack = new Stack(source);
    this.#attributes = new AttributeReader(source);
  }

  tree(): Tree {
    const title = this.#title;
    const own = title && {
      key: 'title',
      value: title.value,
      source: [title.start, title.end] as const,
    };
    return {
      ...this.#stack.finish(),
      stated: own ? [own, ...this.#stated] : this.#stated,
      scripts: this.#scripts,
      language: this.#language,
    };
  }

  onopentagname(from: number, to: number): void {
    this.#tag = this.#source.slice(from, to).toLowerCase();
  }

  onattribname(from: number, to: number): void {
    this.#attributes.name(from, to);
  }

  onattribdata(from: number, to: number): void {
    this.#attributes.data(from, to);
  }

  onattribentity(codePoint: number): void {
    this.#attributes.reference(codePoint);
  }

  onattribend(quote: QuoteType, at: number): void {
    const isQuoted = quote === QuoteType.Single || quote === QuoteType.Double;
    this.#attributes.end(isQuoted ? at - 1 : at);
  }

  onopentagend(): void {
    const tag = this.#tag;
    const attributes = this.#attributes.take();
    const stack = this.#stack;
    if (!headTags.has(tag) && tag !== 'head' && tag !== 'html') stack.endHead();
    if (tag === 'meta') this.#state(attributes);
    if (tag === 'html' && attributes['lang']) this.#language ??= attributes['lang'];
    if (tag === 'title') this.#openTitle();
    else if (voidTags.has(tag)) stack.passVoid(tag, attributes);
    else {
      this.#isJson = tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '');
      stack.open(tag, attributes);
    }
  }

  onselfclosingtag(): void {
    const tag = this.#tag;
    this.onopentagend();
    // Only in drawings does the stroke close a tag; elsewhere `<div/>` opens it.
    if (this.#stack.isUnseen && !voidTags.has(tag) && tag !== 'title') this.#stack.close(tag);
  }

  onclosetag(from: number, to: number): void {
    const tag = this.#source.slice(from, to).toLowerCase();
    if (tag === 'title') this.#inTitle = false;
    else this.#stack.close(tag);
    if (tag === 'script') this.#isJson = false;
  }

  ontext(from: number, to: number): void {
    if (this.#inTitle) this.#addTitle(this.#source.slice(from, to), from, to);
    else if (this.#isJson) this.#scripts.push([from, to]);
    else this.#stack.text(from, to);
  }

  ontextentity(codePoint: number, to: number): void {
    const character = String.fromCodePoint(codePoint);
    const from = this.#source.lastIndexOf('&', to - 1);
    if (this.#inTitle) this.#addTitle(character, from, to);
    else if (!this.#isJson) this.#stack.reference(character, from, to);
  }

  oncdata(from: number, to: number): void {
    this.ontext(from, to);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** The first title that is not the caption of a drawing. */
  #openTitle(): void {
    if (this.#title !== undefined || this.#stack.isDrawing) return;
    this.#title = { value: '', start: -1, end: -1 };
    this.#inTitle = true;
  }

  #addTitle(text: string, from: number, to: number): void {
    const title = this.#title;
    if (title === undefined) return;
    title.value += text;
    if (title.start < 0) title.start = from;
    title.end = to;
  }

  #state(attributes: Readonly<Record<string, string | undefined>>): void {
    const value = attributes['content'];
    if (!value) return;
    const source = this.#attributes.content;
    for (const key of [attributes['property'], attributes['name'], attributes['itemprop']])
      if (key) this.#stated.push({ key: key.trim().toLowerCase(), value, source });
  }
}
