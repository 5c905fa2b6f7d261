import type { Run } from '../core/run.ts';
import type { EndpointOptions, Limits } from './endpoint.ts';

/** What came of one request. */
export interface Outcome {
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  /** The body of a good answer; of any other the beginning as plain words; without one what went wrong. */
  readonly text: string;
  /** Whether the body was longer than the limit, and was left there. */
  readonly isCut: boolean;
  /** How long the endpoint wants us to wait. */
  readonly retryAfterMs: number | undefined;
  /** Whether the time was up: what took so long once takes as long again. */
  readonly isLate: boolean;
}

/** Sends one chat completion. Never throws: what goes wrong is an outcome. */
export async function post(
  body: string,
  { url, key }: EndpointOptions,
  { timeoutMs, maxBytes }: Limits,
  run: Run,
): Promise<Outcome> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(completionsUrl(url), {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
      },
      // The text goes where the user sent it and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.any([run.signal, timeout]),
    });
    const { text, isCut } = await readBody(response, maxBytes);
    const { status } = response;
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), run.now());
    const said = status === 200 ? text : inPlain(text, key);
    return { status, text: said, isCut, retryAfterMs, isLate: false };
  } catch (error) {
    const isLate = timeout.aborted;
    const why = isLate ? `no answer within ${timeoutMs / 1000} s` : reasonOf(error);
    const text = inPlain(why, key);
    return { status: undefined, text, isCut: false, retryAfterMs: undefined, isLate };
  }
}

/** `/chat/completions` below the base address, in front of its query. */
function completionsUrl(base: string): URL {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url;
}

/** The body up to a limit; the rest is not fetched. */
async function readBody(
  { body }: Response,
  maxBytes: number,
): Promise<Pick<Outcome, 'text' | 'isCut'>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return { text: '', isCut: true };
    chunks.push(chunk);
  }
  return { text: Buffer.concat(chunks).toString('utf8'), isCut: false };
}

/** Seconds, or an HTTP date. */
function readRetryAfter(header: string | null, now: string): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.parse(now));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  // A host with several addresses fails with an error for each and no words of its own.
  const [first] = cause instanceof AggregateError ? cause.errors : [cause];
  return first instanceof Error ? first.message || first.name : error.message;
}

/** Words of others in a message: one short line without control characters, and never the key. */
function inPlain(text: string, key: string): string {
  const hidden = key === '' ? text : text.replaceAll(key, '…');
  const line = hidden.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || '(no words)';
}
