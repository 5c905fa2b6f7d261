/** Every failure Tiltmeter expects, with what the edges make of it: exit code of the command, HTTP status of the server. */
export const faultKinds = {
  'usage.invalid': { exit: 2, status: 400, means: 'The command line was not understood.' },
  'settings.invalid': { exit: 2, status: 500, means: 'A setting has a value it cannot take.' },
  'source.missing': { exit: 1, status: 404, means: 'There is no file of that name.' },
  'source.directory': {
    exit: 1,
    status: 400,
    means: 'A directory was given where a file is read.',
  },
  'source.unreadable': { exit: 1, status: 500, means: 'The system refused to read the file.' },
  'source.binary': { exit: 1, status: 415, means: 'The file holds no text.' },
  'source.unsupported': {
    exit: 1,
    status: 415,
    means: 'The file has a format that is not read yet.',
  },
  'source.broken': {
    exit: 1,
    status: 422,
    means: 'A file, or something that lies in it, is damaged.',
  },
  'source.locked': { exit: 1, status: 422, means: 'The file asks for a password.' },
  'source.too-large': { exit: 1, status: 413, means: 'The file is larger than the limit.' },
  'source.empty': { exit: 1, status: 422, means: 'There is nothing in the input to work on.' },
  'source.record': { exit: 1, status: 422, means: 'A line of a JSON Lines input is not a record.' },
  'fetch.address': {
    exit: 1,
    status: 400,
    means:
      'The address is none that is asked: not of the web, of a private network, or with a password.',
  },
  'fetch.unreachable': { exit: 1, status: 502, means: 'No connection to the server was made.' },
  'fetch.tls': {
    exit: 1,
    status: 502,
    means: 'The server could not prove who it is, or spoke no TLS.',
  },
  'fetch.timeout': { exit: 1, status: 504, means: 'The server took too long.' },
  'fetch.status': {
    exit: 1,
    status: 502,
    means: 'The server answered with a status that holds no page, such as 404.',
  },
  'fetch.failing': {
    exit: 1,
    status: 502,
    means: 'The server failed of its own (500 and above), however often it was asked.',
  },
  'fetch.busy': {
    exit: 1,
    status: 503,
    means:
      'The server wants to be asked later (429 or 503); the Fault says from when on, if it did.',
  },
  'fetch.robots': { exit: 1, status: 403, means: 'The robots.txt of the site closes the address.' },
  'fetch.redirect': {
    exit: 1,
    status: 502,
    means: 'A redirect leads nowhere, in a circle, too far, or where nothing is asked.',
  },
  'fetch.too-large': {
    exit: 1,
    status: 413,
    means: 'The answer is larger than the limit, or swells when it is unpacked.',
  },
  'fetch.broken': {
    exit: 1,
    status: 502,
    means: 'The answer was cut off, or is not what HTTP allows.',
  },
  'fetch.empty': { exit: 1, status: 502, means: 'The server answered, but with nothing.' },
  'read.failed': { exit: 1, status: 500, means: 'A reader broke down over what it was to read.' },
  'code.failed': { exit: 1, status: 500, means: 'The coder broke down over a text.' },
  'output.unwritable': { exit: 1, status: 500, means: 'The result could not be written.' },
  'scenario.invalid': {
    exit: 1,
    status: 422,
    means: 'A scenario file does not say what it should.',
  },
  'sources.invalid': {
    exit: 2,
    status: 422,
    means: 'A list of sources does not say what it should.',
  },
  'store.missing': { exit: 1, status: 503, means: 'There is no store at that path.' },
  'store.locked': { exit: 1, status: 503, means: 'Another process has the store open.' },
  'store.read-only': {
    exit: 1,
    status: 503,
    means: 'The store, or its folder, cannot be written.',
  },
  'store.full': { exit: 1, status: 507, means: 'The disk is full.' },
  'store.foreign': { exit: 1, status: 503, means: 'The file is not a store of this version.' },
  'store.unfit': { exit: 1, status: 422, means: 'A record holds what no store can keep.' },
  'store.failed': { exit: 1, status: 500, means: 'The engine refused a statement.' },
  'second.unset': {
    exit: 2,
    status: 400,
    means: 'The second coder was asked for, but no endpoint or no model is set.',
  },
  'second.unreachable': {
    exit: 1,
    status: 502,
    means: 'The second coder’s endpoint gave no answer in time, however often it was asked.',
  },
  'second.refused': {
    exit: 1,
    status: 502,
    means: 'The second coder’s endpoint does not take the address, the model or the key.',
  },
  'second.answer': {
    exit: 1,
    status: 502,
    means: 'The second coder’s endpoint did not take a request, or its answer was of no use.',
  },
  'run.stopped': { exit: 130, status: 499, means: 'The run was stopped from outside.' },
} as const;

export type FaultKind = keyof typeof faultKinds;

interface FaultParts {
  /** Why it happened, as far as we know: the value, path or status that was seen. */
  readonly why?: string;
  /** What the reader can do about it, as an imperative. */
  readonly mend: string;
  /** The instant from which on the same is worth trying again, ISO 8601 UTC, where it is known. */
  readonly retryAt?: string;
  readonly cause?: unknown;
}

/** A failure the user can act on: what happened, why, and how to mend it. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: FaultKind;
  readonly why: string | undefined;
  readonly mend: string;
  readonly retryAt: string | undefined;

  constructor(kind: FaultKind, what: string, { why, mend, retryAt, cause }: FaultParts) {
    super(what, { cause });
    this.kind = kind;
    this.why = why;
    this.mend = mend;
    this.retryAt = retryAt;
  }

  get exit(): number {
    return faultKinds[this.kind].exit;
  }

  get status(): number {
    return faultKinds[this.kind].status;
  }

  /** The fault as a person reads it, a line each for what, why and mend. */
  describe(): string {
    return [this.message, this.why, this.mend].filter((line) => line !== undefined).join('\n  ');
  }
}
