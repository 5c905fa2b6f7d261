import type { Capture } from '../../model/capture.ts';
import type { ArticleKey, Copy } from '../../model/copy.ts';
import { nearOf } from './edited.ts';
import { placeTelling } from './place.ts';
import { mostNear, type Shelf, type Shelved } from './shelf.ts';
import { bandsOf } from './signature.ts';
import { type Telling, tellingsOf } from './telling.ts';

/** As a store does: some dozens that are most alike. */
const mostAlike = 64;

/** Finds copies among documents that no store has, in the order in which they are given. */
export class CopyFinder {
  readonly #shelved: Shelved[] = [];
  readonly #pieces = new Map<string, Telling['pieces']>();
  readonly #byBand = new Map<number, number[]>();
  readonly #byStory = new Map<string, Story>();
  #given = 0;

  /**
   * The copies that its articles are of those given before. Read at one moment, they are in the order of the days they
   * state, then in that in which they were given.
   */
  async add(capture: Capture): Promise<Copy[]> {
    const copies: Copy[] = [];
    for (const telling of tellingsOf(capture)) {
      const day = telling.published ?? telling.knownAt.slice(0, 10);
      const rank = `${day} ${String(this.#given++).padStart(9, '0')}`;
      const { copy, ...placed } = await placeTelling({ ...telling, knownAt: rank }, this.#shelf);
      this.#keep(placed, telling);
      if (copy !== undefined) copies.push({ ...copy, knownAt: telling.knownAt });
    }
    return copies;
  }

  #keep(placed: Shelved, telling: Telling): void {
    const number = this.#shelved.length;
    this.#shelved.push(placed);
    this.#pieces.set(nameOf(telling), telling.pieces);
    for (const band of bandsOf(placed.places)) {
      const numbers = this.#byBand.get(band);
      if (numbers === undefined) this.#byBand.set(band, [number]);
      else if (numbers.length < mostAlike) numbers.push(number);
    }
    const story = nameOf(placed.story);
    this.#byStory.set(story, withMember(this.#byStory.get(story), placed));
  }

  readonly #shelf: Shelf = {
    alike: async (bands, least) => {
      const met = new Map<number, number>();
      for (const number of bands.flatMap((band) => this.#byBand.get(band) ?? []))
        met.set(number, (met.get(number) ?? 0) + 1);
      return [...met]
        .filter(([, count]) => count >= least)
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, mostAlike)
        .flatMap(([number]) => this.#shelved[number] ?? []);
    },
    members: async (story, { outlet, path }) => {
      const found = this.#byStory.get(nameOf(story));
      if (found === undefined) return [];
      const { longest, first, near } = found;
      const likely = [outlet, path].flatMap((name) =>
        name === null ? [] : (near.get(name) ?? []),
      );
      // No two have the same rank.
      return [...new Set([first, longest, ...likely])].toSorted((a, b) =>
        a.knownAt < b.knownAt ? -1 : 1,
      );
    },
    pieces: async (article) => this.#pieces.get(nameOf(article)) ?? [],
  };
}

/** What of a story is looked at again, however many articles tell it. */
interface Story {
  readonly longest: Shelved;
  readonly first: Shelved;
  /** The last of each outlet, and of each path of an address. */
  readonly near: Map<string, Shelved[]>;
}

function withMember(story: Story | undefined, placed: Shelved): Story {
  const { longest, first, near } = story ?? { longest: placed, first: placed, near: new Map() };
  const { outlet, path } = nearOf(placed);
  for (const name of new Set([outlet, path]))
    if (name !== null) near.set(name, [...(near.get(name) ?? []), placed].slice(-mostNear));
  return {
    longest: placed.letters > longest.letters ? placed : longest,
    first: placed.knownAt < first.knownAt ? placed : first,
    near,
  };
}

function nameOf({ document, article }: ArticleKey): string {
  return JSON.stringify([document, article]);
}
