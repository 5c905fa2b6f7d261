import { expect, it } from 'vitest';
import type { View } from '../model/coding.ts';
import { codeAndRead, codeText } from './article.ts';

/** The views of the bracketed word: status, certainty and time of each holder, the author first. */
function viewsIn(marked: string): string[] {
  const start = marked.indexOf('[');
  const text = marked.replaceAll(/[[\]]/g, '');
  return codeAndRead(text, 'x', '2024-06-10')
    .viewsAt([start, marked.indexOf(']') - 1])
    .map(shown);
}

const shown = ({ status, certainty, time }: View) =>
  `${status} ${certainty ?? '-'}${time === 'none' ? '' : ` ${time}`}`;

it.each([
  // The author alone.
  ['Peru [attacked] Chile.', ['occurred 3 past']],
  ['Peru is [attacking] Chile.', ['ongoing 3 present']],
  ['Peru did not [attack] Chile.', ['denied -3 past']],
  ['Peru will not [attack] Chile.', ['denied -2.5 future']],
  ['Peru could not [attack] Chile.', ['denied -3 future']],
  ['Peru may [attack] Chile.', ['possible 0.8 future']],
  ['Peru might have [attacked] Chile.', ['possible 0.6 past']],
  ['Peru is likely to [attack] Chile.', ['possible 2 future']],
  ['Peru is unlikely to [attack] Chile.', ['denied -1.5 future']],
  ['Peru will [attack] Chile.', ['forecast 2.5 future']],
  ['Peru will probably [attack] Chile.', ['forecast 2 future']],
  ['Peru sent ships to [attack] Chile.', ['planned 1.5 future']],
  ['Peru failed to [attack] Chile.', ['denied -3 past']],
  ['If Chile [fell], Peru would rejoice.', ['conditional 0']],
  ['If Chile fell, Peru would [rejoice].', ['conditional 1']],
  ['Chile must [leave] Peru.', ['requested 0 future']],
  // What somebody only says, the author leaves to them.
  ['Ruiz said that Chile had [attacked] Bolivia.', ['unknown - past', 'occurred 3 past']],
  ['Chile had [attacked] Bolivia, according to Ruiz.', ['unknown - past', 'occurred 3 past']],
  ['Ruiz said that Peru may [attack] Chile.', ['unknown - future', 'possible 0.8 future']],
  ['Ruiz claimed that Chile had [attacked] Bolivia.', ['unknown - past', 'occurred 3 past']],
  [
    'If Chile attacked Peru, Bolivia would [join] the fight, Ruiz said.',
    ['unknown -', 'conditional 1'],
  ],
  // What is found out or admitted is so, whoever tells it; "confirm" and the like not where they are negated.
  ['Ruiz admitted that Chile had [attacked] Bolivia.', ['occurred 3 past', 'occurred 3 past']],
  ['Ruiz noted that Chile had not [attacked] Bolivia.', ['denied -3 past', 'denied -3 past']],
  ['Ruiz did not know that Chile had [attacked] Bolivia.', ['occurred 3 past', 'occurred 3 past']],
  [
    'Ruiz did not confirm that Chile had [attacked] Bolivia.',
    ['unknown - past', 'occurred 3 past'],
  ],
  // Denied, believed, feared.
  ['Peru denied that it had [attacked] Chile.', ['unknown - past', 'denied -3 past']],
  ['Ruiz believes that Chile [attacked] Bolivia.', ['unknown - past', 'possible 2 past']],
  ['Data suggest that Chile [attacked] Bolivia.', ['possible 0.8 past', 'possible 0.8 past']],
  ['Lima fears that Chile may [attack] Bolivia.', ['possible 0.7 future', 'feared 0.8 future']],
  // Foretold, asked for, promised: not done to anybody, and its certainty is theirs.
  ['A study predicted that Chile will [attack] Peru.', ['forecast - future', 'forecast 2 future']],
  ['A study warned that Chile had [attacked] Peru.', ['unknown - past', 'occurred 3 past']],
  [
    'Ruiz recommended that Peru [withdraw] its troops.',
    ['requested - future', 'requested 0 future'],
  ],
  ['Peru vowed to [withdraw] its troops.', ['planned - future', 'planned 1.5 future']],
  ['Peru plans to [attack] Chile.', ['planned - future', 'planned 1.5 future']],
  // A refusal tells that it is not done.
  ['Peru refused to [attack] Chile.', ['denied -3 past', 'denied -3 past']],
  // Who says what they hope is one holder.
  [
    '“I hope that Chile will [withdraw] its troops,” Ruiz said.',
    ['unknown - future', 'forecast 1.5 future', 'forecast 1.5 future'],
  ],
  // Taken for granted.
  ['Peru urged both to resume the talks that [collapsed].', ['occurred 3 past', 'occurred 3 past']],
  ['Peru condemned an [attack] by Chile on Bolivia.', ['occurred 3 past', 'occurred 3 past']],
])('%s', (marked, views) => {
  expect(viewsIn(marked)).toEqual(views);
});

it('goes outward holder by holder', () => {
  const { events, claims } = codeText(
    'The institute reported that Peru had admitted that Chile attacked Bolivia.',
    'x',
    undefined,
  );
  const views = events.find(({ type }) => type === 'ASSAULT')?.views ?? [];
  const names = views.map(({ claim }) => claims.find(({ id }) => id === claim)?.speakers[0]?.text);
  expect(names).toEqual([undefined, 'The institute', 'Peru']);
  expect(views.map(shown)).toEqual(['unknown - past', 'occurred 3 past', 'occurred 3 past']);
});

it('ends with the status of the event, whoever is around it', () => {
  const text =
    'Ruiz said Peru fears that Chile may attack Bolivia. Lima denied that its navy had attacked Chile. Peru met Chile on Friday.';
  const { events } = codeText(text, 'x', '2024-06-10');
  expect(events.length).toBeGreaterThan(2);
  for (const { status, views, claims } of events) {
    expect(views.at(-1)?.status).toBe(status);
    expect(views.map(({ claim }) => claim)).toEqual([null, ...claims.toReversed()]);
  }
});
