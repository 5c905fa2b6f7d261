import { expect, it } from 'vitest';
import { codeText } from './article.ts';

/** What settles each claim of a text: its stance, and the types of the events. */
function resolvingIn(text: string): string[] {
  const { claims, events } = codeText(text, 'x', '2024-06-10');
  return claims.map(({ stance, resolvedBy }) =>
    [stance, ...resolvedBy.map((id) => events.find((event) => event.id === id)?.type)].join(' '),
  );
}

it.each([
  ['A study predicted that Chile will attack Peru by 2030.', ['forecasts ASSAULT']],
  ['Ruiz said that Peru will impose sanctions on Chile.', ['forecasts SANCTION']],
  // Nothing is coded in it.
  ['A study predicted that the contest will sharpen by 2030.', ['forecasts']],
  // What has come about already, and what is told of another time, settle nothing.
  ['A study predicted that Chile, which attacked Peru in May, will prosper.', ['forecasts']],
  ['Ruiz said that Chile attacked Peru.', ['states']],
  // The inner claim alone is about it.
  [
    'Ruiz said that a study predicted that Chile will attack Peru.',
    ['states', 'forecasts ASSAULT'],
  ],
])('%s', (text, resolving) => {
  expect(resolvingIn(text)).toEqual(resolving);
});
