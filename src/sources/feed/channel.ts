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
  ['entry', 'atom'],
  ['item', 'rss'],
]);

/** The feed that a text in XML is; whatever is wrong with it, what can be made out. */
export function xmlFeed(text: string, base: string | null): Omit<Feed, 'encoding'> {
  const document = treeOf(text, base);
  const root = nearest(document, (element) => formats.has(element.name)) ?? document;
  const format = formatOf(root);
  const channel = child(root, 'channel') ?? root;
  const rules = rulesOf(format);
  const described = first(channel, [
    'description',
    'subtitle',
    'tagline',
    'abstract',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
  ]);
  const titled = first(channel, ['title', 'dc:title']);
  const titleWording = titled ? wordingOf(titled, rules.title) : null;
  const descriptionWording = described ? wordingOf(described, rules.body) : null;
  const links = isEntry(root) ? [] : linksOf(channel);
  const identity = first(channel, ['id', 'guid', 'dc:identifier']);
  const language = languageOf(channel);
  return {
    format,
    id: isEntry(root)
      ? null
      : identity
        ? absolute(textOf(identity), identity.base)
        : (channel.attributes.get('rdf:about') ?? null),
    title: titleWording ? plainText(titleWording) : '',
    titleWording,
    link: isEntry(root) ? null : pageLinkOf(channel, links),
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

function formatOf(root: Element): Feed['format'] {
  const format = formats.get(root.name) ?? 'none';
  const isOld =
    root.attributes.get('version') === '0.3' || /atom\/ns/.test(root.attributes.get('xmlns') ?? '');
  return format === 'atom' && isOld ? 'atom-0.3' : format;
}

function withLanguage(entry: Entry, language: string | null): Entry {
  return entry.language === null ? { ...entry, language } : entry;
}

function isEntry({ name }: Element): boolean {
  return name === 'item' || name === 'entry';
}

/** Entries stand in the channel or beside it; where there are none, wherever they are. */
function entriesOf(root: Element, channel: Element): Element[] {
  if (isEntry(root)) return [root];
  const own = [...root.children, ...(channel === root ? [] : channel.children)]
    .filter(isElement)
    .filter(isEntry);
  if (own.length > 0) return own;
  const outer = nearest(root, (element) =>
    element.children.some((one) => isElement(one) && isEntry(one)),
  );
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
