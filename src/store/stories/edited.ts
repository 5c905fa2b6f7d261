import { daysBetween } from '../../core/day.ts';
import type { Near } from './shelf.ts';
import type { Told } from './telling.ts';

/** Days between which an outlet is thought to have edited an article rather than written another. */
const fewDays = 7;

/** Words of the shorter headline that the other must have. */
const sharedWords = 0.5;

/** Of what is no address, an outlet's article must have so much of the other. */
const mostlySame = 0.6;

/**
 * Whether two articles that are alike are one article at two times: of one address, or of one outlet with much the same
 * headline within a week.
 */
export function isEdited(a: Told, b: Told, share: number): boolean {
  if (a.url !== null && b.url !== null && a.document !== b.document)
    return addressOf(a.url) === addressOf(b.url);
  return (
    share >= mostlySame &&
    a.document !== b.document &&
    a.outlet !== null &&
    foldName(a.outlet) === foldName(b.outlet ?? '') &&
    Math.abs(daysBetween(dayOf(a), dayOf(b))) <= fewDays &&
    areTitlesAlike(a.title, b.title)
  );
}

/** By what an article is looked up among those it may be an edit of. */
export function nearOf({ outlet, url }: Told): Near {
  return { outlet: outlet?.toLowerCase() ?? null, path: url === null ? null : pathOf(url) };
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') : address;
}

/** An address without what leads to the same page: the scheme, `www.`, the fragment, and how the reader came to it. */
function addressOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, searchParams } = new URL(address);
  const kept = [...searchParams]
    .filter(([name]) => !/^(?:utm_\w+|fbclid|gclid|ref|cmpid|smid|share)$/i.test(name))
    .map((pair) => pair.join('='))
    .toSorted();
  const host = hostname.replace(/^(?:www|m|amp)\./, '');
  return `${host}${pathOf(address)}?${kept.join('&')}`;
}

function dayOf({ published, knownAt }: Told): string {
  return published ?? knownAt.slice(0, 10);
}

function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function areTitlesAlike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const fewest = Math.min(first.size, second.size);
  return fewest > 0 && [...first].filter((word) => second.has(word)).length >= fewest * sharedWords;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
