import { head } from '../bad-server.ts';
import { chunked, drip, flood, leave, type Misbehaviour, ok, quick } from './manners.ts';

export const time: Misbehaviour[] = [
  { name: 'never answers', serve: () => {}, becomes: 'fetch.timeout', limits: quick },
  {
    name: 'sends one header after another, slowly',
    serve: drip('HTTP/1.1 200 OK\r\n', 'x: y\r\n'),
    becomes: 'fetch.timeout',
    limits: quick,
  },
  {
    name: 'sends a status line without end',
    serve: flood('HTTP/1.1 200 ', 'OK '.repeat(1000)),
    becomes: 'fetch.timeout',
    limits: quick,
  },
  {
    name: 'sends its body a byte at a time',
    serve: drip(head(200, {}), 'x'),
    becomes: 'fetch.timeout',
    limits: quick,
  },
  {
    name: 'sends its chunks a byte at a time',
    serve: drip(head(200, chunked), '1\r\nx\r\n'),
    becomes: 'fetch.timeout',
    limits: quick,
  },
  {
    name: 'stops in the middle of its body',
    serve: leave(head(200, { 'content-length': 9 }), 'text'),
    becomes: 'fetch.timeout',
    limits: quick,
  },
  {
    name: 'says 103 and nothing but 103',
    serve: drip('HTTP/1.1 103 Early Hints\r\n\r\n'),
    becomes: 'fetch.timeout',
    limits: quick,
  },
  {
    name: 'makes no TLS handshake',
    serve: ok,
    becomes: 'fetch.timeout',
    asks: 0,
    limits: { connectMs: 150 },
    server: { speaks: 'nothing' },
  },
];
