import { absolute, safeAddress } from './addresses.ts';
import { categoriesOf } from './categories.ts';
import { child, isElement, textOf } from './elements.ts';
import { datesOf, entryOf, first, languageOf, rulesOf } from './entry.ts';
import type { Entry, Feed } from './feed.ts';
import { addressOf, linksOf, pageLinkOf } from './links.ts';
import { peopleOf } from './people.ts';
import { type Element, treeOf } from './tree.ts';
import { plainText, wordingOf } from './wording.ts';

const formats: ReadonlyMap<string, Feed['format']> = new Map([
  ['rss', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['channel', 'cdf'],
]);

const descriptions = [
  'description',
  'subtitle',
  'tagline',
  'abstract',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
];

/** The feed that a text in XML is; whatever is wrong with it, what can be made out. */
export function xmlFeed(text: string, base: string | null): Omit<Feed, 'encoding'> {
  const { root, format } = rootOf(treeOf(text, base));
  const channel = child(root, 'channel') ?? root;
  const rules = rulesOf(format);
  const described = first(channel, descriptions);
  const titled = first(channel, ['title', 'dc:title']);
  const titleWording = titled ? wordingOf(titled, rules.title) : null;
  const descriptionWording = described ? wordingOf(described, rules.body) : null;
  const links = linksOf(channel);
  const language = languageOf(channel);
  return {
    format,
    id: identityOf(channel),
    title: titleWording ? plainText(titleWording) : '',
    titleWording,
    link: pageLinkOf(channel, links),
    links,
    description: descriptionWording ? plainText(descriptionWording) : '',
    descriptionWording,
    language,
    authors: authorsOf(channel),
    categories: categoriesOf(channel),
    ...datesOf(channel),
    image: imageOf(channel) ?? imageOf(root),
    entries: entriesOf(root, channel).map((element) =>
      withLanguage(entryOf(element, format), language),
    ),
  };
}

/** The element that is the feed by its name; where there is none, the one that entries stand in. */
function rootOf(document: Element): { root: Element; format: Feed['format'] } {
  const named = nearest(document, ({ name }) => formats.has(name));
  if (named)
    return {
      root: named,
      format: isOldAtom(named) ? 'atom-0.3' : (formats.get(named.name) ?? 'none'),
    };
  const root = nearest(document, hasEntries) ?? document;
  const [entry] = root.children.filter(isElement).filter(isEntry);
  return { root, format: entry === undefined ? 'none' : entry.name === 'entry' ? 'atom' : 'rss' };
}

function isOldAtom({ name, attributes }: Element): boolean {
  const isOld =
    attributes.get('version') === '0.3' || /atom\/ns/.test(attributes.get('xmlns') ?? '');
  return name === 'feed' && isOld;
}

function identityOf(channel: Element): string | null {
  const identity = first(channel, ['id', 'guid', 'dc:identifier']);
  if (identity) return absolute(textOf(identity), identity.base);
  return channel.attributes.get('rdf:about') ?? null;
}

function withLanguage(entry: Entry, language: string | null): Entry {
  return entry.language === null ? { ...entry, language } : entry;
}

function isEntry({ name }: Element): boolean {
  return name === 'item' || name === 'entry';
}

function hasEntries({ children }: Element): boolean {
  return children.some((one) => isElement(one) && isEntry(one));
}

/** Entries stand in the channel or beside it; where there are none, wherever they are. */
function entriesOf(root: Element, channel: Element): Element[] {
  const places = channel === root ? [root] : [root, channel];
  const own = places.flatMap(({ children }) => children.filter(isElement).filter(isEntry));
  if (own.length > 0) return own;
  const outer = nearest(root, hasEntries);
  return outer ? outer.children.filter(isElement).filter(isEntry) : [];
}

/** The element nearest to the top for which something holds. */
function nearest(top: Element, holds: (element: Element) => boolean): Element | undefined {
  let level: Element[] = [top];
  while (level.length > 0) {
    const found = level.find(holds);
    if (found) return found;
    level = level.flatMap(({ children }) => children.filter(isElement));
  }
  return undefined;
}

function authorsOf(channel: Element): Feed['authors'] {
  const authors = peopleOf(channel, ['author', 'managingeditor', 'dc:creator', 'dc:author']);
  return authors.length > 0 ? authors : peopleOf(channel, ['itunes:author']);
}

function imageOf(channel: Element): string | null {
  const image = child(channel, 'image');
  const url = image && child(image, 'url');
  if (url) return safeAddress(textOf(url), url.base);
  const other = first(channel, ['logo', 'itunes:image', 'icon', 'image']);
  return other ? safeAddress(addressOf(other), other.base) : null;
}
