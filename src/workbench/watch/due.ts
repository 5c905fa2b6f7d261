const minute = 60;
const day = 86_400;

/** How often the page of an entry is asked for before its own text has to do. */
export const mostTries = 6;

export function after(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

function later(one: string, other: string | undefined): string {
  const asked = Date.parse(other ?? '');
  return asked > Date.parse(one) ? new Date(asked).toISOString() : one;
}

interface Tried {
  readonly now: string;
  /** Failures in a row, the last included. */
  readonly errors: number;
  /** What the server asked for. */
  readonly retryAt: string | undefined;
}

/** When a source is asked again: the second failure in a row doubles the wait, and so on up to a day. */
export function nextPoll(everySeconds: number, { now, errors, retryAt }: Tried): string {
  const doubled = everySeconds * 2 ** Math.min(Math.max(errors - 1, 0), 12);
  return later(after(now, Math.min(doubled, Math.max(day, everySeconds))), retryAt);
}

/** When the page of an entry is asked for again: after 5 minutes, then four times as long each time. */
export function nextTry({ now, errors, retryAt }: Tried): string {
  return later(after(now, 5 * minute * 4 ** (errors - 1)), retryAt);
}
