import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';
import { Fault } from '../../core/fault.ts';
import type { Fields } from '../fields.ts';

/** The content of an answer as its server meant it; a Fault for what cannot be decoded or is too much. */
export function decodeBody(
  fields: Fields,
  body: Buffer,
  { name, maxBytes }: { readonly name: string; readonly maxBytes: number },
): Buffer {
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  let bytes = isChunked ? joinChunks(body) : body;
  // Nobody codes thrice; a bomb would.
  const codings = (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .slice(-2);
  for (const coding of codings.toReversed()) bytes = decode(coding, bytes, name, maxBytes);
  return bytes;
}

/** The chunks of a chunked answer; as it is where whoever stored it has joined them, or as far as they go. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.subarray(at, at + 1024).indexOf(0x0a);
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;[^]*)?\r?\n$/i.exec(
      end < 0 ? '' : body.toString('latin1', at, at + end + 1),
    )?.[1];
    if (size === undefined) return at === 0 ? body : Buffer.concat([...chunks, body.subarray(at)]);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const from = at + end + 1;
    chunks.push(body.subarray(from, from + length));
    at = from + length;
    if (body[at] === 0x0d) at += 1;
    if (body[at] === 0x0a) at += 1;
  }
  return Buffer.concat(chunks);
}

function decode(coding: string, bytes: Buffer, name: string, maxBytes: number): Buffer {
  const unpack = unpackers[coding];
  if (!unpack || bytes.length === 0) {
    if (unpack || coding === '' || coding === 'identity') return bytes;
    throw undecodable(name, `It is coded as “${coding}”, which is not read.`);
  }
  try {
    return unpack(bytes, maxBytes);
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(name, maxBytes);
    // Who stored it may have decoded it and left the header.
    if (/^\s*[<{%\p{L}]/u.test(bytes.toString('utf8', 0, 64)) && !isPacked(bytes)) return bytes;
    const why = cause instanceof Error ? cause.message : '';
    throw undecodable(
      name,
      `It is said to be coded as “${coding}”, but cannot be decoded: ${why}.`,
    );
  }
}

type Unpack = (bytes: Buffer, maxOutputLength: number) => Buffer;

/** What came of an answer that broke off is taken. */
const partial = { finishFlush: constants.Z_SYNC_FLUSH };

const unpackGzip: Unpack = (bytes, maxOutputLength) =>
  gunzipSync(bytes, { ...partial, maxOutputLength });

const unpackers: Readonly<Record<string, Unpack>> = {
  gzip: unpackGzip,
  'x-gzip': unpackGzip,
  // Half of the servers that say so leave zlib's header out.
  deflate: (bytes, maxOutputLength) =>
    ((bytes[0] ?? 0) & 0x0f) === 8
      ? inflateSync(bytes, { ...partial, maxOutputLength })
      : inflateRawSync(bytes, { ...partial, maxOutputLength }),
  br: (bytes, maxOutputLength) =>
    brotliDecompressSync(bytes, {
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
      maxOutputLength,
    }),
};

function isPacked([first, second]: Buffer): boolean {
  return first === 0x1f && second === 0x8b;
}

function undecodable(name: string, why: string): Fault {
  return new Fault('source.broken', `“${name}” could not be decoded.`, {
    why,
    mend: 'Fetch it again, or save the page itself.',
  });
}

function tooLarge(name: string, maxBytes: number): Fault {
  return new Fault('source.too-large', `“${name}” is too large to read.`, {
    why: `Unpacked it has more than the limit of ${maxBytes} bytes.`,
    mend: 'Raise the limit with --max-bytes if you trust where it comes from.',
  });
}
