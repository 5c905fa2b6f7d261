/** An article that is read as it was edited last. */
export interface Edited {
  readonly title: string;
  readonly outlet: string | null;
  /** From 2. */
  readonly version: number;
  /** The words that the last edit put in and took out. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** How the articles that were read tell one another's stories. */
export interface Retold {
  /** The ids of those that are copies of others, or that an edit has replaced. */
  readonly articles: ReadonlySet<string>;
  /** By the id of an event, claim or figure, the outlets that tell it, where several articles tell its story. */
  readonly carried: ReadonlyMap<string, readonly string[]>;
  readonly edited: readonly Edited[];
}
