import type { ArticleKey, Copy } from '../../model/copy.ts';

/** What an article became when it was edited. */
export interface Version {
  /** From 2. */
  readonly number: number;
  /** How it came of the version before. */
  readonly edit: Copy;
}

/** Which articles tell one story: copies that hang together. */
export class Stories {
  readonly #parents = new Map<string, string>();
  readonly #members = new Map<string, ArticleKey[]>();
  readonly #edits = new Map<string, Copy>();
  readonly #next = new Map<string, ArticleKey>();
  readonly #later = new Set<string>();

  readonly #isOpen: boolean;

  /** `isOpen`: whether copies are added while their articles are read. */
  constructor(copies: Iterable<Copy> = [], isOpen = false) {
    for (const copy of copies) this.add(copy);
    this.#isOpen = isOpen;
  }

  /** Two articles of one story. */
  add(copy: Copy): void {
    const { document, article, of, kind } = copy;
    const [earlier, later] = [this.#rootOf(of), this.#rootOf({ document, article })];
    this.#later.add(nameOf(copy));
    if (earlier !== later) {
      this.#parents.set(later, earlier);
      const joined = [...(this.#members.get(earlier) ?? []), ...(this.#members.get(later) ?? [])];
      this.#members.set(earlier, joined);
      this.#members.delete(later);
    }
    if (kind !== 'version') return;
    this.#edits.set(nameOf(copy), copy);
    this.#next.set(nameOf(of), { document, article });
  }

  /** What stands for the story that an article tells; undefined where no other tells it. */
  storyOf(article: ArticleKey): string | undefined {
    return this.#parents.has(nameOf(article)) ? this.#rootOf(article) : undefined;
  }

  /** All that tell a story. */
  members(story: string): readonly ArticleKey[] {
    return this.#members.get(story) ?? [];
  }

  /** The article that a story counts by: the first that was known, as it was edited last. */
  tellingOf(story: string): ArticleKey | undefined {
    const members = this.members(story);
    const first = members.find((member) => !this.#later.has(nameOf(member))) ?? members[0];
    return first && this.#lastOf(first);
  }

  /** Whether an article is one of several that tell its story, or may still turn out to be. */
  mayHave(article: ArticleKey): boolean {
    return this.#isOpen || this.#parents.has(nameOf(article));
  }

  /** The last version of an article, where that is another one. */
  replacing(article: ArticleKey): ArticleKey | undefined {
    return this.#next.has(nameOf(article)) ? this.#lastOf(article) : undefined;
  }

  /** Which version an article is, from the second. */
  versionOf(article: ArticleKey): Version | undefined {
    const edit = this.#edits.get(nameOf(article));
    if (edit === undefined) return undefined;
    const seen = new Set<string>();
    let number = 2;
    for (let one = this.#edits.get(nameOf(edit.of)); one; one = this.#edits.get(nameOf(one.of))) {
      if (seen.size === seen.add(nameOf(one)).size) break;
      number += 1;
    }
    return { number, edit };
  }

  #lastOf(article: ArticleKey): ArticleKey {
    const seen = new Set<string>();
    let last = article;
    for (
      let next = this.#next.get(nameOf(last));
      next !== undefined && seen.size !== seen.add(nameOf(next)).size;
      next = this.#next.get(nameOf(last))
    )
      last = next;
    return last;
  }

  #rootOf(article: ArticleKey): string {
    let name = nameOf(article);
    if (!this.#parents.has(name)) {
      this.#parents.set(name, name);
      this.#members.set(name, [{ document: article.document, article: article.article }]);
    }
    for (let up = this.#parents.get(name); up !== undefined && up !== name; ) {
      const above = this.#parents.get(up) ?? up;
      this.#parents.set(name, above);
      [name, up] = [up, above];
    }
    return name;
  }
}

function nameOf({ document, article }: ArticleKey): string {
  return JSON.stringify([document, article]);
}
