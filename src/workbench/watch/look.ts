import { feedLinksOf } from '../../sources/feed/discovery.ts';
import { memberOf } from '../../sources/feed/member.ts';
import { readOpml } from '../../sources/feed/opml.ts';
import { readFeed } from '../../sources/feed/read-feed.ts';
import { beginningOf } from '../../sources/feed/recognise.ts';
import { isStub } from '../../sources/feed/stub.ts';
import { headLength } from '../../sources/formats.ts';
import type { Source } from '../../sources/source.ts';
import type { Outline, Watchable } from './world.ts';

/** What some bytes are to a watch: a feed with its entries, a list of feeds, or a page. */
export function look(source: Source): Watchable {
  const beginning = beginningOf(source.bytes.subarray(0, headLength), source);
  if (beginning === undefined) return { kind: 'page', feeds: feedsOf(source) };
  if (beginning === 'opml') return { kind: 'list', outlines: outlinesIn(source.bytes) };
  const feed = readFeed(source);
  return {
    kind: 'feed',
    entries: feed.entries.map((entry) => {
      const own = memberOf(entry, feed, { name: source.name });
      const { id, link } = entry;
      return { id, link, isStub: isStub(entry), own: own.bytes.length > 0 ? own : null };
    }),
  };
}

/** The feeds that an OPML file names. */
export function outlinesIn(bytes: Uint8Array): Outline[] {
  return readOpml(bytes).map(({ title, url, folders, tags }) => ({
    title,
    url,
    tags: [...new Set([...folders, ...tags])],
  }));
}

/** Of a page in HTML; its tags are ASCII in whatever encoding. */
function feedsOf({ bytes, mediaType = 'text/html', url, name }: Source): string[] {
  if (!/html/i.test(mediaType)) return [];
  const text = Buffer.from(bytes).toString('latin1');
  return feedLinksOf(text, url ?? name).map((link) => link.url);
}
