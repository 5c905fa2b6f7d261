import { type LookupAddress, type LookupOptions, lookup as lookUp } from 'node:dns';
import { once } from 'node:events';
import { isIP, connect as openPlain, type Socket } from 'node:net';
import { connect as openSafe, type TLSSocket } from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';
import type { Reach } from './address.ts';
import { Closed, codeOf, faultOf, Refused, stopped } from './failures.ts';
import { type Guard, standGuard } from './guard.ts';
import type { Limits } from './limits.ts';

/** The head of an answer and its body, as it comes: packed as it was packed. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: AsyncIterable<Uint8Array>;
}

export type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/** Which addresses may be asked, who knows those of a name, and the connections that are open. */
export interface Door {
  readonly reachOf: (address: string) => Reach;
  readonly isPrivateOpen: boolean;
  readonly lookup: Lookup;
  readonly open: Set<Socket>;
}

/** The resolver of the system. */
export const systemLookup: Lookup = lookUp;

export function openDoor(
  { reachOf, lookup }: Pick<Door, 'reachOf' | 'lookup'>,
  isPrivateOpen: boolean,
): Door {
  return { reachOf, lookup, isPrivateOpen, open: new Set() };
}

/** Ends all connections, and waits until they are closed. */
export async function closeDoor({ open }: Door): Promise<void> {
  const closed = [...open].map((socket) => once(socket.destroy(), 'close'));
  await Promise.allSettled(closed);
}

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

/** Names that are this machine's whoever is asked (RFC 6761). */
const isLocal = /(?:^|\.)localhost\.?$/i;

/**
 * Opens sockets to addresses that may be reached. The address is looked at wherever it comes from: written out in the
 * URL, told by the resolver, and at the socket that is connected, before anything is sent.
 */
function connector(door: Door, guard: Guard, line: Line): buildConnector.connector {
  return ({ hostname, port, protocol }, done) => {
    const isName = isIP(hostname) === 0;
    const known = isLocal.test(hostname) ? '127.0.0.1' : isName ? undefined : hostname;
    const refused = known === undefined ? undefined : refusal(door, known);
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

/** Looks a name up once, and refuses it where any of its addresses is none to be asked. */
function guardedLookup(door: Door) {
  return (
    host: string,
    options: LookupOptions,
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    door.lookup(host, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.map(({ address }) => refusal(door, address)).find(Boolean);
      const [first] = addresses ?? [];
      const failed = error ?? refused ?? (first ? null : new Refused(`${host} has no address.`));
      if (failed || first === undefined) done(failed, []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function refusal(door: Door, address: string): Refused | undefined {
  const reach = door.reachOf(address);
  if (reach === 'public' || (reach === 'private' && door.isPrivateOpen)) return undefined;
  return new Refused(
    reach === 'private'
      ? `It is of this machine or of a private network (${address}).`
      : `It is an address that no page is served from (${address}).`,
  );
}
