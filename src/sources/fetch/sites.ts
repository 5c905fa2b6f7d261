import { Fault } from '../../core/fault.ts';
import { closedToRobots, overRobots } from './failures.ts';
import { product } from './limits.ts';
import type { Host } from './pace.ts';
import { allowAll, type Rules, readRobots } from './robots.ts';

/** What the request for a robots.txt came to: its text, or that there is none. */
export type RobotsText = { readonly text: string } | 'none';

interface Site {
  readonly rules: Rules | Fault;
  /** Elapsed milliseconds from which on it is asked anew. */
  readonly until: number;
}

export interface Sites {
  /** The rules of an address's site. Throws `fetch.robots` where they do not let us ask for it. */
  check(url: URL, host: Host): Promise<Rules>;
}

interface Asking {
  /** Throws a Fault where the server gives no answer. */
  readonly robotsOf: (origin: string, host: Host) => Promise<RobotsText>;
  readonly elapsed: () => number;
  readonly now: () => string;
  readonly keepMs: number;
  readonly keepFailedMs: number;
}

/** Sites whose rules are held in memory. */
const mostKept = 500;

/** Reads the robots.txt of each site once a day. */
export function openSites({ robotsOf, elapsed, now, keepMs, keepFailedMs }: Asking): Sites {
  const sites = new Map<string, Site>();
  const siteOf = async (url: URL, host: Host): Promise<Site> => {
    const { origin } = url;
    const known = sites.get(origin);
    if (known && known.until > elapsed()) return known;
    const rules = await rulesOf(url, host);
    const isFailed = rules instanceof Fault;
    const site = { rules, until: elapsed() + (isFailed ? keepFailedMs : keepMs) };
    // The newest last: those that were read first are forgotten first.
    sites.delete(origin);
    sites.set(origin, site);
    const [oldest] = sites.keys();
    if (sites.size > mostKept && oldest !== undefined) sites.delete(oldest);
    return site;
  };
  const rulesOf = async (url: URL, host: Host): Promise<Rules | Fault> => {
    try {
      const robots = await robotsOf(url.origin, host);
      return robots === 'none' ? allowAll : readRobots(robots.text, product);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // A server that fails closes its site for a while; other failures are those of any address of it, and told as such.
      if (error.kind !== 'fetch.failing') throw overRobots(url, error);
      return error;
    }
  };
  return {
    check: async (url, host) => {
      const { rules, until } = await siteOf(url, host);
      if (rules instanceof Fault) {
        const ms = Date.parse(now()) + until - elapsed();
        const why = `Its robots.txt could not be read, so it is taken to close the site. ${rules.why ?? ''}`;
        throw closedToRobots(url, why.trimEnd(), new Date(ms).toISOString());
      }
      if (rules.allows(`${url.pathname}${url.search}`)) return rules;
      throw closedToRobots(url, `The robots.txt of ${url.host} does not allow it.`);
    },
  };
}
