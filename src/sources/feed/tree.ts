import { Tokenizer } from 'htmlparser2';
import { joinBase } from './addresses.ts';
import { prefixOf, usualPrefixes } from './namespaces.ts';
import { decodeReferences, type OwnNames, ownNamesOf } from './references.ts';

export interface Element {
  /** What it is, in small letters, with the usual prefix of its namespace: `title`, `dc:creator`, `xhtml:p`. */
  readonly name: string;
  /** As written, without a prefix that is bound to a namespace. */
  readonly tag: string;
  /** By names in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  /** The nearest `xml:base` above and on it, joined outermost first. */
  readonly base: string | null;
  /** The nearest `xml:lang`; an empty one takes back what was said above. */
  readonly language: string | null;
}

export type Node = Element | string;

/** More elements than any feed has; the rest of such a document is left out, so that memory stays bounded. */
const mostElements = 400_000;
/** Elements deeper than this are taken for what they hold. */
const deepest = 200;
const mostAttributes = 128;

interface Open extends Element {
  readonly children: Node[];
  readonly key: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** The elements of a text that claims to be XML, whatever is wrong with it: never throws, in linear time. */
export function treeOf(text: string, base: string | null): Element {
  const builder = new Builder(text, base);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(text);
  tokenizer.end();
  return builder.root;
}

/** What the tokenizer calls: the elements opened so far, and the tag at hand. */
class Builder {
  readonly root: Open;
  stop = () => {};
  readonly #text: string;
  readonly #names: OwnNames;
  readonly #stack: Open[];
  /** How many elements of a tag are open, so that a stray end costs nothing. */
  readonly #open = new Map<string, number>();
  #count = 0;
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes = new Map<string, string>();

  constructor(text: string, base: string | null) {
    this.#text = text;
    this.#names = ownNamesOf(text);
    this.root = {
      name: '#document',
      tag: '',
      key: '',
      attributes: new Map(),
      children: [],
      base,
      language: null,
      prefixes: usualPrefixes,
    };
    this.#stack = [this.root];
  }

  ontext(start: number, end: number): void {
    this.#add(decodeReferences(this.#text.slice(start, end), this.#names));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#add(this.#text.slice(start, end - endOffset));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, end);
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribend(): void {
    if (this.#attributes.size < mostAttributes && !this.#attributes.has(this.#attribute))
      this.#attributes.set(this.#attribute, decodeReferences(this.#value, this.#names));
  }

  onopentagend(): void {
    this.#begin(isVoid(this.#tag));
  }

  onselfclosingtag(): void {
    this.#begin(true);
  }

  onclosetag(start: number, end: number): void {
    const key = this.#text.slice(start, end).trim().toLowerCase();
    if ((this.#open.get(key) ?? 0) > 0) this.#closeThrough((element) => element.key === key);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  get #parent(): Open {
    return this.#stack.at(-1) ?? this.root;
  }

  #add(text: string): void {
    if (text !== '') this.#parent.children.push(text);
  }

  #begin(closed: boolean): void {
    this.#count += 1;
    if (this.#count > mostElements) return this.stop();
    if (this.#stack.length > deepest) return;
    const prefixes = prefixesWith(this.#attributes, this.#parent.prefixes);
    const name = nameOf(this.#tag, prefixes);
    this.#closeForgotten(name);
    const element = this.#elementOf(name, prefixes);
    this.#parent.children.push(element);
    if (closed) return;
    this.#stack.push(element);
    this.#open.set(element.key, (this.#open.get(element.key) ?? 0) + 1);
  }

  #elementOf(name: string, prefixes: ReadonlyMap<string, string>): Open {
    const parent = this.#parent;
    const attributes = this.#attributes;
    const language = attributes.get('xml:lang') ?? attributes.get('lang');
    const colon = this.#tag.indexOf(':');
    const isBound = colon > 0 && prefixes.has(this.#tag.slice(0, colon).toLowerCase());
    return {
      name,
      tag: isBound ? this.#tag.slice(colon + 1) : this.#tag,
      key: this.#tag.toLowerCase(),
      attributes,
      children: [],
      base: joinBase(parent.base, attributes.get('xml:base') ?? channelBase(name, attributes)),
      language: language === undefined ? parent.language : tagOf(language),
      prefixes,
    };
  }

  /** An entry ends where the next begins, and a line of text where the next part of the entry does. */
  #closeForgotten(name: string): void {
    if (parts.has(name) && lines.has(this.#parent.name)) this.#closeThrough(() => true);
    if (!isEntry(name)) return;
    const open = this.#stack.findLast((element) => isEntry(element.name));
    if (open) this.#closeThrough((element) => element === open);
  }

  #closeThrough(isLast: (element: Open) => boolean): void {
    while (this.#stack.length > 1) {
      const element = this.#stack.pop();
      if (!element) return;
      this.#open.set(element.key, (this.#open.get(element.key) ?? 1) - 1);
      if (isLast(element)) return;
    }
  }
}

/** The base of a channel in CDF. */
function channelBase(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
  return name === 'channel' ? attributes.get('base') : undefined;
}

function isEntry(name: string): boolean {
  return name === 'item' || name === 'entry';
}

/** Elements that hold a line of text or nothing, and no other part of a feed. */
const lines = new Set(
  `title link guid pubdate published updated language id category
   enclosure media:thumbnail media:content itunes:image`.split(/\s+/),
);
const parts = new Set([
  ...lines,
  'author',
  'description',
  'summary',
  'content:encoded',
  'dc:creator',
  'dc:date',
  'comments',
  'item',
  'entry',
]);

function isVoid(tag: string): boolean {
  return /^(?:br|hr|img|wbr)$/i.test(tag);
}

function prefixesWith(
  attributes: ReadonlyMap<string, string>,
  above: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let prefixes: Map<string, string> | undefined;
  for (const [attribute, address] of attributes) {
    if (!/^xmlns(?::|$)/.test(attribute)) continue;
    const prefix = attribute.slice('xmlns:'.length);
    const usual = prefixOf(address) ?? (prefix === '' ? '' : undefined);
    prefixes ??= new Map(above);
    if (prefixes.size > mostAttributes) break;
    prefixes.set(prefix, usual ?? prefix);
  }
  return prefixes ?? above;
}

function nameOf(tag: string, prefixes: ReadonlyMap<string, string>): string {
  const lower = tag.toLowerCase();
  const colon = lower.indexOf(':');
  const own = colon > 0 ? lower.slice(0, colon) : '';
  const prefix = prefixes.get(own) ?? own;
  const local = colon > 0 ? lower.slice(colon + 1) : lower;
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** A language tag in its usual form; nothing for an empty one. */
export function tagOf(language: string): string | null {
  return language.trim().replaceAll('_', '-') || null;
}
