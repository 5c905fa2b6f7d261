import { safeAddress } from './addresses.ts';
import { childrenOf } from './elements.ts';
import { decodeBytes } from './encoding.ts';
import { foldBlanks } from './markup.ts';
import { escapeAttribute, escapeText } from './references.ts';
import { type Element, treeOf } from './tree.ts';

/** A feed in a list of feeds. */
export interface Subscription {
  readonly title: string;
  /** Of the feed. */
  readonly url: string;
  readonly siteUrl: string | null;
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[];
  readonly tags: readonly string[];
}

/** The feeds that an OPML file names, each once, in its order; whatever is wrong with it, those that can be made out. */
export function readOpml(bytes: Uint8Array): Subscription[] {
  const { text } = decodeBytes(bytes, undefined);
  const found = new Map<string, Subscription>();
  const gather = (element: Element, folders: readonly string[]) => {
    for (const outline of childrenOf(element, 'outline')) {
      const feed = subscriptionOf(outline, folders);
      if (feed && !found.has(feed.url)) found.set(feed.url, feed);
      const title = feed ? '' : titleOf(outline);
      gather(outline, title === '' ? folders : [...folders, title]);
    }
    for (const name of ['opml', 'body'])
      for (const inner of childrenOf(element, name)) gather(inner, folders);
  };
  gather(treeOf(text, null), []);
  return [...found.values()];
}

function subscriptionOf(outline: Element, folders: readonly string[]): Subscription | undefined {
  const { attributes } = outline;
  const isFeed = /^(?:rss|atom|rss1|jsonfeed|pie)$/i.test(attributes.get('type') ?? '');
  const url = safeAddress(
    attributes.get('xmlurl') ?? (isFeed ? attributes.get('url') : undefined),
    null,
  );
  if (url === null) return undefined;
  const tags = (attributes.get('category') ?? '').split(',').map((tag) => tag.trim());
  return {
    title: titleOf(outline) || url,
    url,
    siteUrl: safeAddress(attributes.get('htmlurl'), null),
    folders,
    tags: tags.filter((tag) => tag !== ''),
  };
}

function titleOf({ attributes }: Element): string {
  return foldBlanks(attributes.get('title') || attributes.get('text') || '');
}

/** An OPML 2.0 file that names some feeds, in their folders, for any reader of feeds. */
export function writeOpml(title: string, feeds: readonly Subscription[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeText(title)}</title></head>`,
    '  <body>',
    ...outlines(feeds, 0),
    '  </body>',
    '</opml>\n',
  ].join('\n');
}

/** The lines of feeds that lie in the same folders down to a depth: each folder once, where its first feed is. */
function outlines(feeds: readonly Subscription[], depth: number): string[] {
  const indent = '    ' + '  '.repeat(depth);
  const lines: string[] = [];
  const inFolders = new Map<string, Subscription[]>();
  for (const feed of feeds) {
    const folder = feed.folders[depth];
    if (folder === undefined) lines.push(`${indent}<outline${attributesOf(feed)}/>`);
    else inFolders.set(folder, [...(inFolders.get(folder) ?? []), feed]);
  }
  for (const [folder, inside] of inFolders)
    lines.push(
      `${indent}<outline text="${escapeAttribute(folder)}">`,
      ...outlines(inside, depth + 1),
      `${indent}</outline>`,
    );
  return lines;
}

function attributesOf({ title, url, siteUrl, tags }: Subscription): string {
  const attributes = {
    text: title,
    title,
    type: 'rss',
    xmlUrl: url,
    htmlUrl: siteUrl,
    category: tags.join(','),
  };
  return Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value ?? '')}"`)
    .join('');
}
