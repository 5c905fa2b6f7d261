import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answer, head } from '../bad-server.ts';
import { chunked, first, flood, leave, type Misbehaviour, packed, zeros } from './manners.ts';

export const size: Misbehaviour[] = [
  {
    name: 'sends a body without end',
    serve: flood(head(200, {}), zeros),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'sends chunks without end',
    serve: flood(head(200, chunked), '10\r\n0123456789abcdef\r\n'.repeat(100)),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'announces more than is read',
    serve: leave(head(200, { 'content-length': 1_000_001 })),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'sends headers without end',
    serve: flood('HTTP/1.1 200 OK\r\n', 'x: y\r\n'.repeat(100)),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a giant header',
    serve: answer(200, { x: 'y'.repeat(40_000) }, 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'packs a bomb with gzip',
    serve: packed('gzip', gzipSync(zeros)),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'packs a bomb with brotli',
    serve: packed('br', brotliCompressSync(zeros)),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'packs a bomb in a bomb',
    serve: packed('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000_000)))),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'packs what swells below the limit',
    serve: packed('gzip', gzipSync(zeros)),
    becomes: 'fetch.too-large',
    asks: 1,
    maxBytes: 1e8,
    limits: { freeBytes: 100_000 },
  },
  {
    name: 'sends a bomb without end',
    serve: flood(head(200, { 'content-encoding': 'gzip' }), gzipSync(zeros)),
    becomes: 'fetch.too-large',
    asks: 1,
  },
  {
    name: 'redirects with a body without end',
    serve: first(flood(head(302, { location: '/b' }), zeros)),
    becomes: 'new text',
    asks: 2,
  },
  {
    name: 'is missing, with a body without end',
    serve: flood(head(404, {}), zeros),
    becomes: 'fetch.status',
    asks: 1,
  },
];
