import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Limits } from '../../src/sources/fetch/limits.ts';
import { answer, forever, head, type Manner, message, type ServerOptions } from './bad-server.ts';

/** One way to misbehave, and what has to come of it. */
export interface Misbehaviour {
  readonly name: string;
  readonly serve: Manner;
  /** The outcome of asking for the page `/`: the text that came, or the kind of the Fault. */
  readonly becomes: string;
  /** How many requests for pages it costs; where a time may run out over robots.txt already, at most one. */
  readonly asks?: number;
  /** Limits under which it shows soon; those of time are of real time, and only ever run out. */
  readonly limits?: Partial<Limits>;
  readonly maxBytes?: number;
  readonly server?: ServerOptions;
}

type Parts = readonly (string | Buffer)[];

const ok: Manner = answer(200, {}, 'text');

const send =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** The same, and then the connection stays open with nothing on it. */
const leave =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
  };

/** The same, and then the connection is reset. */
const reset =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    setTimeout(() => socket.resetAndDestroy(), 20);
  };

/** Some parts, and then the last of them again and again, as fast as it is taken. */
const flood =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    forever(socket, parts.at(-1) ?? '');
  };

/** Some parts, and then the last of them again and again, slowly. */
const drip =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    forever(socket, parts.at(-1) ?? '', 10);
  };

const packed = (encoding: string, body: Buffer): Manner =>
  answer(200, { 'content-encoding': encoding }, body);

/** The first request gets this, all others a sound answer. */
const once =
  (manner: Manner): Manner =>
  (socket, request) =>
    (request.number === 0 ? manner : ok)(socket, request);

const to = (location: string): Manner => answer(302, { location });

/** The page `/` is served so, all others soundly. */
const first =
  (manner: Manner): Manner =>
  (socket, request) =>
    (request.path === '/' ? manner : ok)(socket, request);

const status = (code: number): Manner => answer(code, {}, 'words');

