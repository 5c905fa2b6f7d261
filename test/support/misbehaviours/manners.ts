import type { Limits } from '../../../src/sources/fetch/limits.ts';
import { answer, forever, type Manner, type ServerOptions } from '../bad-server.ts';

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

export const ok: Manner = answer(200, {}, 'text');

export const send =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** The same, and then the connection stays open with nothing on it. */
export const leave =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
  };

/** The same, and then the connection is reset. */
export const reset =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    setTimeout(() => socket.resetAndDestroy(), 20);
  };

/** Some parts, and then the last of them again and again, as fast as it is taken. */
export const flood =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    forever(socket, parts.at(-1) ?? '');
  };

/** Some parts, and then the last of them again and again, slowly. */
export const drip =
  (...parts: Parts): Manner =>
  (socket) => {
    for (const part of parts) socket.write(part);
    forever(socket, parts.at(-1) ?? '', 10);
  };

export const packed = (encoding: string, body: Buffer): Manner =>
  answer(200, { 'content-encoding': encoding }, body);

/** The first request gets this, all others a sound answer. */
export const once =
  (manner: Manner): Manner =>
  (socket, request) =>
    (request.number === 0 ? manner : ok)(socket, request);

export const to = (location: string): Manner => answer(302, { location });

/** The page `/` is served so, all others soundly. */
export const first =
  (manner: Manner): Manner =>
  (socket, request) =>
    (request.path === '/' ? manner : ok)(socket, request);

export const status = (code: number): Manner => answer(code, {}, 'words');

export const chunked = { 'transfer-encoding': 'chunked' };
export const zeros = Buffer.alloc(2_000_000);
export const text = Buffer.from('text');
export const long = 'a long text '.repeat(99);
export const quick = { headMs: 500, stretchMs: 200, stretchBytes: 1000 } as const;
export const twoLengths = (one: number, other: number) =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${one}\r\ncontent-length: ${other}\r\n\r\n`;
