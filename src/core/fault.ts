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
  'source.too-large': { exit: 1, status: 413, means: 'The file is larger than the limit.' },
  'source.empty': { exit: 1, status: 422, means: 'There is nothing in the input to work on.' },
  'source.record': { exit: 1, status: 422, means: 'A line of a JSON Lines input is not a record.' },
  'code.failed': { exit: 1, status: 500, means: 'The coder broke down over a text.' },
  'output.unwritable': { exit: 1, status: 500, means: 'The result could not be written.' },
  'scenario.invalid': {
    exit: 1,
    status: 422,
    means: 'A scenario file does not say what it should.',
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
  readonly cause?: unknown;
}

/** A failure the user can act on: what happened, why, and how to mend it. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly kind: FaultKind;
  readonly why: string | undefined;
  readonly mend: string;

  constructor(kind: FaultKind, what: string, { why, mend, cause }: FaultParts) {
    super(what, { cause });
    this.kind = kind;
    this.why = why;
    this.mend = mend;
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