const chunked = { 'transfer-encoding': 'chunked' };
const zeros = Buffer.alloc(2_000_000);
const text = Buffer.from('text');
const long = 'a long text '.repeat(99);
const quick = { headMs: 500, stretchMs: 200, stretchBytes: 1000 } as const;
const twoLengths = (one: number, other: number) =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${one}\r\ncontent-length: ${other}\r\n\r\n`;

const time: Misbehaviour[] = [
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

const size: Misbehaviour[] = [
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

const length: Misbehaviour[] = [
  {
    name: 'sends less than it says',
    serve: send(head(200, { 'content-length': 9 }), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends more than it says',
    serve: send(head(200, { 'content-length': 4 }), 'text and more'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'sends two answers',
    serve: send(message(200, {}, 'text'), message(200, {}, 'more')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'leaves the connection open after a whole body',
    serve: leave(message(200, {}, 'text')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'leaves the connection open after the last chunk',
    serve: leave(head(200, chunked), '4\r\ntext\r\n0\r\n\r\n'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'ends its body with the connection',
    serve: send(head(200, {}), 'text'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'sends one length twice',
    serve: send(twoLengths(4, 4), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends two lengths',
    serve: send(twoLengths(4, 2), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends a length and chunks',
    serve: send(head(200, { ...chunked, 'content-length': 4 }), '4\r\ntext\r\n0\r\n\r\n'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a length below nothing',
    serve: send(head(200, { 'content-length': '-4' }), 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a length that is no number',
    serve: send(head(200, { 'content-length': 'four' }), 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends chunks without a size',
    serve: send(head(200, chunked), 'text\r\n0\r\n\r\n'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a chunk of a giant size',
    serve: send(head(200, chunked), 'ffffffffffffffffff\r\ntext'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends no last chunk',
    serve: send(head(200, chunked), '4\r\ntext\r\n'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'sends trailers',
    serve: send(head(200, chunked), '4\r\ntext\r\n0\r\nx: y\r\n\r\n'),
    becomes: 'new text',
    asks: 1,
  },
];

const broken: Misbehaviour[] = [
  { name: 'closes before it answers', serve: send(), becomes: 'fetch.broken', asks: 3 },
  { name: 'resets before it answers', serve: reset(), becomes: 'fetch.broken', asks: 3 },
  {
    name: 'closes as soon as it is reached',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { greet: (socket) => socket.destroy() },
  },
  {
    name: 'closes within its head',
    serve: send('HTTP/1.1 200 OK\r\ncontent-le'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets within its body',
    serve: reset(head(200, { 'content-length': 9 }), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets within a body without a length',
    serve: reset(head(200, {}), 'text'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets within its chunks',
    serve: reset(head(200, chunked), '4\r\ntext\r\n'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'resets after a whole body',
    serve: reset(message(200, {}, 'text')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'closes its side and stays',
    serve: (socket) => socket.end(message(200, {}, 'text')).resume(),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'answers before it is asked',
    serve: () => {},
    becomes: 'new text',
    server: { greet: (socket) => socket.end(message(200, {}, 'text')) },
  },
  { name: 'sends letters for a head', serve: drip('H'), becomes: 'fetch.broken', asks: 1 },
  {
    name: 'answers without a head, as HTTP/0.9 did',
    serve: send('<html>text</html>'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'speaks HTTP/2',
    serve: send(Buffer.from('000012040000000000', 'hex')),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'speaks another protocol',
    serve: ok,
    becomes: 'fetch.broken',
    server: { greet: (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n') },
  },
  {
    name: 'sends a NUL in a header',
    serve: send(head(200, { x: 'a\0b' }), 'text'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a status of four digits',
    serve: send('HTTP/1.1 2000 OK\r\n\r\ntext'),
    becomes: 'fetch.broken',
    asks: 1,
  },
  {
    name: 'sends a status line without words',
    serve: send('HTTP/1.1 200\r\n\r\ntext'),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'says 100 without being asked to',
    serve: send('HTTP/1.1 100 Continue\r\n\r\n', message(200, {}, 'text')),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'says 103 before it answers',
    serve: send('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n', message(200, {}, 'text')),
    becomes: 'new text',
    asks: 1,
  },
  {
    name: 'changes the protocol',
    serve: send('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    becomes: 'fetch.broken',
    asks: 3,
  },
  {
    name: 'is broken off once',
    serve: once(send(head(200, { 'content-length': 9 }), 'te')),
    becomes: 'new text',
    asks: 2,
  },
  { name: 'is reset once', serve: once(reset()), becomes: 'new text', asks: 2 },
];

const packing: Misbehaviour[] = [
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

const statuses: Misbehaviour[] = [
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

const redirects: Misbehaviour[] = [
  { name: 'leads to itself', serve: to('/'), becomes: 'fetch.redirect', asks: 1 },
  {
    name: 'leads in a circle',
    serve: (socket, request) => to(request.path === '/' ? '/b' : '/')(socket, request),
    becomes: 'fetch.redirect',
    asks: 2,
  },
  {
    name: 'leads on and on',
    serve: (socket, request) => to(`/${request.number}`)(socket, request),
    becomes: 'fetch.redirect',
    asks: 11,
  },
  { name: 'leads nowhere', serve: answer(302), becomes: 'fetch.redirect', asks: 1 },
  { name: 'leads to nothing', serve: to(''), becomes: 'fetch.redirect', asks: 1 },
  {
    name: 'leads to what is no address',
    serve: to('http://[::1'),
    becomes: 'fetch.redirect',
    asks: 1,
  },
  { name: 'leads to ftp', serve: to('ftp://127.0.0.1/'), becomes: 'fetch.redirect', asks: 1 },
  { name: 'leads to a file', serve: to('file:///etc/passwd'), becomes: 'fetch.redirect', asks: 1 },
  { name: 'leads to data', serve: to('data:text/plain,text'), becomes: 'fetch.redirect', asks: 1 },
  {
    name: 'leads to a password',
    serve: to('http://me:secret@127.0.0.1/'),
    becomes: 'fetch.redirect',
    asks: 1,
  },
  {
    name: 'leads to the metadata of a cloud',
    serve: to('http://169.254.169.254/latest/meta-data/'),
    becomes: 'fetch.address',
    asks: 1,
  },
  {
    name: 'leads there in another spelling',
    serve: to('http://[::ffff:a9fe:a9fe]/'),
    becomes: 'fetch.address',
    asks: 1,
  },
  { name: 'leads to a place beside it', serve: first(to('b?x=1#y')), becomes: 'new text', asks: 2 },
  {
    name: 'leads to a place in other letters',
    serve: first(to('/straße und so')),
    becomes: 'new text',
    asks: 2,
  },
  {
    name: 'leads on by 303',
    serve: first(answer(303, { location: '/b' })),
    becomes: 'new text',
    asks: 2,
  },
];

const robots: Misbehaviour[] = [
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

const tls: Misbehaviour[] = [
  {
    name: 'vouches for itself',
    serve: ok,
    becomes: 'fetch.tls',
    asks: 0,
    server: { speaks: 'tls' },
  },
  {
    name: 'speaks no TLS',
    serve: ok,
    becomes: 'fetch.tls',
    asks: 0,
    server: { speaks: 'http for tls', greet: (socket) => socket.write(message(400, {}, '')) },
  },
  {
    name: 'closes within the handshake',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { speaks: 'http for tls', greet: (socket) => socket.destroy() },
  },
  {
    name: 'speaks TLS where nobody asked for it',
    serve: ok,
    becomes: 'fetch.broken',
    asks: 0,
    server: { speaks: 'tls for http' },
  },
];

export const misbehaviours: readonly Misbehaviour[] = [
  ...time,
  ...size,
  ...length,
  ...broken,
  ...packing,
  ...statuses,
  ...redirects,
  ...robots,
  ...tls,
];
