import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { refuseForeign } from './format.ts';

/** A text and how it was got from its bytes. */
export interface Decoded {
  /** Every character as it came, a byte order mark at its start included. */
  readonly text: string;
  readonly encoding: string;
  /** Bytes that are no character in that encoding; a genuine U+FFFD does not count. */
  readonly replaced: number;
  /** Where the first of them stands, in bytes from the start, if that is known. */
  readonly firstReplaced: number | undefined;
  /** Whether what was replaced looks like the punctuation of Windows-1252. */
  readonly looksLikeWindows: boolean;
}

interface Losses {
  readonly replaced: number;
  readonly firstReplaced: number | undefined;
}

const none: Losses = { replaced: 0, firstReplaced: undefined };

/**
 * The text that bytes stand for: UTF-16 by its byte order mark, else UTF-8, or what a media type says where they are no
 * UTF-8; each bad sequence read as U+FFFD. Fault `source.binary` or `source.unsupported` when the bytes are not plain
 * text; `name` is what it calls them.
 */
export function decodeText(bytes: Uint8Array, name: string, mediaType?: string): Decoded {
  refuseForeign(bytes, name);
  const encoding = encodingOf(bytes);
  const stated = encoding === 'utf-8' && !isUtf8(bytes) ? statedIn(mediaType) : undefined;
  if (stated) return decodeStated(bytes, stated);
  const losses = encoding === 'utf-8' ? utf8Losses(bytes) : utf16Losses(bytes, encoding);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const looksLikeWindows = encoding === 'utf-8' && losses.replaced > 0 && isWindows(bytes);
  return { text, encoding, ...losses, looksLikeWindows };
}

/** What reads the charset that a media type names; undefined where it names none that is known, or UTF-8. */
function statedIn(mediaType = ''): TextDecoder | undefined {
  const label = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mediaType)?.[1] ?? 'utf-8';
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    return decoder.encoding.startsWith('utf-') ? undefined : decoder;
  } catch {
    return undefined;
  }
}

/** The text of bytes. In one go Node 20 reads Windows-1252 as Latin-1, as a stream it does not. */
export function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function decodeStated(bytes: Uint8Array, decoder: TextDecoder): Decoded {
  const text = decodeWith(decoder, bytes);
  const replaced = text.match(/\ufffd/g)?.length ?? 0;
  const { encoding } = decoder;
  return { text, encoding, replaced, firstReplaced: undefined, looksLikeWindows: false };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function utf8Losses(bytes: Uint8Array): Losses {
  if (isUtf8(bytes)) return none;
  let replaced = 0;
  let firstReplaced: number | undefined;
  for (let at = 0; at < bytes.length; ) {
    const { length, sound } = sequenceAt(bytes, at);
    if (!sound) {
      replaced += length;
      firstReplaced ??= at;
    }
    at += length;
  }
  return { replaced, firstReplaced };
}

/** The longest start of a well-formed sequence (Unicode 16, table 3-7); one byte at least. */
export function sequenceAt(bytes: Uint8Array, at: number): { length: number; sound: boolean } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { length: 1, sound: true };
  const more =
    lead >= 0xc2 && lead <= 0xdf
      ? 1
      : lead >= 0xe0 && lead <= 0xef
        ? 2
        : lead >= 0xf0 && lead <= 0xf4
          ? 3
          : 0;
  const [low, high] = secondRange(lead);
  for (let i = 1; i <= more; i += 1) {
    const byte = bytes[at + i] ?? 0;
    if (byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf))
      return { length: i, sound: false };
  }
  return { length: more + 1, sound: more > 0 };
}

function secondRange(lead: number): readonly [low: number, high: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

/** Surrogates without their other half, and an odd byte at the end. */
function utf16Losses(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Losses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = (at: number) =>
    at + 1 < bytes.length ? view.getUint16(at, encoding === 'utf-16le') : 0;
  let replaced = bytes.length % 2;
  let firstReplaced: number | undefined;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const half = unit(at) >> 10;
    if (half === 0x36 && unit(at + 2) >> 10 === 0x37) at += 2;
    else if (half === 0x36 || half === 0x37) {
      replaced += 2;
      firstReplaced ??= at;
    }
  }
  return {
    replaced,
    firstReplaced: firstReplaced ?? (replaced > 0 ? bytes.length - 1 : undefined),
  };
}

/** Typographic quotation marks, dashes and dots of Windows-1252, and no more than one high byte in ten. */
function isWindows(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const marks = high.filter((byte) => byte === 0x85 || (byte >= 0x91 && byte <= 0x97));
  return marks.length > 0 && marks.length * 2 >= high.length && high.length * 10 <= bytes.length;
}
