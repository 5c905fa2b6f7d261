import type { Article } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Coding, Event, Figure } from '../../model/coding.ts';
import type { ArticleKey } from '../../model/copy.ts';
import { hashGrams } from '../../text/likeness/grams.ts';
import { lettersOf } from '../../text/likeness/letters.ts';
import type { Stories } from './stories.ts';

/** So much of a sentence must have been told for it to be the same one, misprints and other words aside. */
const toldShare = 0.5;

/** By the id of an event, claim or figure, the article that told it before. */
export type Repeats = ReadonlyMap<string, string>;

type Item = Event | Claim | Figure;

/** An article that was seen, with the grams of its sentences in ascending order. */
interface Seen {
  readonly article: string;
  readonly outlet: string;
  readonly grams: Uint32Array;
}

interface Place {
  readonly capture: Capture;
  readonly article: Article;
  readonly coding: Coding;
}

/**
 * Tells what in an article was told before: all of a version that an edit has replaced; of a copy, what stands in a
 * sentence that another telling of the story has. What a copy alone has is told once, by it.
 */
export class Retelling {
  readonly #stories: Stories;
  /** Articles that are no version replaced, by their keys. */
  readonly #seen = new Map<string, Seen>();
  readonly #byStory = new Map<string, Seen[]>();

  constructor(stories: Stories) {
    this.#stories = stories;
  }

  /** The repeats in a document, after those that were asked of before. */
  repeatsIn(capture: Capture): Repeats {
    const repeats = new Map<string, string>();
    for (const place of placesIn(capture)) this.#addRepeats(place, repeats);
    return repeats;
  }

  /** The outlets among those seen that tell something: its own, and each that has its sentence. */
  outletsOf(item: Item, capture: Capture, article: ArticleKey): string[] {
    const grams = sentenceGrams(capture, item);
    const telling = this.#others(article).filter((seen) => tells(seen, grams));
    return [...new Set(telling.map(({ outlet }) => outlet))];
  }

  #addRepeats({ capture, article, coding }: Place, repeats: Map<string, string>): void {
    const key = keyOf(capture, article);
    const others = this.#others(key);
    const replacing = this.#stories.replacing(key)?.article;
    const tellerOf = (item: Item) =>
      replacing ?? this.#tellerOf(sentenceGrams(capture, item), others);
    for (const [item, teller] of toldBefore(coding, tellerOf)) repeats.set(item.id, teller);
    if (replacing !== undefined || !this.#stories.mayHave(key)) return;
    const seen = {
      article: article.id,
      outlet: outletOf(capture, article),
      grams: gramsOf(
        coding.sentences.map((span) => capture.document.text.slice(...span)),
      ).toSorted(),
    };
    this.#seen.set(nameOf(key), seen);
    const story = this.#stories.storyOf(key);
    if (story !== undefined) this.#byStory.get(story)?.push(seen);
  }

  /** The articles of the same story seen so far, itself among them if it was. */
  #others(key: ArticleKey): readonly Seen[] {
    const story = this.#stories.storyOf(key);
    if (story === undefined) return [];
    const known = this.#byStory.get(story);
    if (known !== undefined) return known;
    const seen = this.#stories
      .members(story)
      .flatMap((member) => this.#seen.get(nameOf(member)) ?? []);
    this.#byStory.set(story, seen);
    return seen;
  }

  #tellerOf(grams: Uint32Array, others: readonly Seen[]): string | undefined {
    return others.find((seen) => tells(seen, grams))?.article;
  }
}

function tells({ grams: all }: Seen, grams: Uint32Array): boolean {
  let known = 0;
  for (const gram of grams) if (isIn(all, gram)) known += 1;
  return known >= grams.length * toldShare;
}

function isIn(ascending: Uint32Array, wanted: number): boolean {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted;
}

function placesIn(capture: Capture): Place[] {
  return capture.articles.flatMap((article, n) => {
    const coding = capture.codings[n];
    return coding === undefined ? [] : [{ capture, article, coding }];
  });
}

/** Claims that what is new stands in are kept with it: they say who tells it. */
function toldBefore(
  { events, claims, figures }: Coding,
  tellerOf: (item: Item) => string | undefined,
): (readonly [Item, string])[] {
  const told: (readonly [Item, string])[] = [];
  const kept = new Set<string>();
  const parents = new Map(claims.map(({ id, parent }) => [id, parent]));
  for (const item of [...events, ...claims, ...figures]) {
    const teller = tellerOf(item);
    if (teller !== undefined) told.push([item, teller]);
    else
      for (const claim of 'speakers' in item ? [item.parent] : item.claims)
        for (let id = claim; id !== null && !kept.has(id); id = parents.get(id) ?? null)
          kept.add(id);
  }
  return told.filter(([{ id }]) => !kept.has(id));
}

function sentenceGrams({ document }: Capture, { sentence }: Item): Uint32Array {
  return gramsOf([document.text.slice(...sentence)]);
}

function gramsOf(sentences: readonly string[]): Uint32Array {
  return Uint32Array.from(sentences.flatMap((text) => [...hashGrams(lettersOf(text))]));
}

/** One that names no outlet is an outlet of its own. */
function outletOf({ document }: Capture, { id, outlet }: Article): string {
  return outlet?.toLowerCase() ?? `${document.name} ${id}`;
}

function keyOf({ document }: Capture, { id }: Article): ArticleKey {
  return { document: document.id, article: id };
}

function nameOf({ document, article }: ArticleKey): string {
  return JSON.stringify([document, article]);
}
