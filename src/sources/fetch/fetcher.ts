import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { Flow } from '../source.ts';
import { wrongWay } from './failures.ts';
import { defaultLimits, type FetchSettings, type Limits } from './limits.ts';
import { type Outside, realOutside } from './outside.ts';
import { conditionsOf, isFresh, type Remembered, rememberedOf } from './remembered.ts';
import type { Reply } from './reply.ts';
import { type Budget, openServers } from './servers.ts';
import { addressOf } from './target.ts';

export type { FetchSettings } from './limits.ts';
export type { Remembered } from './remembered.ts';

export interface Fetched {
  readonly kind: 'new';
  /** `name` is the address as asked, `url` the last one, `mediaType` what the server says; all bytes are there. */
  readonly flow: Flow;
  readonly remembered: Remembered;
}

/** What was read before is still what the server has. */
export interface Unchanged {
  readonly kind: 'unchanged';
  readonly remembered: Remembered;
}

export interface Fetcher {
  /** Throws a Fault of the kinds `fetch.*`, or `run.stopped`. */
  get(
    url: string,
    options?: { readonly remembered?: Remembered; readonly accept?: string },
  ): Promise<Fetched | Unchanged>;
  /** Ends open connections. */
  close(): Promise<void>;
}

const pages =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.5';

/** Asks servers politely and safely (docs/guide/fetching.md): a host one at a time, no private network, nothing without end. */
export function openFetcher(
  settings: FetchSettings,
  run: Run,
  other: Partial<Outside> = {},
): Fetcher {
  const outside: Outside = { ...realOutside(settings, run), ...other };
  const limits: Limits = { ...defaultLimits, ...outside.limits };
  const servers = openServers({ settings, limits, outside }, run);
  return {
    close: () => servers.close(),
    get: async (url, { remembered = {}, accept = pages } = {}) => {
      const asked = addressOf(url);
      if (isFresh(remembered, run.now())) return { kind: 'unchanged', remembered };
      const task: Task = {
        name: url,
        headers: { accept, ...conditionsOf(remembered) },
        remembered,
        budget: servers.budget(),
      };
      const { movedTo } = remembered;
      try {
        return await follow(movedTo === undefined ? asked : addressOf(movedTo), task);
      } catch (error) {
        if (movedTo === undefined || !isOfPlace(error)) throw error;
        // What is remembered is of the new place.
        return follow(asked, { ...task, headers: { accept }, remembered: {} });
      }
    },
  };

  async function follow(start: URL, task: Task): Promise<Fetched | Unchanged> {
    const seen = new Set<string>();
    let url = start;
    let { movedTo } = task.remembered;
    let isForGood = true;
    for (;;) {
      if (seen.has(url.href)) throw wrongWay(start, 'The redirects lead in a circle.');
      if (seen.size > limits.hops)
        throw wrongWay(start, `There are more than ${limits.hops} redirects.`);
      seen.add(url.href);
      const reply = await servers.ask(url, task.headers, task.budget);
      if (reply.kind !== 'moved') return outcome(reply, url, { ...task, movedTo });
      url = reply.to;
      isForGood &&= reply.isForGood;
      if (isForGood) movedTo = url.href;
    }
  }

  function outcome(
    reply: Exclude<Reply, { kind: 'moved' }>,
    url: URL,
    { name, remembered, movedTo }: Task & { movedTo: string | undefined },
  ): Fetched | Unchanged {
    const fresh = rememberedOf(reply.headers, run.now(), limits.longestPutOffMs);
    const kept = { ...(movedTo !== undefined && { movedTo }) };
    if (reply.kind === 'body')
      return { kind: 'new', flow: flowOf(name, url, reply), remembered: { ...kept, ...fresh } };
    const { freshUntil: _, ...validators } = remembered;
    return { kind: 'unchanged', remembered: { ...validators, ...kept, ...fresh } };
  }
}

interface Task {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly remembered: Remembered;
  readonly budget: Budget;
}

function flowOf(
  name: string,
  url: URL,
  { bytes, mediaType }: Extract<Reply, { kind: 'body' }>,
): Flow {
  async function* chunks() {
    yield bytes;
  }
  return {
    name,
    url: url.href,
    ...(mediaType !== undefined && { mediaType }),
    chunks: chunks(),
    size: bytes.length,
  };
}

/** Whether another place may do better: the one that a redirect led to for good can be gone. */
function isOfPlace(error: unknown): boolean {
  const kinds: ReadonlySet<string> = new Set([
    'fetch.status',
    'fetch.unreachable',
    'fetch.tls',
    'fetch.address',
    'fetch.redirect',
  ]);
  return error instanceof Fault && kinds.has(error.kind);
}
