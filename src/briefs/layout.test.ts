import { expect, it } from 'vitest';
import { sampleBrief } from '../../test/support/sample-brief.ts';
import type { Citation } from '../model/brief.ts';
import { formatInstant, inMarks, shownSections, sourceFacts } from './layout.ts';

const citation: Citation = {
  n: 1,
  document: 'd',
  article: 'd.1',
  sentence: [0, 1],
  text: 'x',
  mark: [],
  chain: ['Ramon Villasis', 'Harbour Ledger'],
  stance: 'promises',
  outlet: 'Harbour Ledger',
  date: '5 March 2031',
};

it('leaves out groups and sections that say nothing', () => {
  const empty = {
    id: 'limits',
    title: 'Limits',
    groups: [{ title: 'x', statements: [] }],
  } as const;
  const sections = shownSections({ ...sampleBrief, sections: [empty, ...sampleBrief.sections] });
  expect(sections.map(({ id }) => id)).toEqual(sampleBrief.sections.map(({ id }) => id));
  expect(sections.flatMap(({ groups }) => groups).map(({ title }) => title)).not.toContain(
    'Nobody',
  );
});

it('numbers the statements through and names a footnote once in each', () => {
  const says = { text: 'x', quote: null, chain: null, tags: [], cites: [2, 1, 2] };
  const groups = [
    { title: null, statements: [says] },
    { title: 'y', statements: [says] },
  ];
  const [section] = shownSections({
    ...sampleBrief,
    sections: [{ id: 'limits', title: 'z', groups }],
  });
  const statements = section?.groups.flatMap((group) => group.statements);
  expect(statements?.map(({ number, cites }) => [number, cites])).toEqual([
    [1, [2, 1]],
    [2, [2, 1]],
  ]);
});

it('names the outlet once when it ends the chain', () => {
  expect(sourceFacts(citation)).toEqual([
    'Ramon Villasis → Harbour Ledger',
    'promises',
    '5 March 2031',
  ]);
});

it('says so when nobody, no outlet and no day is known', () => {
  expect(sourceFacts({ ...citation, chain: [], outlet: null, date: null })).toEqual([
    'nobody named',
    'promises',
    'outlet unknown',
    'undated',
  ]);
});

it('writes instants for people and leaves other texts alone', () => {
  expect(formatInstant('2031-03-09T06:00:00.250Z')).toBe('2031-03-09 06:00:00 UTC');
  expect(formatInstant('last Tuesday')).toBe('last Tuesday');
});

it.each([
  ['no fleet sailed', '“no fleet sailed”'],
  ['“No fleet sailed,” she said.', '“No fleet sailed,” she said.'],
  ['a "show of force"', 'a "show of force"'],
])('sets %j in one pair of marks at most', (words, shown) => {
  expect(inMarks(words)).toBe(shown);
});
