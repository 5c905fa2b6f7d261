import { isElement, textOf } from './elements.ts';
import type { Category } from './feed.ts';
import { textOfMarkup } from './markup.ts';
import { eachOnce } from './once.ts';
import type { Element } from './tree.ts';

/** Each once; a term without a scheme is the same as one with. */
export function categoriesOf(element: Element): Category[] {
  const found = element.children.filter(isElement).flatMap(categoriesIn);
  const placed = new Set(found.filter(({ scheme }) => scheme !== null).map(({ term }) => term));
  const kept = found.filter(({ term, scheme }) => scheme !== null || !placed.has(term));
  return eachOnce(kept, ({ term, scheme }) => [term, scheme]);
}

const schemes: Readonly<Record<string, string>> = {
  'itunes:category': 'http://www.itunes.com/',
  'media:category': 'http://search.yahoo.com/mrss/category_schema',
};

const names = new Set(['category', 'dc:subject', ...Object.keys(schemes)]);

function categoriesIn(element: Element): Category[] {
  const { name, attributes } = element;
  if (name === 'tags' || name === 'itunes:keywords' || name === 'media:keywords')
    return listed(textOf(element));
  if (!names.has(name)) return [];
  const nested = element.children.filter(isElement).flatMap(categoriesIn);
  const term = attributes.get('term') ?? attributes.get('text') ?? textOfMarkup(textOf(element));
  if (term.trim() === '') return nested;
  const scheme = attributes.get('scheme') ?? attributes.get('domain') ?? schemes[name] ?? null;
  return [{ term, scheme, label: attributes.get('label') ?? null }, ...nested];
}

function listed(text: string): Category[] {
  return text
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) => ({ term, scheme: null, label: null }));
}
