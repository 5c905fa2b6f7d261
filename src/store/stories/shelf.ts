import type { ArticleKey } from '../../model/copy.ts';
import type { Piece } from '../../text/likeness/changes.ts';
import type { Told } from './telling.ts';

/** An article of a story. */
export interface Member extends Told {
  readonly letters: number;
}

/** An article that was placed. */
export interface Shelved extends Member {
  /** The article that was the first of its story to be placed. */
  readonly story: ArticleKey;
  /** Its signature, as `placesOf` gives it. */
  readonly places: readonly number[];
}

/** How many articles of one outlet or address are looked at: the last ones. */
export const mostNear = 32;

/** The articles placed so far, as placing another one looks at them. */
export interface Shelf {
  /** Those whose signatures have at least `least` of these bands, some dozens of those with most. */
  alike(bands: readonly number[], least: number): Promise<readonly Shelved[]>;
  /**
   * Of a story the longest article, the first that was known, and the last of those that `near` may be an edit of, so
   * that a story of thousands of copies costs no more than one of few; in the order of record time, those known at once
   * in that in which they were placed.
   */
  members(story: ArticleKey, near: Near): Promise<readonly Member[]>;
  /** The paragraphs of an article's body. */
  pieces(article: Told): Promise<readonly Piece[]>;
}

/** By what articles may be edits of one another; `null` where nothing is known. */
export interface Near {
  /** In lower case. */
  readonly outlet: string | null;
  /** The path of its address. */
  readonly path: string | null;
}
