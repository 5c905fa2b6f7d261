import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';

/** Ends the work with the Fault `run.stopped` where the run was stopped. */
export function checkStopped(run: Run): void {
  if (!run.signal.aborted) return;
  throw new Fault('run.stopped', 'The run was stopped.', {
    mend: 'Start the same command again: what was stored is kept, and nothing is stored twice.',
  });
}
