import { codeName, hazards, reveal } from './escape.ts';

/** HTML that is safe to place as it stands; made by `html` only. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

/** HTML from a template: what is put in is escaped for where it stands, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const out = [parts[0] ?? ''];
  let inTag = opensTag(out[0] ?? '', false);
  for (const [index, value] of values.entries()) {
    const part = parts[index + 1] ?? '';
    out.push(place(value, inTag), part);
    inTag = opensTag(part, inTag);
  }
  return { markup: out.join('') };
}

function opensTag(part: string, before: boolean): boolean {
  const open = part.lastIndexOf('<');
  const close = part.lastIndexOf('>');
  return open === close ? before : open > close;
}

function place(value: Value, inTag: boolean): string {
  if (typeof value === 'string') return inTag ? escapeAttribute(value) : escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(({ markup }) => markup).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A carriage return as it stands would be read as a line feed.
  '\r': '&#13;',
  '\0': '\ufffd',
};

/** An attribute cannot hold elements, so hazards are spelt out. */
function escapeAttribute(text: string): string {
  return reveal(text).replace(/[&<>"'\r]/g, (character) => entities[character] ?? '');
}

const special = new RegExp(String.raw`[&<>"'\r\p{Cs}]|${hazards.source}`, 'gu');

/**
 * Text in which a reader finds every character again, but for the two kinds that no HTML file can
 * carry: NUL and the halves of characters each become one U+FFFD.
 */
function escapeText(text: string): string {
  return text.replace(special, (character) => {
    const entity = entities[character];
    if (entity !== undefined) return entity;
    return /\p{Cs}/u.test(character) ? '\ufffd' : confined(character);
  });
}

/** A hazard in an isolate of its own, where it turns nothing round; the style sheet shows its name. */
function confined(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // References to 0x80-0x9F mean other characters, for the sake of old pages.
  const carried = code < 0x80 ? `&#${code};` : character;
  return `<bdi class="u" data-u="${codeName(character)}">${carried}</bdi>`;
}
