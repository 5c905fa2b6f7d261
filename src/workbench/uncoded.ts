import { Fault } from '../core/fault.ts';

/** The Fault of a text that the coder broke down over, or that its thread went down with. */
export function uncoded(name: string, failure: string): Fault {
  return new Fault('code.failed', `${name} was not coded.`, {
    why: `The coder broke down over it: ${failure}.`,
    mend: 'Leave it out, or split it if it is long; please report it, for this is a mistake of the coder.',
  });
}
