import { Buffer } from 'node:buffer';
import { Fault, type FaultKind } from '../../src/core/fault.ts';
import type { WatchedSource } from '../../src/model/watching.ts';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import type { Store } from '../../src/store/store.ts';
import { watch } from '../../src/workbench/watch/watch.ts';
import type { FeedEntry, Happening, Watchable, World } from '../../src/workbench/watch/world.ts';

export const start = '2024-06-01T08:00:00.000Z';

export function sourceOf(name: string, more: Partial<WatchedSource> = {}): WatchedSource {
  return {
    address: `https://${name}.example.org/feed`,
    name,
    kind: 'feed',
    tags: [],
    language: null,
    reliability: null,
    everySeconds: 3600,
    fullText: 'auto',
    listedIn: null,
    ...more,
  };
}

export interface TestEntry {
  readonly id: string;
  readonly link?: string;
  /** Its own text; none for an entry that has none. */
  readonly text?: string;
  readonly isStub?: boolean;
}

/** A feed as the tests write one: JSON with its entries, the newest first. */
export function feedOf(...entries: readonly TestEntry[]): string {
  return `feed ${JSON.stringify(entries)}`;
}

/** An OPML list as the tests write one. */
export function listOf(...addresses: readonly string[]): string {
  return `list ${JSON.stringify(addresses)}`;
}

/** A page with an article of its own. */
export function pageOf(n: number): string {
  return `Envoys met in round ${n}\n\nThe presidents of Peru and Chile met in Lima on ${(n % 27) + 1} June 2024, officials of both countries said.\n`;
}

function look({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }): Watchable {
  const text = Buffer.from(bytes).toString();
  if (text.startsWith('list ')) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by listOf
    const urls = JSON.parse(text.slice(5)) as string[];
    return { kind: 'list', outlines: urls.map((url) => ({ title: url, url, tags: [] })) };
  }
  if (!text.startsWith('feed ')) {
    const named = /^feed: (\S+)/.exec(text)?.[1];
    return { kind: 'page', feeds: named === undefined ? [] : [named] };
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by feedOf
  const entries = JSON.parse(text.slice(5)) as TestEntry[];
  return { kind: 'feed', entries: entries.map((entry) => toEntry(entry, name)) };
}

function toEntry({ id, link, text, isStub }: TestEntry, feed: string): FeedEntry {
  const own = { name: `${feed}!${id}`, bytes: Buffer.from(text ?? '') };
  return {
    id,
    link: link ?? null,
    isStub: isStub ?? text === undefined,
    own: text === undefined ? null : own,
  };
}

/** What a server answers: a body, or a failure; by how often it was asked for it. */
type Answer = string | Fault;
export type Site = Readonly<Record<string, Answer | ((times: number) => Answer)>>;

export function fault(kind: FaultKind, retryAt?: string): Fault {
  return new Fault(kind, 'The page was not fetched.', {
    why: 'The server is not well.',
    mend: 'Wait.',
    ...(retryAt !== undefined && { retryAt }),
  });
}

export interface TestWorld {
  readonly store: Store;
  readonly happenings: Happening[];
  /** Every address asked, in order. */
  readonly asked: string[];
  readonly leaves: () => number;
  readonly now: () => string;
  /** Lets time go by with nobody watching. */
  sleepUntil(ms: number): void;
  /** Watches until the clock says so or that happens, or once. */
  watch(sources: readonly WatchedSource[], until?: string, parallel?: number): Promise<void>;
}

/** A world whose clock goes on when somebody waits; what the site does not have is asked of `others`. */
export async function openWorld(site: Site, others?: World['asker']): Promise<TestWorld> {
  const store = await openDuckDb(':memory:');
  const happenings: Happening[] = [];
  const asked: string[] = [];
  let time = Date.parse(start);
  let left = 0;
  let busy = 0;
  const during = async <Value>(work: Promise<Value>): Promise<Value> => {
    busy += 1;
    try {
      return await work;
    } finally {
      busy -= 1;
    }
  };
  const now = () => new Date(time).toISOString();
  const get: World['asker']['get'] = async (url, { remembered = {} } = {}) => {
    asked.push(url);
    const times = asked.filter((one) => one === url).length;
    const said = site[url];
    const answer = typeof said === 'function' ? said(times) : said;
    await new Promise((resolve) => setImmediate(resolve));
    if (answer === undefined && others) return others.get(url, { remembered });
    if (answer === undefined) throw fault('source.unsupported');
    if (answer instanceof Fault) throw answer;
    const etag = String(answer.length) + answer.slice(0, 40);
    if (remembered.etag === etag) return { kind: 'unchanged', remembered };
    const bytes = Buffer.from(answer);
    async function* chunks() {
      yield bytes;
    }
    return { kind: 'new', remembered: { etag }, flow: { name: url, url, chunks: chunks() } };
  };
  return {
    store,
    happenings,
    asked,
    leaves: () => left,
    now,
    sleepUntil(ms) {
      time = ms;
    },
    async watch(sources, until, parallel = 4) {
      const stopping = new AbortController();
      const world: World = {
        asker: { get: (url, options) => during(get(url, options)) },
        look,
        desk: { use: (work) => during(work(store)), leave: () => void (left += 1) },
        wait: async (ms, signal) => {
          // Work takes no time: it goes by when everybody waits.
          for (let quiet = 0; quiet < 5; quiet = busy === 0 ? quiet + 1 : 0)
            await new Promise((resolve) => setImmediate(resolve));
          if (signal.aborted) return;
          time += ms;
          if (until !== undefined && now() >= until) stopping.abort();
        },
        tell: (happening) => {
          happenings.push(happening);
          if (until === happening.kind) stopping.abort();
        },
        maxBytes: 1e6,
      };
      const run = { now, signal: new AbortController().signal, report: () => {} };
      const options = { sources, parallel, once: until === undefined };
      await watch(options, world, { ...run, stopping: stopping.signal });
    },
  };
}

export async function textsOf(store: Store): Promise<string[]> {
  const texts: string[] = [];
  for await (const { document } of store.captures()) texts.push(document.text);
  return texts.toSorted();
}
