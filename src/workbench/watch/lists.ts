import { isDeepStrictEqual } from 'node:util';
import type { WatchedSource } from '../../model/watching.ts';
import type { Outline } from './world.ts';

/** The sources of an OPML list: what is said of the list holds for each. */
export function sourcesIn(list: WatchedSource, outlines: readonly Outline[]): WatchedSource[] {
  const sources = outlines.flatMap(({ title, url, tags: own }) => {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return [];
    const address = new URL(url).href;
    const tags = [...new Set([...list.tags, ...own])];
    const name = title.trim() || address;
    return [{ ...list, address, name, kind: null, tags, listedIn: list.address }];
  });
  return [...new Map(sources.map((source) => [source.address, source])).values()];
}

interface Changes {
  /** What is watched now, in the order of the lists. */
  readonly sources: readonly WatchedSource[];
  /** What of it the store does not have so. */
  readonly changed: readonly WatchedSource[];
  /** What it has and no list any longer. */
  readonly dropped: readonly WatchedSource[];
}

/**
 * What is listed against what the store has. Where a source is found out to be a feed or a page, that is remembered; what
 * stands in two lists is watched as the first has it.
 */
export function compareLists(
  listed: readonly WatchedSource[],
  stored: readonly WatchedSource[],
): Changes {
  const before = new Map(stored.map((source) => [source.address, source]));
  const first = new Map<string, WatchedSource>();
  for (const source of listed) {
    const kind = source.kind ?? before.get(source.address)?.kind ?? null;
    if (!first.has(source.address)) first.set(source.address, { ...source, kind });
  }
  const sources = [...first.values()];
  return {
    sources,
    changed: sources.filter((one) => !isDeepStrictEqual(one, before.get(one.address))),
    dropped: stored.filter(({ address }) => !first.has(address)),
  };
}

/** What stood in the OPML lists that are asked for like feeds, as long as the lists themselves are watched. */
export function rememberedIn(
  lists: readonly WatchedSource[],
  stored: readonly WatchedSource[],
): WatchedSource[] {
  const byAddress = new Map(lists.map((list) => [list.address, list]));
  return stored.flatMap((source) => {
    const list = source.listedIn === null ? undefined : byAddress.get(source.listedIn);
    if (!list) return [];
    const { language, reliability, everySeconds, fullText } = list;
    const tags = [...new Set([...list.tags, ...source.tags])];
    return [{ ...source, tags, language, reliability, everySeconds, fullText }];
  });
}
