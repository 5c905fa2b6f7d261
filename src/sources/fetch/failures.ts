import { Fault, type FaultKind } from '../../core/fault.ts';

/** What keeps an address from being asked at all; thrown where a connection is made, and told as `fetch.address`. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The other side closed the connection while it was made. */
export class Closed extends Error {
  override readonly name = 'Closed';
  readonly code = 'ECONNRESET';

  constructor() {
    super('The connection was closed.');
  }
}

const later = 'Try again later.';

/** Codes of failures that may pass, and what became of the exchange. */
const passing: Readonly<Record<string, readonly [kind: FaultKind, why: string]>> = {
  ECONNREFUSED: ['fetch.unreachable', 'Nothing listens there.'],
  EHOSTUNREACH: ['fetch.unreachable', 'There is no way to it.'],
  ENETUNREACH: ['fetch.unreachable', 'There is no way to its network.'],
  ETIMEDOUT: ['fetch.unreachable', 'It did not answer.'],
  EAI_AGAIN: ['fetch.unreachable', 'The name could not be looked up for now.'],
  ECONNRESET: ['fetch.broken', 'The server broke the connection off.'],
  EPIPE: ['fetch.broken', 'The server broke the connection off.'],
  UND_ERR_SOCKET: ['fetch.broken', 'The server ended the connection before its answer was whole.'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [
    'fetch.broken',
    'The answer has another length than the server says.',
  ],
  Z_BUF_ERROR: ['fetch.broken', 'The packed answer ends too early.'],
};

const lasting: Readonly<Record<string, readonly [kind: FaultKind, why: string]>> = {
  ENOTFOUND: ['fetch.unreachable', 'There is no host of that name.'],
  UND_ERR_HEADERS_OVERFLOW: ['fetch.broken', 'The head of the answer has no end.'],
};

/** The Fault that a failed exchange is; a Fault stays what it is, anything unknown is a broken answer. */
export function faultOf(url: URL, error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Refused) return refusedAddress(url, error.message);
  const cause = rootOf(error);
  const code = codeOf(cause);
  const [kind, why] = passing[code] ?? lasting[code] ?? otherwise(code, cause);
  return new Fault(kind, `${quoted(url)} could not be fetched.`, {
    why,
    mend: kind === 'fetch.tls' ? 'Check the address, and look at it with a browser.' : later,
    cause,
  });
}

/** Whether a failure may be gone the next time. */
export function isPassing({ kind, cause }: Fault): boolean {
  return kind === 'fetch.busy' || kind === 'fetch.failing' || codeOf(cause) in passing;
}

const ofTls =
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL|HOSTNAME_MISMATCH|INVALID_)/;

function otherwise(code: string, cause: unknown): readonly [kind: FaultKind, why: string] {
  const said = plain(cause instanceof Error ? cause.message : String(cause));
  return ofTls.test(code)
    ? ['fetch.tls', `There is no safe connection: ${said}`]
    : ['fetch.broken', `The answer is not what HTTP allows: ${said}`];
}

/** A host with several addresses fails with an error for each and no words of its own. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError) return rootOf(error.errors[0] ?? error.message);
  return error;
}

/** What the system or a library calls an error; empty where it has no name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function tooSlow(url: URL, why: string): Fault {
  return new Fault('fetch.timeout', `${quoted(url)} took too long.`, {
    why,
    mend: 'Try again later, or raise the setting fetchTimeout.',
  });
}

export function refusedAddress(url: URL | string, why: string): Fault {
  return new Fault('fetch.address', `${quoted(url)} is not asked.`, {
    why,
    mend: 'Name a public http or https address without a password; the setting fetchPrivate opens the network around this machine.',
  });
}

export function tooLarge(url: URL, why: string): Fault {
  return new Fault('fetch.too-large', `${quoted(url)} is too large to read.`, {
    why,
    mend: 'Save it with another program, or raise the limit with --max-bytes.',
  });
}

export function broken(url: URL, why: string, cause?: unknown): Fault {
  return new Fault('fetch.broken', `${quoted(url)} was not answered soundly.`, {
    why,
    mend: later,
    cause,
  });
}

export function empty(url: URL, status: number): Fault {
  return new Fault('fetch.empty', `${quoted(url)} holds nothing.`, {
    why: `The server answered ${status} without a byte.`,
    mend: 'Look at it with a browser; what was read of it before is kept.',
  });
}

export function badStatus(url: URL, status: number): Fault {
  const isOurs = status < 500 && status !== 408;
  return new Fault(
    isOurs ? 'fetch.status' : 'fetch.failing',
    `${quoted(url)} could not be fetched.`,
    {
      why: `The server answered ${status}${meaning[status] ?? ''}.`,
      mend: isOurs ? 'Check the address.' : later,
    },
  );
}

const meaning: Readonly<Record<number, string>> = {
  304: ', unchanged, though it was not asked for changes',
  401: ', it wants a password',
  402: ', it wants to be paid',
  403: ', it lets nobody in',
  404: ', it has no such page',
  410: ', the page is gone for good',
  451: ', the page is closed by law',
};

export function busy(url: URL, why: string, retryAt?: string): Fault {
  return new Fault('fetch.busy', `${quoted(url)} is not answered for now.`, {
    why,
    mend: retryAt === undefined ? later : `Try again after ${retryAt}.`,
    ...(retryAt !== undefined && { retryAt }),
  });
}

export function wrongWay(url: URL, why: string): Fault {
  return new Fault('fetch.redirect', `${quoted(url)} leads astray.`, {
    why,
    mend: 'Look where it leads with a browser, and name that address.',
  });
}

export function closedToRobots(url: URL, why: string, retryAt?: string): Fault {
  return new Fault('fetch.robots', `${quoted(url)} is closed to programs.`, {
    why,
    mend: 'Save the page with a browser and read the file, or ask the site for leave.',
    ...(retryAt !== undefined && { retryAt }),
  });
}

export function stopped(url: URL): Fault {
  return new Fault('run.stopped', `Fetching ${quoted(url)} was stopped.`, {
    mend: 'Start the command again.',
  });
}

/** A failure over the robots.txt of an address's site, told of the address: one of the way to the server is its own. */
export function overRobots(url: URL, { kind, why = '', mend, retryAt, cause }: Fault): Fault {
  if (kind === 'fetch.address') return refusedAddress(url, why);
  const isOfWay = kind === 'fetch.unreachable' || kind === 'fetch.tls';
  return new Fault(kind, `${quoted(url)} could not be fetched.`, {
    why: isOfWay ? why : `Its robots.txt is asked for first. ${why}`.trimEnd(),
    mend,
    ...(retryAt !== undefined && { retryAt }),
    cause,
  });
}

/** Words of others in a message: one short line without control characters. */
function plain(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || '(no words)';
}

function quoted(url: URL | string): string {
  const shown = typeof url === 'string' ? url : url.href;
  return `“${plain(shown.replace(/\/\/[^/@]*@/, '//…@'))}”`;
}
