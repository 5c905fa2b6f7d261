import { describe, expect, it } from 'vitest';
import type { Capture } from '../model/capture.ts';
import type { Claim, Event, Figure } from '../model/coding.ts';
import { composeBrief } from './compose.ts';

const text = 'Peru and Chile met in Lima. “They will never be allies,” Ana Ruiz said.';
const at = (words: string): readonly [number, number] => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];
const party = (words: string, code: string | null) => ({ text: words, span: at(words), code });
const met: Event = {
  id: 'd.1.e1',
  type: 'CONSULT',
  modes: [],
  contexts: [],
  cameo: '040',
  quad: 1,
  score: 2.5,
  status: 'occurred',
  actors: [party('Peru', 'PER'), party('Chile', 'CHL')],
  recipients: [],
  date: '2024-06-08',
  when: { from: '2024-06-08', to: '2024-06-08', precision: 'day', text: 'Lima', span: at('Lima') },
  place: {
    text: 'Lima',
    span: at('Lima'),
    country: 'PER',
    admin: null,
    city: 'Lima',
    precision: 'city',
  },
  trigger: at('met'),
  sentence: [0, 27],
  confidence: 1,
  by: 'test',
  claims: [],
  views: [],
};
const never: Claim = {
  id: 'd.1.c1',
  speakers: [party('Ana Ruiz', null)],
  addressees: [],
  cue: at('said'),
  content: [at('“They will never be allies,”')],
  about: ['PER', 'CHL'],
  stance: 'denies',
  polarity: 'denies',
  horizon: null,
  resolvedBy: [],
  sentence: [28, text.length],
  confidence: 1,
  parent: null,
};
const capture: Capture = {
  document: {
    id: 'd',
    sha256: 'd',
    mediaType: 'text/plain',
    text,
    name: 'a.txt',
    capturedAt: '2024-06-10T08:00:00.000Z',
    url: null,
    replaced: 0,
    origins: [],
  },
  articles: [
    {
      id: 'd.1',
      title: 'Talks',
      titleSpan: null,
      byline: ['Bo Lind'],
      outlet: 'The Post',
      outletSpan: null,
      dateline: null,
      published: '2024-06-09',
      publishedSpan: null,
      language: 'en',
      segments: [],
      related: [],
    },
  ],
  furniture: [],
  codings: [
    {
      article: 'd.1',
      method: 'test',
      sentences: [
        [0, 27],
        [28, text.length],
      ],
      events: [met],
      claims: [never],
      figures: [],
    },
  ],
};
const relation = {
  actors: ['CHL', 'PER'],
  recipients: [],
  acts: [{ reports: [met] as const }],
  others: [],
  intensity: 2.5,
};
const issue = { asOf: '2024-06-10', knownBy: '2024-06-10T08:00:00.000Z', method: 'test' };
const brief = composeBrief(
  {
    captures: [capture],
    relations: [relation],
    loose: [],
    conflicts: [],
    bearings: [],
    notes: ['One input was left out.'],
  },
  issue,
);
const statements = brief.sections.flatMap(({ groups }) =>
  groups.flatMap((group) => group.statements),
);

describe('a brief', () => {
  it('has its sections in the order of the questions, and none without data', () => {
    expect(brief.sections.map(({ id }) => id)).toEqual([
      'bottom-line',
      'what-changed',
      'who-says-what',
      'limits',
    ]);
  });

  it('cites a sentence for every statement but the limits, each once', () => {
    const cited = brief.sections
      .filter(({ id }) => id !== 'limits')
      .flatMap(({ groups }) => groups.flatMap((group) => group.statements));
    expect(cited.every(({ cites }) => cites.length > 0)).toBe(true);
    expect(brief.citations.map(({ n, text: sentence }) => [n, sentence])).toEqual([
      [1, text.slice(0, 27)],
      [2, text.slice(28)],
    ]);
  });

  it('words an act by its sides, trigger, place and day, and names who tells it', () => {
    expect(statements[0]).toMatchObject({
      text: 'Peru and Chile met or spoke: “met”, Lima, Saturday 8 June 2024.',
      chain: 'The Post (Bo Lind)',
    });
  });

  it('quotes a claim without its own marks, with the chain from the first holder to the outlet', () => {
    expect(statements.find(({ quote }) => quote !== null)).toMatchObject({
      text: 'Ana Ruiz stated:',
      quote: 'They will never be allies,',
      chain: 'Ana Ruiz → The Post (Bo Lind)',
    });
  });

  it('says what was left out', () => {
    expect(statements.at(-1)?.text).toBe('One input was left out.');
  });
});

