import type { Told } from '../source.ts';
import { decodeBytes } from './encoding.ts';

/** What a beginning is the beginning of. */
export type Beginning = 'feed' | 'opml' | undefined;

/** Whether bytes that begin so are a feed or a list of feeds: by their first element or what a server calls them. */
export function beginningOf(
  head: Uint8Array,
  { mediaType = '' }: Pick<Told, 'mediaType'>,
): Beginning {
  const { text } = decodeBytes(head, mediaType);
  if (/^\s*\{/.test(text.slice(0, 500))) return isJsonFeed(text, mediaType) ? 'feed' : undefined;
  const element = firstElement(text);
  if (element === undefined) return isFeedType(mediaType) ? 'feed' : undefined;
  if (element === 'opml') return 'opml';
  if (element === 'rss' || element === 'feed') return 'feed';
  if (element === 'channel' || element === 'item') return 'feed';
  if (element === 'rdf')
    return /purl\.org\/rss|netscape\.com\/rdf|<(?:item|channel)\b/i.test(text) ? 'feed' : undefined;
  if (element === 'entry')
    return /w3\.org\/2005\/atom|purl\.org\/atom/i.test(text) ? 'feed' : undefined;
  return isFeedType(mediaType) ? 'feed' : undefined;
}

/** Its name in small letters, without a prefix. */
function firstElement(text: string): string | undefined {
  const start = text.trimStart();
  if (!start.startsWith('<')) return undefined;
  const bare = start.replaceAll(
    /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!doctype[^>[]*(?:\[[^\]]*(?:\]|$))?[^>]*(?:>|$)/gi,
    '',
  );
  return bare.match(/<(?:[A-Za-z][\w.-]{0,50}:)?([A-Za-z][\w.-]{0,50})/)?.[1]?.toLowerCase();
}

function isJsonFeed(text: string, mediaType: string): boolean {
  return /application\/feed\+json/i.test(mediaType) || /jsonfeed\.org\\?\/version/.test(text);
}

function isFeedType(mediaType: string): boolean {
  return /^\s*(?:application|text)\/(?:rss|atom|rdf)\+xml/i.test(mediaType);
}
