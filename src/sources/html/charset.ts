import { isUtf8 } from 'node:buffer';
import type { Told } from '../source.ts';

/** How far into a page a statement of its charset is looked for. */
const reach = 8192;

/** What browsers take for a page that states nothing, by its language (WHATWG Encoding, suggested default encodings). */
const byLanguage: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  az: 'windows-1254',
  be: 'windows-1251',
  bg: 'windows-1251',
  cs: 'windows-1250',
  el: 'iso-8859-7',
  et: 'windows-1257',
  fa: 'windows-1256',
  he: 'windows-1255',
  hr: 'windows-1250',
  hu: 'iso-8859-2',
  ja: 'shift_jis',
  ko: 'euc-kr',
  lt: 'windows-1257',
  lv: 'windows-1257',
  mk: 'windows-1251',
  pl: 'iso-8859-2',
  ru: 'windows-1251',
  sk: 'windows-1250',
  sl: 'iso-8859-2',
  sr: 'windows-1251',
  th: 'windows-874',
  tr: 'windows-1254',
  uk: 'windows-1251',
  vi: 'windows-1258',
  zh: 'gb18030',
  'zh-tw': 'big5',
  'zh-hk': 'big5',
};

/**
 * The encoding of a page, a name that `TextDecoder` knows: by its byte order mark, else by what the server says, what the page
 * says in its first 8 KB, or what pages in its language mostly have. Bytes that are sound UTF-8 beyond chance are UTF-8
 * whatever is said, since a saved page is often rewritten without its statement.
 */
export function charsetOf(bytes: Uint8Array, { mediaType = '' }: Pick<Told, 'mediaType'>): string {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, reach)).toString(
    'latin1',
  );
  const stated = known(charsetIn(mediaType)) ?? statedIn(head);
  if (stated === 'utf-8' || (isUtf8(bytes) && isBeyondChance(bytes, stated))) return 'utf-8';
  return stated ?? byLanguage[languageIn(head)] ?? 'windows-1252';
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** A statement in ASCII cannot be one of UTF-16, nor is it true where it says so. */
function statedIn(head: string): string | undefined {
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  const tag = head.match(/<meta\b[^>]{0,500}\bcharset\s*=[^>]{0,100}/gi) ?? [];
  const name = [declared, ...tag.map(charsetIn)].map(known).find((one) => one !== undefined);
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

function charsetIn(text: string): string | undefined {
  return /\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];
}

function known(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function languageIn(head: string): string {
  const tag = /<html\b[^>]{0,500}?\blang\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  return tag in byLanguage ? tag : (tag.split('-')[0] ?? '');
}

/** Sound UTF-8 of one sequence is chance in two-byte encodings, where any pair of high bytes is a character. */
function isBeyondChance(bytes: Uint8Array, stated: string | undefined): boolean {
  if (stated === undefined) return true;
  const wanted = /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(stated) ? 1 : 8;
  let found = 0;
  for (const byte of bytes) {
    if (byte >= 0xc2 && (found += 1) === wanted) return true;
  }
  return false;
}
