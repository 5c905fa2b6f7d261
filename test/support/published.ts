import type { Segment } from '../../src/model/article.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Published } from '../../src/store/contract/samples.contract.ts';

/** A document of one article, a paragraph a line. */
export function published({ id, text, day, outlet, url, title = '' }: Published): Capture {
  const article = `${id}.1`;
  const segments = [...text.matchAll(/[^\n]+/g)].map(
    (line, n): Segment => ({
      kind: 'body',
      span: [line.index, line.index + line[0].length],
      text: line[0],
      line: n + 1,
      confidence: 1,
      reasons: [],
    }),
  );
  return {
    document: {
      id,
      sha256: `sha256 of ${id}`,
      mediaType: 'text/plain',
      text,
      name: `${id}.txt`,
      url: url ?? null,
      capturedAt: `2024-05-${String(day).padStart(2, '0')}T08:00:00.000Z`,
      replaced: 0,
      origins: [],
    },
    articles: [
      {
        id: article,
        title,
        titleSpan: null,
        byline: [],
        outlet: outlet ?? null,
        outletSpan: null,
        dateline: null,
        published: null,
        publishedSpan: null,
        language: 'en',
        segments,
        related: [],
      },
    ],
    furniture: [],
    codings: [{ article, method: 'none', sentences: [], events: [], claims: [], figures: [] }],
  };
}
