import type { Happening } from '../../workbench/watch/world.ts';
import { printable } from '../printable.ts';

/** What happened, as a person reads it. */
export interface Line {
  /** Hour and minute, UTC. */
  readonly at: string;
  readonly text: string;
  /** Whether something was not had, or not whole. */
  readonly isLoss: boolean;
  /** Whether it is worth a line where nothing went wrong. */
  readonly isNews: boolean;
}

export function happeningLine(happening: Happening): Line {
  const line = lineOf(happening);
  return { ...line, text: printable(line.text) };
}

function lineOf(happening: Happening): Line {
  if (happening.kind === 'polled') return pollLine(happening);
  if (happening.kind === 'settled') return settledLine(happening);
  const { link, entry, due, failure } = happening.waiting;
  const text = `${link ?? entry}: ${failure?.text ?? ''} It is asked for again at ${clock(due)}.`;
  return { at: '', text, isLoss: true, isNews: true };
}

function pollLine({ poll }: Extract<Happening, { kind: 'polled' }>): Line {
  const at = clock(poll.at);
  const next = `next at ${clock(poll.due)}`;
  if (poll.failure !== null) {
    const times = poll.errors === 1 ? '' : ` (${poll.errors} times in a row)`;
    const text = `failed${times}; ${next}. ${poll.failure.text}`;
    return { at, text, isLoss: true, isNews: true };
  }
  const gap = poll.isGap
    ? ' None of them had been seen: some may have come and gone since the last time.'
    : '';
  const found = poll.fresh === 0 ? 'nothing new' : `${poll.fresh} new of ${poll.entries}`;
  return { at, text: `${found}; ${next}.${gap}`, isLoss: poll.isGap, isNews: true };
}

function settledLine({ settled }: Extract<Happening, { kind: 'settled' }>): Line {
  const { outcome, link, entry, failure } = settled;
  const what = link ?? entry;
  const why = failure?.text ?? 'The feed has neither a page nor a text of it.';
  const at = clock(settled.at);
  if (outcome === 'excerpt')
    return { at, text: `${what}: only its excerpt was stored. ${why}`, isLoss: true, isNews: true };
  if (outcome === 'lost')
    return { at, text: `${what}: there was nothing to store. ${why}`, isLoss: true, isNews: true };
  return { at, text: `${what} stored.`, isLoss: false, isNews: false };
}

function clock(instant: string): string {
  return `${instant.slice(11, 16)} UTC`;
}
