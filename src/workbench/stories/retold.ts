import { slice } from '../../core/span.ts';
import type { Article } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { ArticleKey } from '../../model/copy.ts';
import type { Edited, Retold } from '../../model/retold.ts';
import { countsBy, type Once } from './once.ts';
import type { Stories, Version } from './stories.ts';

interface Home {
  readonly capture: Capture;
  readonly article: Article;
}

/** Which of the articles tell what others do, who carries what, and what was edited. */
export function retoldIn({ captures, carried }: Once, stories: Stories): Retold {
  const homes = captures.flatMap((capture) =>
    capture.articles.map((article): Home => ({ capture, article })),
  );
  const texts = new Map(captures.map(({ document }) => [document.id, document.text]));
  return {
    articles: new Set(
      homes.filter((home) => !countsBy(keyOf(home), stories)).map(({ article }) => article.id),
    ),
    carried,
    edited: homes.flatMap((home) => {
      const version = stories.versionOf(keyOf(home));
      const isLast = version !== undefined && stories.replacing(keyOf(home)) === undefined;
      return isLast ? [editedOf(home, version, texts)] : [];
    }),
  };
}

function editedOf(
  { article: { title, outlet } }: Home,
  { number, edit: { changes } }: Version,
  texts: ReadonlyMap<string, string>,
): Edited {
  const wordsOf = (kind: string) =>
    changes
      .filter((change) => change.kind === kind)
      .map(({ document, span }) => slice(texts.get(document) ?? '', span));
  return { title, outlet, version: number, added: wordsOf('added'), removed: wordsOf('removed') };
}

function keyOf({ capture, article }: Home): ArticleKey {
  return { document: capture.document.id, article: article.id };
}
