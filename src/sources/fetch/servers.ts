import { setMaxListeners } from 'node:events';
import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import { type Answer, exchange } from './connection.ts';
import { prefixOf, unpackable } from './decode.ts';
import { closeDoor, openDoor } from './door.ts';
import { badStatus, busy, isPassing, stopped } from './failures.ts';
import { type FetchSettings, type Limits, userAgent } from './limits.ts';
import type { Outside } from './outside.ts';
import { type Host, openPace } from './pace.ts';
import { checkBusy, type Moved, movedBy, type Reply, readReply } from './reply.ts';
import { openSites, type RobotsText } from './sites.ts';

export interface Servers {
  /** What one address may cost. */
  budget(): Budget;
  /** Asks one server, when it is its turn and its robots.txt allows it; again after failures that may pass. */
  ask(url: URL, headers: Headers, budget: Budget): Promise<Reply>;
  close(): Promise<void>;
}

export interface Budget {
  msLeft: number;
  retriesLeft: number;
}

type Headers = Readonly<Record<string, string>>;

interface World {
  readonly settings: FetchSettings;
  readonly limits: Limits;
  readonly outside: Outside;
}

export function openServers({ settings, limits, outside }: World, run: Run): Servers {
  const { pause, random } = outside;
  const ending = new AbortController();
  const end = () => ending.abort();
  run.signal.addEventListener('abort', end);
  if (run.signal.aborted) end();
  const { signal } = ending;
  // A listener for each request under way, and there may be many.
  setMaxListeners(0, signal);
  const door = openDoor(outside, settings.fetchPrivate);
  const presented = { 'user-agent': userAgent(settings), 'accept-encoding': unpackable };
  const pace = openPace(settings.fetchDelay * 1000, pause, signal);
  const sites = openSites({
    robotsOf,
    elapsed: () => pause.elapsed(),
    now: () => run.now(),
    keepMs: limits.robotsMs,
    keepFailedMs: limits.robotsFailedMs,
  });
  const budget = () => ({ msLeft: settings.fetchTimeout * 1000, retriesLeft: limits.retries });

  return { budget, ask, close };

  async function ask(url: URL, headers: Headers, left: Budget): Promise<Reply> {
    try {
      return await pace.turn(url.hostname, async (host) => {
        checkSpared(url, host);
        const { crawlDelay = 0 } = await sites.check(url, host);
        const asked = Math.min(crawlDelay * 1000, limits.longestCrawlDelayMs);
        host.delayMs = Math.max(settings.fetchDelay * 1000, asked);
        const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers;
        const { maxBytes } = settings;
        return patiently(host, left, () =>
          once(url, headers, left, (answer) =>
            readReply(answer, { limits, maxBytes, now: run.now(), isConditional }),
          ),
        );
      });
    } catch (error) {
      throw signal.aborted ? stopped(url) : error;
    }
  }

  async function close(): Promise<void> {
    run.signal.removeEventListener('abort', end);
    end();
    await closeDoor(door);
  }

  async function once<Value>(
    url: URL,
    headers: Headers,
    left: Budget,
    read: (answer: Answer) => Promise<Value>,
  ): Promise<Value> {
    const begun = pause.elapsed();
    const asked = { url, headers: { ...presented, ...headers }, msLeft: left.msLeft };
    try {
      return await exchange(asked, { door, limits, signal }, read);
    } finally {
      left.msLeft = Math.max(1, left.msLeft - (pause.elapsed() - begun));
    }
  }

  /** Again after what may pass, a few times: when the server says, else after random times that grow (full jitter). */
  async function patiently<Value>(
    host: Host,
    left: Budget,
    work: () => Promise<Value>,
  ): Promise<Value> {
    for (let tries = 0; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Fault) || !isPassing(error)) throw error;
        const longest = Math.min(limits.longestWaitMs, limits.firstWaitMs * 2 ** tries);
        const wanted = error.retryAt ? Date.parse(error.retryAt) - Date.parse(run.now()) : 0;
        if (left.retriesLeft === 0 || wanted > limits.longestWaitMs) {
          if (error.kind === 'fetch.busy')
            host.busyUntil = pause.elapsed() + (error.retryAt ? wanted : limits.busyMs);
          throw error;
        }
        left.retriesLeft--;
        await pause.wait(Math.max(wanted, host.delayMs, random() * longest), signal);
      } finally {
        host.readyAt = pause.elapsed() + host.delayMs;
      }
    }
  }

  function checkSpared(url: URL, { busyUntil }: Host): void {
    const ms = busyUntil - pause.elapsed();
    if (ms <= 0) return;
    const retryAt = new Date(Date.parse(run.now()) + ms).toISOString();
    throw busy(url, `Its server said before that it is not to be asked for now.`, retryAt);
  }

  async function robotsOf(origin: string, host: Host): Promise<RobotsText> {
    const left = budget();
    let url = new URL('/robots.txt', origin);
    for (let hop = 0; hop <= limits.robotsHops; hop++) {
      const from = url;
      try {
        const got = await patiently(host, left, () =>
          once(from, { accept: 'text/plain,*/*;q=0.5' }, left, readRobotsText),
        );
        if (got === 'none' || 'text' in got) return got;
        url = got.to;
      } catch (error) {
        if (error instanceof Fault && isNone(error, hop)) return 'none';
        throw error;
      }
    }
    return 'none';
  }

  async function readRobotsText(answer: Answer): Promise<RobotsText | Moved> {
    const { url, status } = answer;
    const moved = movedBy(answer);
    if (moved) return moved;
    checkBusy(answer, { limits, now: run.now() });
    if (status >= 500) throw badStatus(url, status);
    if (status !== 200) return 'none';
    return { text: (await prefixOf(answer, limits, limits.robotsBytes)).toString('utf8') };
  }
}

/** A robots.txt that is led astray is none (RFC 9309, 2.3.1.2 and 2.3.1.3). */
function isNone({ kind }: Fault, hop: number): boolean {
  if (kind === 'fetch.redirect') return true;
  return hop > 0 && !['run.stopped', 'fetch.busy', 'fetch.failing'].includes(kind);
}