const inLanguages = (...languages: readonly string[]) => {
  const articles = languages.flatMap((language) =>
    capture.articles.map((article) => ({ ...article, language })),
  );
  const material = { relations: [], loose: [], conflicts: [], bearings: [], notes: [] };
  return composeBrief({ ...material, captures: [{ ...capture, articles }] }, issue)
    .sections.find(({ id }) => id === 'limits')
    ?.groups.flatMap((group) => group.statements.map((statement) => statement.text));
};

describe('the limits of a brief', () => {
  it('say how many articles are in languages that are not coded', () => {
    expect(inLanguages('es', 'de', 'en', 'es', 'und')).toContain(
      '3 articles in German, Spanish were stored and not coded.',
    );
    expect(inLanguages('ja')).toContain('1 article in Japanese was stored and not coded.');
    expect(inLanguages('en', 'und')?.join(' ')).not.toContain('not coded');
  });
});

describe('the figures of a brief', () => {
  const words = 'Bo Lind said China makes up 30 % of the world economy. Peru makes up 2 % of it.';
  const span = (part: string): readonly [number, number] => [
    words.indexOf(part),
    words.indexOf(part) + part.length,
  ];
  const said: Claim = {
    ...never,
    speakers: [{ text: 'Bo Lind', span: span('Bo Lind'), code: null }],
    cue: span('said'),
    content: [span('China makes up 30 % of the world economy')],
    about: [],
    stance: 'states',
    sentence: [0, 54],
  };
  const stated: Figure = {
    id: 'd.1.q1',
    text: '30 %',
    span: span('30 %'),
    value: 30,
    bound: 'exact',
    unit: 'percent',
    scale: null,
    measure: 'gdp-share-of-world',
    of: ['CHN'],
    subject: span('China'),
    when: null,
    status: 'ongoing',
    sentence: [0, 54],
    claims: ['d.1.c1'],
  };
  const own: Figure = {
    ...stated,
    id: 'd.1.q2',
    text: '2 %',
    span: span('2 %'),
    value: 2,
    of: ['PER'],
    subject: span('Peru'),
    sentence: [55, words.length],
    claims: [],
  };
  const made = (figures: readonly Figure[]) =>
    composeBrief(
      {
        captures: [
          {
            ...capture,
            document: { ...capture.document, text: words },
            codings: capture.codings.map((coding) => ({
              ...coding,
              events: [],
              claims: [said],
              figures,
            })),
          },
        ],
        relations: [],
        loose: [],
        conflicts: [],
        bearings: [],
        notes: [],
      },
      issue,
    ).sections.find(({ id }) => id === 'who-says-what')?.groups ?? [];

  it('stand beside what is known, under the claim they lie in', () => {
    const [group] = made([stated]);
    expect(group?.title).toBe('Bo Lind');
    expect(group?.statements[0]?.checks).toEqual([
      expect.stringMatching(/^stated 30 %, we have 16\.9 % \(2023\), market rates; World Bank/),
    ]);
  });

  it('stand under their outlet where nobody else states them', () => {
    const group = made([stated, own]).at(-1);
    expect(group?.title).toBe('The Post (Bo Lind)');
    expect(group?.statements).toMatchObject([
      { quote: 'Peru makes up 2 % of it.', chain: 'The Post (Bo Lind)', cites: [2] },
    ]);
    expect(group?.statements[0]?.checks?.[0]).toMatch(/^stated 2 %, we have 0\.3 % \(2023\)/);
  });

  it('are left out where nothing is known of them', () => {
    expect(
      made([
        { ...stated, of: ['MCO'] },
        { ...own, measure: null },
      ]),
    ).toEqual([]);
  });
});
