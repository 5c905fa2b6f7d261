import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { head } from '../bad-server.ts';
import { long, type Misbehaviour, packed, send, text } from './manners.ts';

export const packing: Misbehaviour[] = [
  { name: 'sends no gzip for gzip', serve: packed('gzip', text), becomes: 'fetch.broken', asks: 1 },
  {
    name: 'breaks gzip off',
    serve: packed('gzip', gzipSync(long).subarray(0, 30)),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'breaks brotli off',
    serve: packed('br', brotliCompressSync(long).subarray(0, 12)),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends a wrong sum of gzip',
    serve: packed('gzip', Buffer.concat([gzipSync(text).subarray(0, -8), Buffer.alloc(8)])),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'packs with zlib',
    serve: packed('deflate', deflateSync(text)),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'packs without zlib where it says so',
    serve: packed('deflate', deflateRawSync(text)),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'packs twice',
    serve: packed('gzip, br', brotliCompressSync(gzipSync(text))),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'says that it packed many times',
    serve: packed('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text)))),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'packs in a way nobody asked for',
    serve: packed('zstd', text),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'takes a charset for a packing',
    serve: packed('UTF-8', text),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'packs for the way',
    serve: send(
      head(200, { 'transfer-encoding': 'gzip, chunked' }),
      '18\r\n',
      gzipSync(text),
      '\r\n0\r\n\r\n',
    ),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'packs nothing',
    serve: packed('gzip', Buffer.alloc(0)),
    becomes: 'fetch.empty',
    asks: 1,
  },
];
