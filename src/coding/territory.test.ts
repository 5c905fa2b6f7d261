import { expect, it } from 'vitest';
import { codeText } from './article.ts';

const territorial = (sentence: string) =>
  codeText(sentence, 'x', '2024-06-10')
    .events.filter(({ modes }) => modes.includes('territory'))
    .map(({ type, status, actors, recipients }) =>
      [type, status, ...[...actors, ...recipients].map(({ code, text }) => code ?? text)].join(' '),
    );

it.each([
  ['Caracas claims Guyana as part of its territory.', ['THREATEN ongoing VENGOV GUY']],
  ['Ankara is pushing its claims over the Greek islands.', ['THREATEN ongoing TURGOV GRC']],
  [
    'Vietnam claims most of the South China Sea.',
    ['THREATEN ongoing VNM most of the South China Sea'],
  ],
  [
    'Ethiopia claimed land in Eritrea and made similar claims elsewhere, not least against Somalia.',
    ['THREATEN occurred ETH ERI', 'THREATEN occurred ETH SOM'],
  ],
  [
    'Peru showed readiness to alter the map by claiming territory in Bolivia.',
    ['THREATEN occurred PER BOL'],
  ],
  ['Peru hopes to alter the map by claiming territory in Bolivia.', ['THREATEN planned PER BOL']],
  ['Peru did not claim Bolivia as its own.', ['THREATEN denied PER BOL']],
])('codes the claims to territory of “%s”', (sentence, expected) => {
  expect(territorial(sentence)).toEqual(expected);
});

it.each([
  'Peru pressed its claims for damages against Chile.',
  'Peru accused Chile of theft and made similar claims against Bolivia.',
  'The Peruvian ministry staked a claim to the title against Chile.',
])('finds no claim to territory in “%s”', (sentence) => {
  expect(territorial(sentence)).toEqual([]);
});
