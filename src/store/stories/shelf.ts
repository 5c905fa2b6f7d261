import type { ArticleKey } from '../../model/copy.ts';
import type { Piece } from '../../text/likeness/changes.ts';
import type { Told } from './telling.ts';

/** An article that was placed. */
export interface Shelved extends Told {
  /** The article that was the first of its story to be placed. */
  readonly story: ArticleKey;
  readonly letters: number;
  /** Its signature, as `placesOf` gives it. */
  readonly places: readonly number[];
}

/** The articles placed so far, as placing another one looks at them. */
export interface Shelf {
  /** Those whose signatures have at least `least` of these bands, some dozens of those with most. */
  alike(bands: readonly number[], least: number): Promise<readonly Shelved[]>;
  /** All of a story, in the order of record time, those known at once in that in which they were placed. */
  members(story: ArticleKey): Promise<readonly Shelved[]>;
  /** The paragraphs of an article's body. */
  pieces(article: Told): Promise<readonly Piece[]>;
}
