import { Fault, type FaultKind } from '../../core/fault.ts';

/** Where an engine error came up. */
export interface Place {
  /** The file, or `:memory:`. */
  readonly path: string;
  /** A sentence: what did not happen. */
  readonly what: string;
  readonly sql?: string;
}

interface Reading {
  readonly kind: FaultKind;
  /** What the engine's message looks like. */
  readonly shows: RegExp;
  readonly mend: string;
}

const locked = {
  kind: 'store.locked',
  mend: 'Wait until it is done or stop it, or give --db another file.',
} as const;

/** The first that fits rules: the engine has one class of error, so its words are all there is to go by. */
const readings: readonly Reading[] = [
  { ...locked, shows: /Could not set lock|Conflicting lock|being used by another process/i },
  { ...locked, shows: /different configuration than existing connections/ },
  {
    kind: 'store.missing',
    shows: /No such file or directory|database does not exist|Not a directory/i,
    mend: 'Make the folder first, or give --db another path.',
  },
  {
    kind: 'store.full',
    shows: /No space left|not enough space|disk quota|File too large/i,
    mend: 'Make room on that disk and start again: what had been stored is kept.',
  },
  {
    kind: 'store.read-only',
    shows: /Permission denied|Read-only file system|Operation not permitted|read-only mode/i,
    mend: 'Make the file and its folder writable, or give --db a path that is.',
  },
  {
    kind: 'store.foreign',
    shows:
      /not a valid DuckDB database|database file with version|Is a directory|Could not read from file/i,
    mend: 'Give --db the path of a Tiltmeter store, or of a file that does not exist yet.',
  },
];

const unknown = {
  kind: 'store.failed',
  mend: 'Try again; if it happens again, report it with the reason given here.',
} as const;

/** The Fault for what the engine said; its cause carries the statement and the engine's own error. */
export function engineFault(error: unknown, { path, what, sql }: Place): Fault {
  if (error instanceof Fault) return error;
  const said = error instanceof Error ? error.message : String(error);
  const { kind, mend } = readings.find(({ shows }) => shows.test(said)) ?? unknown;
  const cause = sql === undefined ? error : new Error(`${said}\nSQL: ${sql}`, { cause: error });
  return new Fault(kind, what, { why: whyOf(kind, said, path), mend, cause });
}

function whyOf(kind: FaultKind, said: string, path: string): string {
  if (kind === 'store.locked') return holder(said, path);
  const [first = said] = said.split('\n', 1);
  return first.includes(path) ? first : `${first} (${path})`;
}

/** DuckDB names the program and its process id where the system tells it. */
function holder(said: string, path: string): string {
  if (said.includes('different configuration')) {
    return `This process has ${path} open in another mode already.`;
  }
  const program =
    /held in (\S.*?) \(PID/.exec(said)?.[1] ?? /open in\s+(\S.*?) \(PID/.exec(said)?.[1];
  const id = /\(PID (\d+)\)/.exec(said)?.[1];
  const named = [program, id === undefined ? undefined : `process ${id}`]
    .filter(Boolean)
    .join(', ');
  return `Another process has ${path} open${named === '' ? '' : `: ${named}`}.`;
}

/** The Fault for using a store after `close`. */
export function stopped(): Fault {
  return new Fault('run.stopped', 'The store is closed.', {
    mend: 'Open it again: what had been stored is kept.',
  });
}
