import type { Span } from '../../src/core/span.ts';
import type { Article } from '../../src/model/article.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Claim, Coding, Event, Party } from '../../src/model/coding.ts';

const text = `Peru met Chile in Lima.
The Harbour Institute said that Ana Ruiz warned that Chile may attack Peru.
“That is untrue,” said Santiago.
`;

function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`“${words}” does not stand there.`);
  return [start, start + words.length];
}

function party(words: string, code: string | null, name?: string): Party {
  return { text: words, span: at(words), code, ...(name !== undefined && { name }) };
}

const [first, second, third] = [
  'Peru met Chile in Lima.',
  'The Harbour Institute said that Ana Ruiz warned that Chile may attack Peru.',
  '“That is untrue,” said Santiago.',
] as const;

const claims: readonly Claim[] = [
  {
    id: 'd.1.c1',
    speakers: [party('The Harbour Institute', '---EDU')],
    addressees: [],
    cue: at('said'),
    content: [at('that Ana Ruiz warned that Chile may attack Peru')],
    stance: 'states',
    about: ['CHL', 'PER'],
    polarity: 'asserts',
    horizon: null,
    resolvedBy: [],
    sentence: at(second),
    confidence: 0.9,
    parent: null,
  },
  {
    id: 'd.1.c2',
    speakers: [party('Ana Ruiz', null)],
    addressees: [],
    cue: at('warned'),
    content: [at('that Chile may attack Peru')],
    stance: 'warns',
    about: ['CHL', 'PER'],
    polarity: 'asserts',
    horizon: null,
    resolvedBy: [],
    sentence: at(second),
    confidence: 0.8,
    parent: 'd.1.c1',
  },
  {
    id: 'd.1.c3',
    speakers: [party('Santiago', 'CHLGOV')],
    addressees: [],
    cue: at('said', at(third)[0]),
    content: [at('“That is untrue,”')],
    stance: 'denies',
    about: [],
    polarity: 'denies',
    horizon: null,
    resolvedBy: [],
    sentence: at(third),
    confidence: 0.9,
    parent: null,
  },
];

const shared = { modes: [], contexts: [], place: null, confidence: 0.7, by: 'sample' } as const;

const events: readonly Event[] = [
  {
    ...shared,
    id: 'd.1.e1',
    type: 'CONSULT',
    cameo: '040',
    quad: 1,
    score: 2.5,
    status: 'occurred',
    actors: [party('Peru', 'PERGOV'), party('Chile', 'CHL')],
    recipients: [],
    date: '2024-06-07',
    when: null,
    trigger: at('met'),
    sentence: at(first),
    claims: [],
    views: [{ claim: null, status: 'occurred', certainty: 3, time: 'past' }],
  },
  {
    ...shared,
    id: 'd.1.e2',
    type: 'ASSAULT',
    cameo: '190',
    quad: 4,
    score: -9,
    status: 'possible',
    actors: [{ ...party('Chile', 'CHL'), span: at('Chile', at(second)[0]) }],
    recipients: [{ ...party('Peru', 'PER'), span: at('Peru', at(second)[0]) }],
    date: null,
    when: null,
    trigger: at('attack'),
    sentence: at(second),
    claims: ['d.1.c2', 'd.1.c1'],
    views: [{ claim: null, status: 'unknown', certainty: null, time: 'none' }],
  },
];

const article: Article = {
  id: 'd.1',
  title: 'Talks, and a warning',
  titleSpan: null,
  byline: ['Mira Tan'],
  outlet: 'The Harbour Post',
  outletSpan: null,
  dateline: null,
  published: '2024-06-08',
  publishedSpan: null,
  language: 'en',
  segments: [],
  related: [],
};

interface Changes {
  readonly article?: Partial<Article>;
  readonly coding?: Partial<Coding>;
}

/** A document by hand, whose claims stand one in another and whose events are a deed and a fear. */
export function toldCapture(changes: Changes = {}): Capture {
  return {
    document: {
      id: 'd',
      sha256: 'hash',
      mediaType: 'text/plain',
      text,
      name: 'told.txt',
      capturedAt: '2024-06-10T08:00:00.000Z',
      url: null,
      replaced: 0,
      origins: [],
    },
    articles: [{ ...article, ...changes.article }],
    furniture: [],
    codings: [
      {
        article: 'd.1',
        method: 'sample@1',
        sentences: [at(first), at(second), at(third)],
        events,
        claims,
        figures: [],
        ...changes.coding,
      },
    ],
  };
}
