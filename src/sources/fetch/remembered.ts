import type { Answer } from './connection.ts';
import { headerOf } from './headers.ts';

/** What a server said of an address, kept between requests. Plain data: whoever calls keeps it. */
export interface Remembered {
  readonly etag?: string;
  readonly lastModified?: string;
  /** Where 301 and 308 lead for good. */
  readonly movedTo?: string;
  /** ISO instant until which it is fresh. */
  readonly freshUntil?: string;
}

type Headers = Answer['headers'];

/** The headers that ask for an answer only if it is another one than the remembered. */
export function conditionsOf({ etag, lastModified }: Remembered): Record<string, string> {
  const [sound, since] = [fitting(etag), fitting(lastModified)];
  return {
    ...(sound !== undefined && { 'if-none-match': sound }),
    ...(since !== undefined && { 'if-modified-since': since }),
  };
}

/** What is worth remembering of an answer at an instant; nothing is fresh for longer than the limit. */
export function rememberedOf(headers: Headers, now: string, longestMs: number): Remembered {
  const etag = fitting(headerOf(headers, 'etag'));
  const lastModified = fitting(headerOf(headers, 'last-modified'));
  const freshMs = Math.min(freshFor(headers, now), longestMs);
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(freshMs > 0 && { freshUntil: new Date(Date.parse(now) + freshMs).toISOString() }),
  };
}

/** Whether what is remembered need not be asked for at an instant. */
export function isFresh({ freshUntil }: Remembered, now: string): boolean {
  return freshUntil !== undefined && Date.parse(freshUntil) > Date.parse(now);
}

/** What can be sent back in a header as it came. */
function fitting(value: string | undefined): string | undefined {
  return value !== undefined && /^[\x20-\x7e]{1,1000}$/.test(value) ? value : undefined;
}

/** Milliseconds from now (RFC 9111); a server that says nothing of it is asked again at once. */
function freshFor(headers: Headers, now: string): number {
  const control = (headerOf(headers, 'cache-control') ?? '').toLowerCase();
  if (/\bno-(?:cache|store)\b/.test(control)) return 0;
  const age = Number(/^\d{1,9}$/.exec(headerOf(headers, 'age') ?? '')?.[0] ?? 0) * 1000;
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,12})/.exec(control)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000 - age;
  const expires = Date.parse(headerOf(headers, 'expires') ?? '');
  return Number.isNaN(expires) ? 0 : expires - clockOf(headers, now) - age;
}

/** Milliseconds that a server wants to be left alone (Retry-After: seconds or a date), at most the limit. */
export function putOff(headers: Headers, now: string, longestMs: number): number | undefined {
  const text = headerOf(headers, 'retry-after');
  if (text === undefined) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - clockOf(headers, now);
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longestMs);
}

/** The instant by the server's own clock, for the dates it states; by ours where it shows none. */
function clockOf(headers: Headers, now: string): number {
  const date = Date.parse(headerOf(headers, 'date') ?? '');
  return Number.isNaN(date) ? Date.parse(now) : date;
}
