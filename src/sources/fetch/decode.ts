import { type Duplex, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { peek } from '../bytes.ts';
import type { Answer } from './connection.ts';
import { broken, tooLarge } from './failures.ts';
import { headerOf } from './headers.ts';
import type { Limits } from './limits.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** How the names of packings are meant: what some servers write there says nothing of one. */
const packings: Readonly<Record<string, 'gzip' | 'br' | 'deflate' | 'none'>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  br: 'br',
  deflate: 'deflate',
  identity: 'none',
  none: 'none',
  'utf-8': 'none',
  utf8: 'none',
  binary: 'none',
};

/** What we can unpack, as a request says it. */
export const unpackable = 'gzip, br, deflate';

/** The unpacked bytes of an answer; a Fault where there are more than the limit, packed or not, or suspiciously many. */
export async function bytesOf(answer: Answer, limits: Limits, maxBytes: number): Promise<Buffer> {
  const stated = Number(headerOf(answer.headers, 'content-length') ?? '0');
  if (stated > maxBytes) throw tooLarge(answer.url, overLimit(maxBytes, stated));
  const kept: Uint8Array[] = [];
  for await (const chunk of chunksOf(answer, limits, maxBytes)) kept.push(chunk);
  return Buffer.concat(kept);
}

/** The first unpacked bytes of an answer, at most so many; the rest is not fetched. */
export async function prefixOf(answer: Answer, limits: Limits, count: number): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(answer, limits, Infinity)) {
    kept.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(kept).subarray(0, count);
}

async function* chunksOf(
  answer: Answer,
  { freeBytes, maxRatio }: Limits,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const { url, body } = answer;
  let packed = 0;
  const check = (length: number) => {
    if (length > maxBytes) throw tooLarge(url, overLimit(maxBytes));
    if (length > freeBytes && length > packed * maxRatio)
      throw tooLarge(url, `Unpacked it is more than ${maxRatio} times as large as it was sent.`);
  };
  let chunks: Chunks = counting(body, (length) => {
    packed = length;
    check(length);
  });
  for (const packing of packingsOf(answer))
    chunks = counting(await unpacked(chunks, packing), check);
  yield* chunks;
}

function overLimit(maxBytes: number, stated?: number): string {
  const seen = stated === undefined ? 'It has more' : `It has ${stated} bytes, more`;
  return `${seen} than the limit of ${maxBytes} bytes.`;
}

async function* counting(
  chunks: Chunks,
  check: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    check(length);
    yield chunk;
  }
}

/** The packings of an answer, the outermost first. */
function packingsOf({ url, headers }: Answer): ('gzip' | 'br' | 'deflate')[] {
  const names = (headerOf(headers, 'content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const known = names
    .filter((name) => name !== '')
    .map((name) => {
      const packing = packings[name];
      if (packing === undefined)
        throw broken(url, 'It is packed in a way that we did not ask for.');
      return packing;
    });
  const packed = known.filter((packing) => packing !== 'none').toReversed();
  if (packed.length > 2) throw broken(url, `It is packed ${packed.length} times over.`);
  return packed;
}

async function unpacked(chunks: Chunks, packing: 'gzip' | 'br' | 'deflate'): Promise<Chunks> {
  const { head, flow } = await peek({ name: '', chunks }, 2);
  return head.length === 0 ? flow.chunks : through(flow.chunks, unpackerOf(packing, head));
}

function unpackerOf(packing: 'gzip' | 'br' | 'deflate', head: Uint8Array): Duplex {
  if (packing === 'gzip') return createGunzip();
  if (packing === 'br') return createBrotliDecompress();
  const [first = 0, second = 0] = head;
  // RFC 9110 means zlib; some servers send what is inside of it.
  const isZlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return isZlib ? createInflate() : createInflateRaw();
}

async function* through(chunks: Chunks, unpacker: Duplex & Readable): AsyncGenerator<Uint8Array> {
  // A failure of the flow is one of the unpacker too, and is thrown where that is read.
  const filled = pipeline(chunks, unpacker).catch(() => {});
  try {
    yield* unpacker;
  } finally {
    unpacker.destroy();
    await filled;
  }
}
