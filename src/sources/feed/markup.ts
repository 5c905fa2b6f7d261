import { Tokenizer } from 'htmlparser2';
import { safeAddress } from './addresses.ts';
import {
  addresses,
  attributes,
  dropped,
  elements,
  foreign,
  foreignAttributes,
  styles,
  voids,
} from './allowed.ts';
import { decodeReferences, escapeAttribute, windowsCharacter } from './references.ts';

/**
 * Markup written anew: what runs, loads by itself or is no text for people is left out, addresses are made absolute.
 * The words stay, and so does how they are written. Never throws, in linear time.
 */
export function cleanMarkup(markup: string, base: string | null): string {
  if (!/[<&>]/.test(markup)) return markup;
  const ready = prepared(markup);
  const writer = new Writer(ready, base);
  const tokenizer = new Tokenizer({ decodeEntities: false }, writer);
  tokenizer.write(ready);
  tokenizer.end();
  return writer.written();
}

/** Without what would make HTML's own rules swallow the words that follow: frames, and what is begun and never ended. */
function prepared(markup: string): string {
  if (!/<!|<\/?(?:iframe|no(?:embed|frames)|plaintext|xmp)\b/i.test(markup)) return markup;
  return closedComments(markup)
    .replaceAll(/<\/?(?:iframe|noembed|noframes|plaintext|xmp)\b[^<>]*>?/gi, '')
    .replaceAll(/<!(?!--|\[CDATA\[|doctype\s[^<>]{0,500}>)/gi, '&lt;!');
}

/** Comments that never end, ended where their tags would be. */
function closedComments(markup: string): string {
  const end = markup.lastIndexOf('-->') + 1;
  const open = markup.slice(end);
  if (!open.includes('<!--')) return markup;
  const closed = open.replaceAll(/<!--[^>]*>?/g, (comment) =>
    comment.endsWith('>') ? '' : comment.replaceAll('<!--', '&lt;!--'),
  );
  return markup.slice(0, end) + closed;
}

const foreignLower = new Map([...foreign].map((name) => [name.toLowerCase(), name]));
const foreignAttributesLower = new Map(
  [...foreignAttributes].map((name) => [name.toLowerCase(), name]),
);

class Writer {
  #pieces: string[] = [];
  readonly #done: string[] = [];
  readonly #markup: string;
  readonly #base: string | null;
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes = new Map<string, string>();
  /** The element whose content is left out at present. */
  #within = '';
  /** How many drawings and formulas are open. */
  #foreign = 0;

  constructor(markup: string, base: string | null) {
    this.#markup = markup;
    this.#base = base;
  }

  written(): string {
    return [...this.#done, ...this.#pieces].join('');
  }

  /** Pieces are put together early: millions of them would take many times the memory of what they say. */
  #write(piece: string): void {
    this.#pieces.push(piece);
    if (this.#pieces.length < 4096) return;
    this.#done.push(this.#pieces.join(''));
    this.#pieces = [];
  }

  ontext(start: number, end: number): void {
    if (this.#within === '') this.#write(escapeStray(this.#markup.slice(start, end)));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#markup.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#markup.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#markup.slice(start, end);
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    this.#begin(false);
  }

  onselfclosingtag(): void {
    this.#begin(true);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#markup.slice(start, end).trim().toLowerCase();
    if (tag === this.#within) this.#within = '';
    else if (this.#within === '' && !voids.has(tag)) {
      const name = this.#nameOf(tag);
      if (name) this.#write(`</${name}>`);
      if ((tag === 'svg' || tag === 'math') && this.#foreign > 0) this.#foreign -= 1;
    }
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0;
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  onend(): void {}

  #begin(closed: boolean): void {
    const tag = this.#tag;
    if (this.#within !== '') return;
    if (dropped.has(tag)) {
      if (!closed) this.#within = tag;
      return;
    }
    if (tag === 'svg' || tag === 'math') this.#foreign += 1;
    const name = this.#nameOf(tag);
    if (!name) return;
    this.#write(`<${name}${this.#attributesWritten()}${voids.has(tag) ? ' />' : '>'}`);
    if (!closed || voids.has(tag)) return;
    this.#write(`</${name}>`);
    if (this.#foreign > 0 && (tag === 'svg' || tag === 'math')) this.#foreign -= 1;
  }

  #nameOf(tag: string): string | undefined {
    if (this.#foreign > 0) return foreignLower.get(tag) ?? (elements.has(tag) ? tag : undefined);
    return elements.has(tag) ? tag : undefined;
  }

  #attributesWritten(): string {
    if (this.#attributes.size === 0) return '';
    const kept = [...this.#attributes]
      .map(([name, value]) => [this.#attributeName(name), value] as const)
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
    let written = '';
    for (const [name, value] of kept) {
      const clean = name === undefined ? null : this.#valueOf(name, value);
      if (clean !== null) written += ` ${name}="${clean}"`;
    }
    return written;
  }

  #attributeName(name: string): string | undefined {
    if (this.#foreign > 0) {
      const own = foreignAttributesLower.get(name);
      if (own) return own;
    }
    return attributes.has(name) ? name : undefined;
  }

  #valueOf(name: string, value: string): string | null {
    if (addresses.has(name)) {
      const address = safeAddress(decodeReferences(value), this.#base);
      return escapeAttribute(address ?? '');
    }
    if (name === 'srcset') return escapeAttribute(safeSet(decodeReferences(value), this.#base));
    if (name === 'style') {
      const style = safeStyle(decodeReferences(value));
      return style === '' ? null : escapeAttribute(style);
    }
    return escapeStray(value).replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  }
}

/** Signs that would be markup where none was written. */
function escapeStray(text: string): string {
  if (!/[&<]/.test(text)) return text;
  return text
    .replaceAll(/&(?!#\d{1,8};|#[xX][\da-fA-F]{1,8};|[A-Za-z][A-Za-z\d]{0,40};)/g, '&amp;')
    .replaceAll(/&#(1[2-5]\d|[xX][\da-fA-F]{1,8});/g, plainReference)
    .replaceAll('<', '&lt;');
}

/** A reference with a small x, and to the character that was meant where it is one of Windows-1252. */
function plainReference(reference: string, number: string): string {
  const hexadecimal = /^x/i.test(number);
  const code = hexadecimal ? Number.parseInt(number.slice(1), 16) : Number(number);
  const meant = code >= 0x80 && code < 0xa0 ? windowsCharacter(code).charCodeAt(0) : code;
  if (meant !== code) return `&#x${meant.toString(16)};`;
  return hexadecimal ? `&#x${number.slice(1)};` : reference;
}

function safeSet(set: string, base: string | null): string {
  const sources = set.split(/,\s+/).map((source) => {
    const [address = '', ...size] = source.trim().split(/\s+/);
    return [safeAddress(address, base) ?? '', ...size].join(' ');
  });
  return sources.join(', ');
}

/** The declarations of a style that say how words look; none that names an address, computes, or moves far off. */
function safeStyle(style: string): string {
  const plain = style.slice(0, 2000).replaceAll(/url\s*\([^)]{0,500}\)/gi, '');
  if (/[\\@<>{}]|\/\*|expression\s*\(|javascript|url\s*\(/i.test(plain)) return '';
  return plain
    .split(';')
    .map((declaration) => declaration.trim().match(/^([a-z-]{1,40})\s*:\s*([^:]{1,200})$/i))
    .filter((found) => found !== null)
    .map(([, property = '', value = '']) => [property, value] as const)
    .filter(([property, value]) => styles.has(property.toLowerCase()) && isTame(value))
    .map(([property, value]) => `${property}: ${value};`)
    .join(' ');
}

function isTame(value: string): boolean {
  return !/\(|\d{5}|^\s*$/.test(value.replaceAll(/rgba?\([\d\s,.%]{1,60}\)/g, ''));
}

/** What a reader of the markup sees, blanks folded. */
export function textOfMarkup(markup: string): string {
  const clean = cleanMarkup(markup, null)
    .replaceAll(/<\/?(?:p|div|br|li|h[1-6]|td|tr|blockquote|section|article)\b[^<>]{0,2000}>/g, ' ')
    .replaceAll(/<[^<>]*>/g, '');
  return foldBlanks(decodeReferences(clean));
}

export function foldBlanks(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
