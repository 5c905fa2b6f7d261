import { codeText } from '../../src/coding/article.ts';
import type { Capture } from '../../src/model/capture.ts';

export interface Told {
  readonly text: string;
  /** The day of publication. */
  readonly on?: string | null;
  readonly outlet?: string | null;
}

/** A capture of one article that consists of a text alone; its id comes from the text. */
export function captureOf({ text, on = '2024-06-10', outlet = null }: Told): Capture {
  const id = Buffer.from(`${on} ${outlet} ${text}`).toString('hex');
  const article = `${id}.1`;
  return {
    document: {
      id,
      sha256: id,
      mediaType: 'text/plain',
      text,
      name: 'sample.txt',
      capturedAt: '2024-06-11T08:00:00.000Z',
      url: null,
      replaced: 0,
      origins: [],
    },
    articles: [
      {
        id: article,
        title: '',
        titleSpan: null,
        byline: [],
        outlet,
        outletSpan: null,
        dateline: null,
        published: on,
        publishedSpan: null,
        language: 'en',
        segments: [],
        related: [],
      },
    ],
    furniture: [],
    codings: [codeText(text, article, on ?? undefined)],
  };
}
