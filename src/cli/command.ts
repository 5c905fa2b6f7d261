import type { Resolved } from '../config/settings.ts';
import type { Run } from '../core/run.ts';

/** What a command is given: words, settings, the run, and where answers go. */
export interface Call {
  readonly files: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly resolved: Resolved;
  readonly run: Run;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes an answer; waits while the reader is slow. */
  readonly write: (text: string) => Promise<void>;
  /** Tells the person something beside the answer, on standard error; nothing was lost by it. */
  readonly tell: (text: string) => void;
  /** Columns of the terminal, if the answers go to one. */
  readonly columns: number | undefined;
  /** What was passed over or read with losses so far. */
  readonly setAside: () => number;
}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The word for its value in the help. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly operands: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Lines of the help that show it at work. */
  readonly examples: readonly string[];
  /** Whether at least one file must be named. */
  readonly needsFile: boolean;
  readonly run: (call: Call) => Promise<void>;
}

/** The options that every command takes. */
export const commonOptions: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', short: 'h', help: 'Show this help.' },
  'max-bytes': { type: 'string', value: 'N', help: 'Refuse larger files (default 64 MiB).' },
  quiet: { type: 'boolean', short: 'q', help: 'Show no progress.' },
};

/** One JSON value on one line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
