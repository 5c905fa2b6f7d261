import { gzipSync } from 'node:zlib';
import { answer, head } from '../bad-server.ts';
import { flood, type Misbehaviour, ok, packed, quick, send, status, to } from './manners.ts';

export const robots: Misbehaviour[] = [
  {
    name: 'closes itself by robots.txt',
    serve: ok,
    becomes: 'fetch.robots',
    asks: 0,
    server: { robots: answer(200, {}, 'User-agent: *\nDisallow: /') },
  },
  {
    name: 'fails over robots.txt',
    serve: ok,
    becomes: 'fetch.robots',
    asks: 0,
    server: { robots: status(500) },
  },
  {
    name: 'breaks robots.txt off',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { robots: send(head(200, { 'content-length': 9 }), 'x') },
  },
  {
    name: 'is too busy for robots.txt',
    serve: ok,
    becomes: 'fetch.busy',
    asks: 0,
    server: { robots: status(429) },
  },
  {
    name: 'never sends robots.txt',
    serve: ok,
    becomes: 'fetch.timeout',
    asks: 0,
    limits: quick,
    server: { robots: () => {} },
  },
  {
    name: 'sends a robots.txt without end',
    serve: ok,
    becomes: 'new text',
    asks: 1,
    server: { robots: flood(head(200, {}), 'Disallow: /\n'.repeat(999)) },
  },
  {
    name: 'closes itself by a robots.txt without end',
    serve: ok,
    becomes: 'fetch.robots',
    asks: 0,
    server: { robots: flood(head(200, {}), 'User-agent: *\nDisallow: /\n'.repeat(999)) },
  },
  {
    name: 'packs a bomb into robots.txt',
    serve: ok,
    becomes: 'new text',
    asks: 1,
    server: { robots: packed('gzip', gzipSync(Buffer.alloc(50_000_000))) },
  },
  {
    name: 'leads robots.txt in a circle',
    serve: ok,
    becomes: 'new text',
    asks: 1,
    server: { robots: to('/robots.txt') },
  },
  {
    name: 'leads robots.txt into the cloud',
    serve: ok,
    becomes: 'new text',
    asks: 1,
    server: { robots: to('http://169.254.169.254/') },
  },
  {
    name: 'has no robots.txt, and says 200',
    serve: ok,
    becomes: 'new text',
    asks: 1,
    server: { robots: answer(200, {}, '<html>Disallow: / </html>') },
  },
];
