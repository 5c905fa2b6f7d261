import { safeAddress } from './addresses.ts';
import { feedDate } from './dates.ts';
import type { Category, Enclosure, Entry, Feed, Link, Person, Wording } from './feed.ts';
import { hashOf } from './identity.ts';
import { lenientJson } from './json-text.ts';
import { cleanMarkup, foldBlanks } from './markup.ts';
import { eachOnce } from './once.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A JSON Feed (versions 1 and 1.1); undefined for what is no JSON, or no feed. What is of a wrong kind is left out. */
export function jsonFeed(text: string, base: string | null): Omit<Feed, 'encoding'> | undefined {
  const feed = parsed(text);
  if (!feed || !(Array.isArray(feed['items']) || /jsonfeed/.test(textIn(feed, 'version'))))
    return undefined;
  const title = textIn(feed, 'title');
  const description = textIn(feed, 'description');
  const language = textIn(feed, 'language') || null;
  const link = safeAddress(textIn(feed, 'home_page_url'), base);
  const self = safeAddress(textIn(feed, 'feed_url'), base);
  return {
    format: 'json',
    id: self,
    title: foldBlanks(title),
    titleWording: title === '' ? null : wording(title, 'text/plain', language, base),
    link,
    links: [
      ...linked('alternate', link, 'text/html'),
      ...linked('self', self, 'application/feed+json'),
    ],
    description: foldBlanks(description),
    descriptionWording:
      description === '' ? null : wording(description, 'text/plain', language, base),
    language,
    authors: authorsOf(feed),
    categories: [],
    published: null,
    updated: null,
    image: safeAddress(textIn(feed, 'icon') || textIn(feed, 'favicon'), base),
    entries: fieldsIn(feed, 'items').map((item) => entryOf(item, language, base)),
  };
}

function parsed(text: string): Fields | undefined {
  const value = lenientJson(text);
  return isFields(value) ? value : undefined;
}

function entryOf(item: Fields, inherited: string | null, base: string | null): Entry {
  const language = textIn(item, 'language') || inherited;
  const title = textIn(item, 'title');
  const html = textIn(item, 'content_html');
  const plain = textIn(item, 'content_text');
  const summary = textIn(item, 'summary');
  const link = safeAddress(textIn(item, 'url') || textIn(item, 'external_url'), base);
  const id = typeof item['id'] === 'number' ? String(item['id']) : textIn(item, 'id');
  return {
    id: id || (link ?? hashOf([title, summary, html || plain])),
    title: foldBlanks(title),
    titleWording: title === '' ? null : wording(title, 'text/plain', language, base),
    link,
    links: linked('alternate', link, 'text/html'),
    authors: authorsOf(item),
    published: feedDate(textIn(item, 'date_published')),
    updated: feedDate(textIn(item, 'date_modified')),
    summary: summary === '' ? null : wording(summary, 'text/plain', language, base),
    content:
      html === ''
        ? plain === ''
          ? null
          : wording(plain, 'text/plain', language, base)
        : wording(cleanMarkup(html, link ?? base), 'text/html', language, link ?? base),
    categories: tagsOf(item),
    enclosures: attachmentsOf(item, base),
    source: null,
    language,
  };
}

function wording(
  value: string,
  type: string,
  language: string | null,
  base: string | null,
): Wording {
  return { value, type, language, base };
}

function linked(rel: string, href: string | null, type: string): Link[] {
  return href === null ? [] : [{ rel, href, type, title: null }];
}

function authorsOf(of: Fields): Person[] {
  const author = of['author'];
  const authors = [...fieldsIn(of, 'authors'), ...(isFields(author) ? [author] : [])];
  const people = authors.map((one) => ({
    name: textIn(one, 'name') || null,
    email: null,
    url: safeAddress(textIn(one, 'url'), null),
  }));
  const known = people.filter(({ name, url }) => (name ?? url) !== null);
  return eachOnce(known, ({ name, url }) => [name, url]);
}

function tagsOf(item: Fields): Category[] {
  const tags = item['tags'];
  const terms = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  return terms.map((term) => ({ term, scheme: null, label: null }));
}

function attachmentsOf(item: Fields, base: string | null): Enclosure[] {
  return fieldsIn(item, 'attachments').flatMap((one) => {
    const url = safeAddress(textIn(one, 'url'), base);
    const size = one['size_in_bytes'];
    const length =
      typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : null;
    return url === null ? [] : [{ url, type: textIn(one, 'mime_type') || null, length }];
  });
}

function textIn(of: Fields, name: string): string {
  const value = of[name];
  return typeof value === 'string' ? value.trim() : '';
}

function fieldsIn(of: Fields, name: string): Fields[] {
  const value = of[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
