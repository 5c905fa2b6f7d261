import { answer } from '../bad-server.ts';
import { type Misbehaviour, once, status } from './manners.ts';

export const statuses: Misbehaviour[] = [
  { name: 'says 200 and nothing', serve: answer(200), becomes: 'fetch.empty', asks: 1 },
  { name: 'says 204', serve: answer(204), becomes: 'fetch.empty', asks: 1 },
  { name: 'says 205', serve: answer(205), becomes: 'fetch.empty', asks: 1 },
  {
    name: 'sends a part',
    serve: answer(206, { 'content-range': 'bytes 0-3/9' }, 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  { name: 'says 300', serve: answer(300, { location: '/b' }), becomes: 'fetch.status', asks: 1 },
  { name: 'says 304 to who has nothing', serve: answer(304), becomes: 'fetch.status', asks: 1 },
  { name: 'says 403', serve: status(403), becomes: 'fetch.status', asks: 1 },
  { name: 'says 404', serve: status(404), becomes: 'fetch.status', asks: 1 },
  { name: 'says 410', serve: status(410), becomes: 'fetch.status', asks: 1 },
  { name: 'says 408', serve: status(408), becomes: 'fetch.failing', asks: 3 },
  { name: 'says 500', serve: status(500), becomes: 'fetch.failing', asks: 3 },
  { name: 'says 500 once', serve: once(status(500)), becomes: 'new text', asks: 2 },
  { name: 'says 999', serve: status(999), becomes: 'fetch.failing', asks: 3 },
  { name: 'says 429 again and again', serve: status(429), becomes: 'fetch.busy', asks: 3 },
  { name: 'says 503 once', serve: once(status(503)), becomes: 'new text', asks: 2 },
  {
    name: 'says 429 for years',
    serve: answer(429, { 'retry-after': 99_999_999 }),
    becomes: 'fetch.busy',
    asks: 1,
  },
  {
    name: 'says 503 until yesterday',
    serve: once(answer(503, { 'retry-after': 'Tue, 30 Apr 2024 12:00:00 GMT' })),
    becomes: 'new text',
    asks: 2,
  },
  {
    name: 'says 503 until some day',
    serve: once(answer(503, { 'retry-after': 'soon' })),
    becomes: 'new text',
    asks: 2,
  },
  {
    name: 'lies about what it sends',
    serve: answer(200, { 'content-type': 'image/png' }, 'text'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'sends bytes that are no text',
    serve: answer(200, { 'content-type': 'text/html; charset=none' }, Buffer.from([0x74, 0xff])),
    becomes: 'new t\ufffd',
    asks: 1,
  },
];
