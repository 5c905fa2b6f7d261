import { absolute, safeAddress } from './addresses.ts';
import { categoriesOf } from './categories.ts';
import { feedDate } from './dates.ts';
import { child, childrenOf, isElement, textOf } from './elements.ts';
import type { Entry, Feed, Wording } from './feed.ts';
import { hashOf } from './identity.ts';
import { enclosuresOf, linksOf, pageLinkOf } from './links.ts';
import { textOfMarkup } from './markup.ts';
import { peopleOf } from './people.ts';
import { type Element, tagOf } from './tree.ts';
import { plainText, type WordingRules, wordingOf } from './wording.ts';

/** An entry of a feed in XML. */
export function entryOf(element: Element, format: Feed['format']): Entry {
  const rules = rulesOf(format);
  const titled = first(element, ['title', 'dc:title', 'media:title', 'itunes:title']);
  const titleWording = titled ? wordingOf(titled, rules.title) : null;
  const links = linksOf(element);
  const link = pageLinkOf(element, links) ?? permanentLink(element);
  const { summary, content } = wordsOf(element, format);
  const dates = datesOf(element);
  const people = peopleOf(element, ['author', 'dc:creator', 'dc:author']);
  const title = titleWording ? plainText(titleWording) : '';
  return {
    id: identityOf(element, format) ?? link ?? hashOf([title, summary?.value, content?.value]),
    title,
    titleWording,
    link,
    links,
    authors: people.length > 0 ? people : peopleOf(element, ['itunes:author']),
    ...dates,
    summary,
    content,
    categories: categoriesOf(element),
    enclosures: enclosuresOf(element),
    source: sourceOf(element),
    language: languageOf(element),
  };
}

/** How the words of a format are to be taken. */
export function rulesOf(format: Feed['format']): Record<'title' | 'body', WordingRules> {
  const guess = !format.startsWith('atom');
  const wrapped = format === 'atom';
  return {
    title: { type: 'text/plain', guess, wrapped },
    body: { type: guess ? 'text/html' : 'text/plain', guess, wrapped },
  };
}

/** The first child of these names that there is. */
export function first(element: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const found = child(element, name);
    if (found) return found;
  }
  return undefined;
}

const summaries = [
  'description',
  'summary',
  'abstract',
  'dc:description',
  'itunes:summary',
  'media:description',
];
const contents = ['content', 'content:encoded', 'body', 'xhtml:body', 'fullitem', 'xhtml:div'];

/** Of two texts that both call themselves a summary, the second is the content, as feeds of RSS mean it. */
function wordsOf(
  element: Element,
  format: Feed['format'],
): { summary: Wording | null; content: Wording | null } {
  const { body } = rulesOf(format);
  const html: WordingRules = { ...body, type: 'text/html' };
  const xhtml: WordingRules = { ...body, type: 'application/xhtml+xml' };
  const named = (names: readonly string[]) =>
    element.children.filter(isElement).filter(({ name }) => names.includes(name));
  const [short, second] = named(summaries.slice(0, 3)).toSorted(emptyLast);
  const summary = short ?? first(element, summaries);
  const full = named(contents).toSorted(emptyLast)[0] ?? second;
  return {
    summary: summary ? wordingOf(summary, summary.name === 'summary' ? body : html) : null,
    content: full
      ? wordingOf(
          full,
          full.name === 'content' ? body : full.name.startsWith('xhtml:') ? xhtml : html,
        )
      : null,
  };
}

function emptyLast(one: Element, other: Element): number {
  return Number(one.children.length === 0) - Number(other.children.length === 0);
}

function identityOf(element: Element, format: Feed['format']): string | null {
  const told = first(element, ['id', 'guid', 'dc:identifier']);
  const id = told ? textOf(told) : '';
  if (told && id !== '')
    return format.startsWith('atom') && !/\s/.test(id) ? absolute(id, told.base) : id;
  return element.attributes.get('rdf:about')?.trim() || null;
}

/** A guid is the address of the page where it does not say otherwise and looks like one. */
function permanentLink(element: Element): string | null {
  const guid = child(element, 'guid');
  if (!guid || guid.attributes.get('ispermalink')?.trim().toLowerCase() === 'false') return null;
  const address = textOf(guid);
  return /^https?:\/\//i.test(address) ? safeAddress(address, null) : null;
}

/** Who had it first: the name in RSS, the title of the feed it is from in Atom. */
function sourceOf(element: Element): string | null {
  const source = first(element, ['source', 'dc:source']);
  const name = source ? (child(source, 'title') ?? source) : undefined;
  const told = name ? textOfMarkup(textOf(name)) : '';
  return told === '' || /^[a-z]+:\S+$/i.test(told) ? null : told;
}

/** When it was published and changed; `dc:date` says one or the other, and stands for what is missing. */
export function datesOf(element: Element): Pick<Entry, 'published' | 'updated'> {
  const dateOf = (names: readonly string[]) => {
    for (const name of names) {
      const dates = childrenOf(element, name).map((one) => feedDate(textOf(one)));
      const last = dates.findLast((date) => date !== null);
      if (last) return last;
    }
    return null;
  };
  const published = dateOf(['published', 'pubdate', 'issued', 'dcterms:issued', 'dc:issued']);
  const changed = dateOf(['updated', 'modified', 'dcterms:modified', 'lastbuilddate']);
  const either = dateOf(['dc:date', 'date']);
  return {
    published: published ?? either ?? dateOf(['created', 'dcterms:created']),
    updated: changed ?? either ?? feedDate(element.attributes.get('lastmod') ?? ''),
  };
}

export function languageOf(element: Element): string | null {
  const told = first(element, ['language', 'dc:language']);
  return element.language ?? (told ? tagOf(textOf(told)) : null);
}
