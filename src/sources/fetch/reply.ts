import type { Answer } from './connection.ts';
import { bytesOf } from './decode.ts';
import { badStatus, broken, busy, empty } from './failures.ts';
import { headerOf } from './headers.ts';
import type { Limits } from './limits.ts';
import { putOff } from './remembered.ts';
import { nextOf } from './target.ts';

/** What one server answers. */
export type Reply =
  | {
      readonly kind: 'body';
      readonly bytes: Uint8Array;
      readonly mediaType: string | undefined;
      readonly headers: Answer['headers'];
    }
  | { readonly kind: 'unchanged'; readonly headers: Answer['headers'] }
  | Moved;

export interface Moved {
  readonly kind: 'moved';
  readonly to: URL;
  readonly isForGood: boolean;
}

interface Reading {
  readonly limits: Limits;
  readonly maxBytes: number;
  readonly now: string;
  /** Whether it was asked for changes only. */
  readonly isConditional: boolean;
}

/** Reads a whole answer to a request for a page. Throws Faults for all that is none. */
export async function readReply(answer: Answer, reading: Reading): Promise<Reply> {
  const { url, status, headers } = answer;
  const moved = movedBy(answer);
  if (moved) return moved;
  checkBusy(answer, reading);
  if (status === 304 && reading.isConditional) return { kind: 'unchanged', headers };
  if (status === 204 || status === 205) throw empty(url, status);
  if (status === 206) throw broken(url, 'Only a part was sent, though the whole was asked for.');
  if (status !== 200 && status !== 203) throw badStatus(url, status);
  checkTransfer(answer);
  const bytes = await bytesOf(answer, reading.limits, reading.maxBytes);
  if (bytes.length === 0) throw empty(url, status);
  return { kind: 'body', bytes, mediaType: headerOf(headers, 'content-type'), headers };
}

/** Throws for a body that is packed for the way, which nobody asked for and the client leaves as it is. */
function checkTransfer({ url, headers }: Answer): void {
  const coding = headerOf(headers, 'transfer-encoding')?.toLowerCase() ?? 'chunked';
  if (coding !== 'chunked' && coding !== 'identity')
    throw broken(url, 'It is packed for the way, which we did not ask for.');
}

/** Where a redirect leads; undefined for an answer that is none. */
export function movedBy({ url, status, headers }: Answer): Moved | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const to = nextOf(url, headerOf(headers, 'location'));
  return { kind: 'moved', to, isForGood: status === 301 || status === 308 };
}

/** Throws `fetch.busy` for a server that wants to be asked later. */
export function checkBusy(
  { url, status, headers }: Answer,
  { limits, now }: Pick<Reading, 'limits' | 'now'>,
): void {
  if (status !== 429 && status !== 503) return;
  const ms = putOff(headers, now, limits.longestPutOffMs);
  const retryAt = ms === undefined ? undefined : new Date(Date.parse(now) + ms).toISOString();
  throw busy(url, `The server answered ${status}: not now.`, retryAt);
}
