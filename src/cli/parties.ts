import type { Party } from '../model/coding.ts';

/** Those on one side of an event: each with code and words. */
export function sideText(parties: readonly Party[]): string {
  return parties.map(({ code, text }) => `${code ?? '?'} “${text}”`).join(', ');
}
