import type { Facts } from './stated.ts';
import { keyWords } from './words.ts';

/** What divides a headline from the name of its site in the title of a page. */
const divider = /\s+(?:[|·•»:–—―-]|::|\|\||>>|[←→])\s+|\s*[|»]\s*/gu;

/** No title is longer. */
const longest = 400;

/** The titles that a page states, without the names of its site, the likeliest first. */
export function titleCandidates(
  { meta, linked }: Facts,
  site: readonly string[],
  headline: string | undefined,
): string[] {
  const written = [
    meta('og:title')?.value,
    linked.headline,
    meta('title')?.value,
    meta(
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
      'headline',
    )?.value,
  ];
  const known = [headline, ...written].filter((one) => one !== undefined);
  return written.flatMap((one) => {
    const title = one && withoutSite(decoded(one.slice(0, longest)), { site, known });
    return title ? [title] : [];
  });
}

/** Character references that were written twice over. */
export function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  };
  return text
    .replaceAll(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Known {
  /** Names by which the site goes. */
  readonly site: readonly string[];
  /** What else the page says its title is. */
  readonly known: readonly string[];
}

/** A title without the name of the site at its end or beginning. */
export function withoutSite(title: string, { site, known }: Known): string {
  const cuts = [...title.matchAll(divider)];
  const names = site.map(folded).filter((name) => name !== '');
  const others = new Set(known.filter((one) => one !== title).map(folded));
  for (const { index, 0: mark } of cuts) {
    const [head, tail] = [title.slice(0, index), title.slice(index + mark.length)];
    if (others.has(folded(head)) || isSite(folded(tail), names))
      return trimEnd(head, { site, known });
    if (isSite(folded(head), names) && keyWords(tail).length > 1)
      return withoutSite(tail, { site, known });
  }
  const last = cuts.at(-1);
  if (last && others.has(folded(title.slice(last.index + last[0].length))))
    return title.slice(last.index + last[0].length).trim();
  return lastCut(title, last);
}

function trimEnd(head: string, { site, known }: Known): string {
  const cuts = [...head.matchAll(divider)];
  return cuts.length > 0 ? withoutSite(head, { site, known }) : head.trim();
}

/** A bar before a few words at the end is never a part of the headline. */
function lastCut(title: string, last: RegExpExecArray | undefined): string {
  if (!last) return title.trim();
  const [head, tail] = [title.slice(0, last.index), title.slice(last.index + last[0].length)];
  const isBar = /[|»]/.test(last[0]);
  return isBar && keyWords(tail).length <= 5 && keyWords(head).length > 2
    ? head.trim()
    : title.trim();
}

function isSite(part: string, names: readonly string[]): boolean {
  if (part === '') return false;
  return names.some(
    (name) =>
      part === name ||
      (part.length > 3 &&
        name.length > 3 &&
        (name.startsWith(part) || (part.startsWith(name) && part.length < name.length + 14))),
  );
}

function folded(text: string): string {
  return keyWords(text).join('');
}
