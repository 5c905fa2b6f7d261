import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import type { Fetcher, FetchSettings } from '../sources/fetch/fetcher.ts';
import type { Flow } from '../sources/source.ts';

/** The web, for as long as names are read: one fetcher, opened when the first address is asked for. */
export interface Web {
  /** Throws a Fault of the kinds `fetch.*`. */
  open(url: string): Promise<Flow>;
  close(): Promise<void>;
}

/** Without settings no address is fetched. */
export function openWeb(settings: FetchSettings | undefined, run: Run): Web {
  let fetcher: Promise<Fetcher> | undefined;
  const begin = async () => {
    if (settings === undefined) throw notSet();
    const { openFetcher } = await import('../sources/fetch/fetcher.ts');
    return openFetcher(settings, run);
  };
  return {
    open: async (url) => {
      fetcher ??= begin();
      const got = await (await fetcher).get(url);
      if (got.kind === 'new') return got.flow;
      throw new Error('a server cannot call unchanged what was never read');
    },
    close: async () => {
      await (await fetcher?.catch(() => undefined))?.close();
    },
  };
}

function notSet(): Fault {
  return new Fault('fetch.address', 'Addresses of the web are not fetched here.', {
    mend: 'Give the option “fetch” with the settings of fetching.',
  });
}
