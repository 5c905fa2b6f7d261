import { isUtf8 } from 'node:buffer';

import { guessEncoding } from './guess.ts';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** The name of the encoding by the WHATWG, or `utf-32le`, `utf-32be`. */
  readonly encoding: string;
}

/**
 * The text of a feed's bytes: by the byte order mark, by how they begin, by what the server said, by what the XML
 * declaration says, as UTF-8, each only where the bytes are sound in it; else as the best of those. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, mediaType: string | undefined): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide) return decodeAs(bytes, wide);
  const claims = [charsetOf(mediaType), declaredIn(bytes)].filter((claim) => claim !== undefined);
  if (isUtf8(bytes) && (claims.length === 0 || !claims.every(isMultibyte)))
    return decodeAs(bytes, 'utf-8');
  for (const claim of claims) {
    const text = soundly(bytes, claim);
    if (text !== undefined) return { text, encoding: claim };
  }
  return decodeAs(bytes, fallbackFor(bytes, claims));
}

/** UTF-16 and UTF-32 by their byte order mark or by how `<` stands in them, and UTF-8 by its mark. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0) return (c === 0xfe && d === 0xff) || d === 0x3c ? 'utf-32be' : undefined;
  if (a === 0x3c && b === 0) return c === 0 ? 'utf-32le' : 'utf-16le';
  return a === 0 && b === 0x3c ? 'utf-16be' : undefined;
}

function charsetOf(mediaType: string | undefined): string | undefined {
  return known(mediaType?.match(/;\s*charset\s*=\s*["']?([\w.:+-]+)/i)?.[1]);
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  return known(
    head.toString('latin1').match(/<\?xml[^>]{0,200}?encoding\s*=\s*["']?([\w.:+-]+)/i)?.[1],
  );
}

/** The encoding's name, where there is one of that label that bytes without wide units can be in. */
function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Whether sound UTF-8 of other than Latin letters may well be sound in it too. */
function isMultibyte(encoding: string): boolean {
  return /^(?:gb|big5|euc|shift|iso-2022)/.test(encoding);
}

function soundly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No claim holds: one of several bytes a character, with flaws; UTF-8 with flaws; or what the letters look like. */
function fallbackFor(bytes: Uint8Array, claims: readonly string[]): string {
  const claim = claims.find((one) => one !== 'utf-8');
  if (claim) return claim;
  return mostlyUtf8(bytes) ? 'utf-8' : guessEncoding(bytes);
}

/** Whether nearly all that stands above ASCII is sound UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let [sound, lost] = [0, 0];
  for (const letter of new TextDecoder('utf-8').decode(bytes)) {
    if (letter === '\ufffd') lost += 1;
    else if (letter > '\u007f') sound += 1;
  }
  return sound >= lost * 2;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  if (encoding.startsWith('utf-32'))
    return { text: decodeUtf32(bytes, encoding === 'utf-32le'), encoding };
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array((bytes.length >> 2) * 2);
  let length = 0;
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code > 0xffff && code <= 0x10_ffff) {
      units[length++] = 0xd800 + ((code - 0x1_0000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x1_0000) & 0x3ff);
    } else if (code !== 0xfeff || length > 0) units[length++] = code > 0xffff ? 0xfffd : code;
  }
  return new TextDecoder('utf-16le').decode(units.subarray(0, length));
}
