import { decodeHTMLStrict } from 'entities/decode';

const xmlNames: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Names that a document defines for itself, and what they stand for. */
export type OwnNames = ReadonlyMap<string, string>;

/** How many characters of a beginning are looked through for definitions. */
const prologLength = 65_536;

/**
 * The names defined in a document type declaration. What one of them stands for is taken as it is, its own references
 * to XML's five names and numbers apart: names that call names that call names are how a few bytes become gigabytes.
 */
export function ownNamesOf(text: string): OwnNames {
  const names = new Map<string, string>();
  const definition =
    /<!ENTITY\s{1,50}([\w.-]{1,100})\s{1,50}(?:"([^"<]{0,1000})"|'([^'<]{0,1000})')/g;
  for (const [, name = '', double, single] of text.slice(0, prologLength).matchAll(definition))
    if (!names.has(name)) names.set(name, decodeReferences(double ?? single ?? ''));
  return names;
}

/** A text with its character references (numbers, names of XML, HTML and the document's own) put in; others stay. */
export function decodeReferences(text: string, own?: OwnNames): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,8})|([A-Za-z][\w.-]{0,100}));/g,
    (all, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return xmlNames[name] ?? own?.get(name) ?? decodeHTMLStrict(all);
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      return characterOf(code);
    },
  );
}

/** What Windows-1252 has where Unicode has controls, from 0x80. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character of Windows-1252 that a control of Unicode's second row was meant to be; others as they are. */
export function windowsCharacter(code: number): string {
  return windows[code - 0x80] ?? String.fromCharCode(code);
}

/** The character of a number; nothing for a control, which no text has. */
function characterOf(code: number): string {
  if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code < 0x20 && code !== 9 && code !== 10 && code !== 13 ? '' : String.fromCodePoint(code);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
