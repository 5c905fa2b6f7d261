import { readFileSync } from 'node:fs';

/** What a user sets of fetching. */
export interface FetchSettings {
  /** Whether this machine and the network around it may be asked too. */
  readonly fetchPrivate: boolean;
  /** Where a webmaster finds us: an address of the web or of mail, or nothing. */
  readonly fetchContact: string;
  /** Seconds that one address may take, redirects included, waits between requests aside. */
  readonly fetchTimeout: number;
  /** The least seconds between two requests to a host. */
  readonly fetchDelay: number;
  /** The largest document, in bytes, packed or unpacked. */
  readonly maxBytes: number;
}

/** What we bear of a server, and what we spare it. */
export interface Limits {
  readonly connectMs: number;
  /** From the request to the end of the answer's head. */
  readonly headMs: number;
  /** In each stretch of so long a body has to bring at least so many bytes. */
  readonly stretchMs: number;
  readonly stretchBytes: number;
  readonly headBytes: number;
  /** How many times its packed size a body may have, once it has more than `freeBytes`. */
  readonly maxRatio: number;
  readonly freeBytes: number;
  readonly hops: number;
  /** How many requests more an address gets after failures that may pass. */
  readonly retries: number;
  readonly firstWaitMs: number;
  /** Longer than this no run waits: what has to wait longer fails. */
  readonly longestWaitMs: number;
  /** What a server that says “not now” without a time is spared. */
  readonly busyMs: number;
  /** No server puts us off for longer, by Retry-After or by how long it says an answer is fresh. */
  readonly longestPutOffMs: number;
  readonly longestCrawlDelayMs: number;
  readonly robotsBytes: number;
  readonly robotsHops: number;
  /** How long a robots.txt is kept. */
  readonly robotsMs: number;
  /** How long a robots.txt that could not be had closes a site. */
  readonly robotsFailedMs: number;
}

const second = 1000;
const hour = 3600 * second;

export const defaultLimits: Limits = {
  connectMs: 10 * second,
  headMs: 30 * second,
  stretchMs: 15 * second,
  stretchBytes: 1500,
  headBytes: 32 * 1024,
  maxRatio: 200,
  freeBytes: 4 * 1024 * 1024,
  hops: 10,
  retries: 2,
  firstWaitMs: second,
  longestWaitMs: 30 * second,
  busyMs: 60 * second,
  longestPutOffMs: 24 * hour,
  longestCrawlDelayMs: 30 * second,
  robotsBytes: 500 * 1024,
  robotsHops: 5,
  robotsMs: 24 * hour,
  robotsFailedMs: hour / 6,
};

/** What the rules of a robots.txt call us. */
export const product = 'tiltmeter';

/** How we present ourselves: `tiltmeter/1.2.3 (+https://example.org/about-us)`. */
export function userAgent({ fetchContact }: Pick<FetchSettings, 'fetchContact'>): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own package.json
  const { version } = manifest as { version: string };
  return `${product}/${version}${fetchContact === '' ? '' : ` (+${fetchContact})`}`;
}
