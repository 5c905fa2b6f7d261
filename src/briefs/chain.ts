import type { Article } from '../model/article.ts';
import type { Claim, Event, Figure, Party } from '../model/coding.ts';
import { dayInWords, daysInWords } from '../text/dates/words.ts';
import { nameOf } from './compose-names.ts';

/** What is told, and so has a chain. */
export type Item = Event | Claim | Figure;

/** Where something stands, as far as that says who tells it. */
export interface Telling {
  readonly article: Article;
  /** The claims of the article, by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The name of the document. */
  readonly name: string;
}

/** The first holder first, the outlet last: `Mulder`, `The Harbour Post (Ana Ruiz)`. */
export function chainOf(item: Item, { article, claims, name }: Telling): string[] {
  const names = holdersOf(item, claims).map(nameOf);
  return [...new Set([...names, outletOf(article, name)])];
}

/** Who holds a claim, then who says so, and so on outwards. */
export function holdersOf(item: Item, claims: Telling['claims']): Party[] {
  const around = 'claims' in item ? item.claims : ancestors(item, claims);
  const own = 'speakers' in item ? item.speakers : [];
  return [...own, ...around.flatMap((id) => claims.get(id)?.speakers ?? [])];
}

function ancestors(claim: Claim, claims: ReadonlyMap<string, Claim>): string[] {
  const found: string[] = [];
  for (
    let id = claim.parent;
    id !== null && !found.includes(id);
    id = claims.get(id)?.parent ?? null
  )
    found.push(id);
  return found;
}

/** The outlet that an article is from, or the file where it names none, with its authors. */
export function outletOf({ outlet, byline }: Article, name: string): string {
  const house = outlet ?? `unnamed outlet, in ${name}`;
  return byline.length > 0 ? `${house} (${byline.join(', ')})` : house;
}

/** The day of publication in words, or the days it may have been. */
export function publishedInWords({ published, publishedRange }: Article): string | null {
  if (published !== null) return dayInWords(published);
  if (publishedRange === undefined) return null;
  return daysInWords(...publishedRange);
}
