import { type Day } from '../../core/day.ts';
import type { Article } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event, Party } from '../../model/coding.ts';
import type { Document } from '../../model/document.ts';
import { kindOf } from '../register.ts';

/** An event or claim with where it is told and who holds it. */
export interface Told<Item extends Event | Claim = Event | Claim> {
  readonly item: Item;
  readonly document: Document;
  readonly article: Article;
  /** The last day on which the article may have been published. */
  readonly day: Day | null;
  /** The claims in which it is told, the innermost first; a claim is its own innermost. */
  readonly claims: readonly Claim[];
  /** Who says so, the first holder first; empty where the report itself does. */
  readonly chain: readonly Party[];
}

/** All that is told in some captures, in an order that does not go by theirs. */
export function toldIn(captures: readonly Capture[]): {
  readonly events: Told<Event>[];
  readonly claims: Told<Claim>[];
} {
  const events: Told<Event>[] = [];
  const claims: Told<Claim>[] = [];
  for (const { document, articles, codings } of distinct(captures)) {
    for (const [i, article] of articles.entries()) {
      const coding = codings[i];
      const day = article.published ?? article.publishedRange?.[1] ?? null;
      const byId = new Map((coding?.claims ?? []).map((claim) => [claim.id, claim]));
      const told = <Item extends Event | Claim>(item: Item, around: readonly Claim[]) => ({
        item,
        document,
        article,
        day,
        claims: around,
        chain: around.flatMap(({ speakers }) => speakers),
      });
      for (const event of coding?.events ?? [])
        events.push(told(event, event.claims.map((id) => byId.get(id)).filter(isClaim)));
      for (const claim of byId.values()) claims.push(told(claim, outwards(claim, byId)));
    }
  }
  return { events, claims };
}

/** Each document once, by its id, which comes from its bytes. */
function distinct(captures: readonly Capture[]): Capture[] {
  const byId = new Map(captures.map((capture) => [capture.document.id, capture]));
  return [...byId.values()].toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1));
}

function isClaim(claim: Claim | undefined): claim is Claim {
  return claim !== undefined;
}

function outwards(claim: Claim, byId: ReadonlyMap<string, Claim>): Claim[] {
  const found: Claim[] = [];
  for (
    let one: Claim | undefined = claim;
    one !== undefined && !found.includes(one);
    one = one.parent === null ? undefined : byId.get(one.parent)
  )
    found.push(one);
  return found;
}

export interface Holder {
  /** The same for the same holder. */
  readonly key: string;
  readonly name: string | null;
  /** Whether it is sure that the same key is the same holder; two groups of "analysts" need not be. */
  readonly isOne: boolean;
}

/** Who is the first to hold it: the innermost speaker, else the report itself. */
export function holderOf({ chain, article, document }: Told): Holder {
  const [party] = chain;
  if (party === undefined) {
    const key = `report ${article.outlet ?? document.id}`;
    return { key, name: null, isOne: article.outlet !== null };
  }
  const name = partyName(party);
  const { code } = party;
  // A state speaks through its government, whoever of that is named.
  if (code !== null && /^[A-Z]{3}(?:GOV)?$/.test(code))
    return { key: `state ${code.slice(0, 3)}`, name, isOne: true };
  const isOne = kindOf(name) === 'person' && /^(?:\p{Lu}[\p{L}.'’-]*(?:\s|$))+$/u.test(name);
  const whose = isOne ? '' : ` in ${document.id}`;
  return { key: `${code ?? ''} ${name.toLowerCase()}${whose}`, name, isOne };
}

export function partyName({ name, text }: Party): string {
  return (name ?? text).replaceAll(/\s+/gu, ' ');
}

/**
 * Whether two reports can stand against one another: somebody else's, or the same holder's elsewhere. An article that says
 * by itself both that something was and that it was not tells of two things.
 */
export function areOpponents(a: Told, b: Told): boolean {
  if (holderOf(a).key !== holderOf(b).key) return true;
  if (a.article.id !== b.article.id) return true;
  return a.chain.length > 0 && a.item.sentence[0] !== b.item.sentence[0];
}

/** By the day of the article, then by article and place: an order that comes from the texts alone. */
export function compareTold(a: Told, b: Told): number {
  const [first, second] = [a, b].map(({ day }) => day ?? '9999');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  if (a.article.id !== b.article.id) return a.article.id < b.article.id ? -1 : 1;
  return a.item.sentence[0] - b.item.sentence[0] || placeOf(a.item) - placeOf(b.item);
}

function placeOf(item: Event | Claim): number {
  return 'trigger' in item ? item.trigger[0] : item.cue[0];
}
