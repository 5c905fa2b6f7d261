import { safeAddress } from './addresses.ts';
import { childrenOf, isElement, textOf } from './elements.ts';
import type { Enclosure, Link } from './feed.ts';
import { eachOnce } from './once.ts';
import type { Element } from './tree.ts';

/** All links of a feed or entry, in its order, those of its enclosures too; one that may run code is left out. */
export function linksOf(element: Element): Link[] {
  const own = safeAddress(element.attributes.get('href'), element.base);
  const told = element.children.filter(isElement).flatMap((one) => {
    if (one.name !== 'link' && one.name !== 'enclosure') return [];
    const href = safeAddress(addressOf(one), one.base);
    if (href === null) return [];
    const rel = one.attributes.get('rel')?.trim() || usualRel(one);
    return [{ rel, href, type: typeOf(one, rel), title: one.attributes.get('title') ?? null }];
  });
  return own === null
    ? told
    : [{ rel: 'alternate', href: own, type: 'text/html', title: null }, ...told];
}

function usualRel({ name }: Element): string {
  return name === 'enclosure' ? 'enclosure' : 'alternate';
}

function typeOf({ attributes }: Element, rel: string): string | null {
  if (rel === 'self') return attributes.get('type') ?? 'application/atom+xml';
  return attributes.get('type') ?? (rel === 'alternate' ? 'text/html' : null);
}

/** The address in an element: an attribute's, else its text. */
export function addressOf(element: Element): string {
  const { attributes } = element;
  return (
    attributes.get('href') ??
    attributes.get('url') ??
    (textOf(element) || attributes.get('rdf:resource') || '')
  );
}

/** The page that a feed or entry stands for. */
export function pageLinkOf(element: Element, links: readonly Link[]): string | null {
  const [original] = childrenOf(element, 'feedburner:origlink');
  const address = original && safeAddress(textOf(original), original.base);
  if (address) return address;
  const pages = links.filter(({ rel }) => rel === 'alternate');
  const page = pages.find(({ type }) => type === null || /html/.test(type)) ?? pages[0];
  return page?.href ?? null;
}

export function enclosuresOf(element: Element): Enclosure[] {
  const found = element.children.filter(isElement).flatMap((one) => {
    const isFile = one.name === 'enclosure' || one.name === 'media:content';
    const isLink = one.name === 'link' && one.attributes.get('rel') === 'enclosure';
    const url = isFile || isLink ? safeAddress(addressOf(one), one.base) : null;
    if (url === null) return [];
    const length = one.attributes.get('length') ?? one.attributes.get('filesize') ?? '';
    return [{ url, type: one.attributes.get('type') ?? null, length: numberOf(length) }];
  });
  return eachOnce(found, ({ url }) => [url]);
}

function numberOf(text: string): number | null {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}
