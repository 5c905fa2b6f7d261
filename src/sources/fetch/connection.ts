import { lookup as lookUp } from 'node:dns';
import { isIP, connect as openPlain, type Socket } from 'node:net';
import { connect as openSafe, type TLSSocket } from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';
import { type Door, guardedLookup, type Lookup, refusal, refusalByName } from './door.ts';
import { Closed, codeOf, faultOf, stopped } from './failures.ts';
import { type Guard, standGuard } from './guard.ts';
import type { Limits } from './limits.ts';

/** The head of an answer and its body, as it comes: packed as it was packed. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: AsyncIterable<Uint8Array>;
}

/** The resolver of the system. */
export const systemLookup: Lookup = lookUp;

interface Exchange {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** What it may take. */
  readonly msLeft: number;
}

/**
 * Asks once, over a connection of its own that is closed when `read` is done with the answer. Follows nothing, keeps
 * nothing. Throws Faults.
 */
export async function exchange<Value>(
  { url, headers, msLeft }: Exchange,
  { door, limits, signal }: { door: Door; limits: Limits; signal: AbortSignal },
  read: (answer: Answer) => Promise<Value>,
): Promise<Value> {
  const { Client } = await import('undici');
  const guard = standGuard(url, limits, msLeft, signal);
  const line: Line = { failure: undefined };
  const client = new Client(url.origin, {
    connect: connector(door, guard, line),
    pipelining: 0,
    maxHeaderSize: limits.headBytes,
    // The guard keeps the time.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const path = `${url.pathname}${url.search}`;
    const response = await client.request({ method: 'GET', path, headers, signal: guard.signal });
    // What breaks is told where the body is read; where nobody reads it, nobody asks.
    response.body.on('error', () => {});
    guard.answered();
    const body = counted(response.body, guard);
    const answer = { url, status: response.statusCode, headers: response.headers, body };
    const value = await read(answer);
    if (line.failure && !isFramed(answer)) throw line.failure;
    return value;
  } catch (error) {
    if (signal.aborted) throw stopped(url);
    // Whoever ended the exchange knows why; what then broke is but its echo.
    throw faultOf(url, guard.signal.aborted ? guard.signal.reason : error);
  } finally {
    guard.stop();
    await client.destroy();
  }
}

/** What became of a connection after it was made. */
interface Line {
  failure: Error | undefined;
}

/**
 * Whether an answer says where it ends, which the client has checked then. Where it does not, it ends with the connection,
 * and the client takes one that is reset for one that has ended.
 */
function isFramed({ headers }: Answer): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

async function* counted(body: AsyncIterable<Uint8Array>, guard: Guard): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    guard.arrived(chunk.length);
    yield chunk;
  }
}

/**
 * Opens sockets to addresses that may be reached. The address is looked at wherever it comes from: written out in the
 * URL, told by the resolver, and at the socket that is connected, before anything is sent.
 */
function connector(door: Door, guard: Guard, line: Line): buildConnector.connector {
  return ({ hostname, port, protocol }, done) => {
    const isName = isIP(hostname) === 0;
    const refused = refusalByName(door, hostname, isName);
    if (refused) {
      process.nextTick(done, refused, null);
      return;
    }
    const isSafe = protocol === 'https:';
    const where = {
      host: hostname,
      port: Number(port) || (isSafe ? 443 : 80),
      lookup: guardedLookup(door),
    };
    const servername = isName ? hostname.replace(/\.$/, '') : '';
    const socket = isSafe
      ? openSafe({ ...where, servername, ALPNProtocols: ['http/1.1'] })
      : openPlain(where);
    keep(socket, door, guard);
    let isDone = false;
    const finish = (error: Error | null) => {
      if (isDone) return;
      isDone = true;
      if (error) done(error, null);
      else {
        guard.connected();
        done(null, socket);
      }
    };
    socket
      .once('connect', () => checkPeer(socket, door))
      .once(isSafe ? 'secureConnect' : 'connect', () => {
        if (!socket.destroyed) finish(null);
      })
      .on('error', (error) => {
        // The client too ends a connection with an error of its own, also where all was well.
        if (!codeOf(error).startsWith('UND_')) line.failure ??= error;
        finish(error);
      })
      .once('close', () => finish(new Closed()));
  };
}

/** Counts a socket while it is open, and closes it when the exchange is given up. */
function keep(socket: Socket | TLSSocket, { open }: Door, { signal }: Guard): void {
  const end = () => socket.destroy(signal.reason instanceof Error ? signal.reason : undefined);
  open.add(socket);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  socket.setNoDelay(true).once('close', () => {
    open.delete(socket);
    signal.removeEventListener('abort', end);
  });
}

/** The last look: whatever was written or looked up, this is where we are. */
function checkPeer(socket: Socket, door: Door): void {
  const { remoteAddress } = socket;
  const refused = remoteAddress === undefined ? new Closed() : refusal(door, remoteAddress);
  if (refused) socket.destroy(refused);
}
