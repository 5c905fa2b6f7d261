import type { Capture } from '../../model/capture.ts';
import type { ArticleKey } from '../../model/copy.ts';
import { type Repeats, Retelling } from './retelling.ts';
import type { Stories } from './stories.ts';

/** Documents in which each story is told once. */
export interface Once {
  /** The same documents in the same order, without what is told again. */
  readonly captures: readonly Capture[];
  /** By the id of an event, claim or figure, the outlets that tell it, where several articles tell its story. */
  readonly carried: ReadonlyMap<string, readonly string[]>;
}

/** What each story tells once: by the article it counts by, then by the others in their order. */
export function onceTold(read: readonly Capture[], stories: Stories): Once {
  const retelling = new Retelling(stories);
  const repeats = new Map<Capture, Repeats>();
  const [first, rest] = [read.filter(isTelling), read.filter((one) => !isTelling(one))];
  for (const capture of [...first, ...rest]) repeats.set(capture, retelling.repeatsIn(capture));
  const captures = read.map((one) => withoutRepeats(one, repeats.get(one) ?? new Map()));
  return { captures, carried: new Map(captures.flatMap(carriedIn)) };

  function isTelling({ document, articles }: Capture): boolean {
    return articles.some(({ id }) => countsBy({ document: document.id, article: id }, stories));
  }

  function carriedIn(capture: Capture): [string, readonly string[]][] {
    return capture.codings.flatMap(({ article, events, claims, figures }) => {
      const key = { document: capture.document.id, article };
      if (stories.storyOf(key) === undefined) return [];
      return [...events, ...claims, ...figures].map((item): [string, readonly string[]] => [
        item.id,
        retelling.outletsOf(item, capture, key),
      ]);
    });
  }
}

/** Whether an article is the one that its story counts by. */
export function countsBy(article: ArticleKey, stories: Stories): boolean {
  const story = stories.storyOf(article);
  const telling = story === undefined ? article : stories.tellingOf(story);
  return telling?.article === article.article && telling.document === article.document;
}

function withoutRepeats(capture: Capture, repeats: Repeats): Capture {
  if (repeats.size === 0) return capture;
  const isNew = ({ id }: { readonly id: string }) => !repeats.has(id);
  return {
    ...capture,
    codings: capture.codings.map((coding) => ({
      ...coding,
      events: coding.events.filter(isNew),
      claims: coding.claims.filter(isNew),
      figures: coding.figures.filter(isNew),
    })),
  };
}
