import type { Segment } from '../../model/article.ts';
import type { Capture } from '../../model/capture.ts';
import type { ArticleKey } from '../../model/copy.ts';
import type { Piece } from '../../text/likeness/changes.ts';
import { normalInstant } from '../instant.ts';

/** What of an article says when, where and under which headline it was published. */
export interface Told extends ArticleKey {
  /** Since when it is known, ISO 8601 UTC with milliseconds. */
  readonly knownAt: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string;
  /** The day it states for itself. */
  readonly published: string | null;
}

/** An article as it is held against others: the paragraphs of its body, and what is told about it. */
export interface Telling extends Told {
  readonly pieces: readonly Piece[];
}

/** The kinds of segments that tell the story; the rest is around it, and each outlet has its own. */
export const storyKinds = ['body', 'bullet'] as const satisfies readonly Segment['kind'][];

export function tellingsOf({ document, articles }: Capture): Telling[] {
  const knownAt = normalInstant(document.capturedAt) ?? document.capturedAt;
  return articles.map(({ id, outlet, title, published, segments }) => ({
    document: document.id,
    article: id,
    knownAt,
    url: document.url,
    outlet,
    title,
    published,
    pieces: segments.filter(({ kind }) => storyKinds.some((one) => one === kind)),
  }));
}
