import { chainOf } from '../../briefs/chain.ts';
import type { Article } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event } from '../../model/coding.ts';
import type { Document } from '../../model/document.ts';
import type { Explained } from '../../model/why.ts';

/** An event or claim with where it was read and who tells it. */
export interface Found<Item> {
  readonly item: Item;
  readonly capture: Capture;
  readonly document: Document;
  readonly article: Article;
  readonly coding: Explained;
  /** The claims of the article, by id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The line of the document on which its sentence starts, from 1. */
  readonly line: number;
  /** The first holder first, the outlet last. */
  readonly chain: readonly string[];
  /** The article that told it before, where this one only tells it again; else `null`. */
  readonly copyOf: string | null;
  /** Which version of its article it stands in, from 2; `null` where no earlier one is known. */
  readonly version: number | null;
}

/** An article with its coding, as a filter looks at it. */
export type Place = Omit<Found<unknown>, 'item' | 'line' | 'chain'>;

/** The articles of a document, in their order. */
export function placesIn(capture: Capture): Place[] {
  const { document, articles, codings } = capture;
  return codings.flatMap((coding, i) => {
    const article = articles[i];
    if (article === undefined) return [];
    const claims = new Map(coding.claims.map((claim) => [claim.id, claim]));
    return [{ capture, document, article, coding, claims, copyOf: null, version: null }];
  });
}

/** Who tells something in an article, the first holder first, the outlet last. */
export function tellersOf(item: Event | Claim, { article, claims, document }: Place): string[] {
  return chainOf(item, { article, claims, name: document.name });
}

/** Which line of a text a place in it stands on, from 1; asked for places in any order. */
export function lineCounter(text: string): (at: number) => number {
  let starts: number[] | undefined;
  return (at) => {
    starts ??= [...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(
      (end) => end.index + end[0].length,
    );
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
