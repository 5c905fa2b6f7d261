import { Fault, type FaultKind } from '../../core/fault.ts';
import type { Failure } from '../../model/watching.ts';

/** What is not tried again: another try gives the same. */
const lasting: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'source.binary',
  'source.unsupported',
  'source.too-large',
  'source.empty',
  'read.failed',
  'code.failed',
  'fetch.address',
  'fetch.robots',
  'fetch.status',
  'fetch.too-large',
]);

export function isLasting({ kind }: Fault): boolean {
  return lasting.has(kind);
}

export function failureOf({ kind, message, why }: Fault): Failure {
  const text = why === undefined ? message : `${message} ${why}`;
  return { kind, text: text.replaceAll(/\s+/g, ' ') };
}

/**
 * The Fault that stops one source or entry and no other. What stops the run, or the store, is thrown on; a mistake of our
 * own becomes a Fault, or one page would end a watch each time it is started.
 */
export function faultOfItem(item: string, error: unknown): Fault {
  if (!(error instanceof Fault)) return broken(item, error);
  if (error.kind.startsWith('store.') && error.kind !== 'store.unfit') throw error;
  if (error.kind.startsWith('run.')) throw error;
  return error;
}

function broken(item: string, error: unknown): Fault {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Fault('read.failed', `Reading “${item}” broke down.`, {
    why,
    mend: 'Please report it with its address, for this is a mistake of Tiltmeter.',
    cause: error,
  });
}
