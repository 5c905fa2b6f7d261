import { expect, it } from 'vitest';
import { codeText } from './article.ts';

/** CAMEO codes of the acts of violence of a sentence. */
const codesOf = (text: string) =>
  codeText(text, 'x', '2024-06-10')
    .events.filter(({ type }) => type === 'ASSAULT')
    .map(({ cameo }) => cameo);

it.each([
  // armies, states and rebels fight
  ['The Peruvian army killed two farmers.', ['190']],
  ['Israel attacked a village in Lebanon.', ['190']],
  ['Colombian rebels wounded a Peruvian officer.', ['190']],
  ['Palestinian gunmen attacked an Israeli village.', ['190']],
  ['Troops from Chad shot two Sudanese herders.', ['193']],
  // police, gunmen of no land, civilians and nobody known do violence
  ['Police in Lima shot a Chilean student.', ['180']],
  ['Unknown gunmen killed a Peruvian priest.', ['180']],
  ['Three Peruvian soldiers were killed on Tuesday.', ['180']],
  ['Farmers attacked a Chilean policeman.', ['180']],
  // what says more than killing keeps its code, whoever did it
  ['The police in Cusco tortured a Chilean student.', ['1822']],
  ['A Peruvian judge was killed by a car bomb.', ['1832']],
  ['Russia shelled Ukraine.', ['194']],
  // a battle stays one
  ['Peruvian police clashed with Chilean gunmen.', ['190']],
])('codes “%s” as %j', (text, codes) => {
  expect(codesOf(text)).toEqual(codes);
});
