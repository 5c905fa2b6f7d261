import { safeAddress } from './addresses.ts';
import { decodeReferences } from './references.ts';

/** A feed that a page says it has. */
export interface FeedLink {
  readonly url: string;
  /** `application/rss+xml` and the like. */
  readonly type: string;
  readonly title: string | null;
}

const feedType = /^(?:application|text)\/(?:(?:rss|atom|rdf)(?:\+xml)?|feed\+json)/i;

/** The feeds that a page names in its head (`<link rel="alternate">`), each once, made absolute against its address. */
export function feedLinksOf(html: string, address: string | null = null): FeedLink[] {
  const markup = html.replaceAll(/<!--[^]*?(?:-->|$)|<script\b[^]*?(?:<\/script|$)/gi, '');
  const found = new Map<string, FeedLink>();
  let base = address;
  for (const [, tag = '', inside = ''] of markup.matchAll(/<(link|base)\b([^<>]{1,4000})>/gi)) {
    const attributes = attributesIn(inside);
    if (tag.toLowerCase() === 'base') {
      base = safeAddress(attributes.get('href'), address) ?? base;
      continue;
    }
    const link = linkOf(attributes, base);
    if (link && !found.has(link.url)) found.set(link.url, link);
  }
  return [...found.values()];
}

function linkOf(
  attributes: ReadonlyMap<string, string>,
  base: string | null,
): FeedLink | undefined {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const type = attributes.get('type')?.trim() ?? '';
  const isFeed = (rels.includes('alternate') && feedType.test(type)) || rels.includes('feed');
  const url = isFeed ? safeAddress(attributes.get('href'), base) : null;
  if (url === null) return undefined;
  return { url, type: type.toLowerCase(), title: attributes.get('title')?.trim() || null };
}

function attributesIn(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([a-z][\w:-]{0,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  for (const [, name = '', double, single, bare] of tag.matchAll(pattern))
    attributes.set(name.toLowerCase(), decodeReferences(double ?? single ?? bare ?? ''));
  return attributes;
}
