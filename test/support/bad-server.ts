import { once } from 'node:events';
import { createServer as createPlainServer, type Socket } from 'node:net';
import { createServer as createSafeServer } from 'node:tls';
import { certificate, key } from './self-signed.ts';

/** One request, as it came over the wire. */
interface Request {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** From 0, robots.txt aside. */
  readonly number: number;
}

/** What is done with the socket of a request, byte for byte: nothing here is bound to HTTP. */
export type Manner = (socket: Socket, request: Request) => void;

export interface ServerOptions {
  /** Without it there is no robots.txt. */
  readonly robots?: Manner;
  /** What is spoken, and what its address says where that differs; with `nothing` TLS is said and silence kept. */
  readonly speaks?: 'http' | 'tls' | 'http for tls' | 'tls for http' | 'nothing';
  /** Done with a connection before it asks anything. */
  readonly greet?: (socket: Socket) => void;
}

export interface BadServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** The requests for pages. */
  readonly seen: readonly Request[];
  /** How often robots.txt was asked for. */
  readonly robotsSeen: () => number;
  /** How many connections were made. */
  readonly connections: () => number;
  /** Resolves when every connection was closed by who opened it, or by this server itself. */
  readonly allClosed: () => Promise<void>;
}

/** A server on this machine that does with a connection what a test wants, for one test. */
export async function serveBadly(
  manner: Manner,
  { robots = noRobots, speaks = 'http', greet }: ServerOptions = {},
): Promise<BadServer> {
  const seen: Request[] = [];
  const open = new Set<Socket>();
  const left: Promise<void>[] = [];
  let robotsSeen = 0;
  const serve = (socket: Socket) => {
    socket.on('error', () => {});
    greet?.(socket);
    if (speaks === 'nothing') {
      socket.resume();
      return;
    }
    let asked = '';
    socket.on('data', (bytes: Buffer) => {
      asked += bytes.toString('latin1');
      if (!asked.endsWith('\r\n\r\n')) return;
      const request = { ...requestIn(asked), number: seen.length };
      asked = '';
      if (request.path === '/robots.txt') {
        robotsSeen++;
        robots(socket, request);
      } else {
        seen.push(request);
        manner(socket, request);
      }
    });
  };
  const isSafe = speaks.startsWith('tls');
  const server = isSafe
    ? createSafeServer({ key, cert: certificate }, serve)
    : createPlainServer({ allowHalfOpen: true }, serve);
  server.on('tlsClientError', () => {});
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => {}).once('close', () => open.delete(socket));
    left.push(new Promise((resolve) => socket.once('end', resolve).once('close', resolve)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `${/^http$|for http$/.test(speaks) ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    port: address.port,
    seen,
    robotsSeen: () => robotsSeen,
    connections: () => left.length,
    allClosed: async () => void (await Promise.all(left)),
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function requestIn(text: string): Pick<Request, 'path' | 'headers'> {
  const [first = '', ...lines] = text.trimEnd().split('\r\n');
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ]);
  return { path: first.split(' ')[1] ?? '', headers: Object.fromEntries(pairs) };
}

const noRobots: Manner = (socket) => socket.end(message('404 Not Found', {}, ''));

type Headers = Readonly<Record<string, string | number>>;

/** A sound answer, with its length. */
export function message(status: string | number, headers: Headers, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([head(status, { 'content-length': bytes.length, ...headers }), bytes]);
}

/** The head of an answer, and nothing that is not told. */
export function head(status: string | number, headers: Headers): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(
    `HTTP/1.1 ${status}${status === Number(status) ? ' -' : ''}\r\n${lines.join('')}\r\n`,
  );
}

/** Answers soundly. */
export function answer(
  status: string | number,
  headers: Headers = {},
  body: string | Buffer = '',
): Manner {
  return (socket) => socket.end(message(status, headers, body));
}

/** Writes the same again and again, as fast as it is taken or once in so many milliseconds. */
export function forever(socket: Socket, bytes: string | Buffer, everyMs = 0): void {
  let timer: NodeJS.Timeout;
  const write = () => {
    if (socket.destroyed) return;
    const isFree = socket.write(bytes);
    if (everyMs > 0) timer = setTimeout(write, everyMs);
    else if (isFree) setImmediate(write);
    else socket.once('drain', write);
  };
  socket.once('close', () => clearTimeout(timer));
  write();
}
