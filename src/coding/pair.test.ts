import { expect, it } from 'vitest';
import { codeAndRead } from './article.ts';
import { pairOf } from './pair.ts';

function pairIn(text: string, source: string, target: string) {
  const spanOf = (words: string) =>
    [text.indexOf(words), text.indexOf(words) + words.length] as const;
  const marked = { source: spanOf(source), target: spanOf(target) };
  const { coding, sentences } = codeAndRead(text, 'x', undefined);
  return pairOf(sentences, coding.events, marked);
}

it.each([
  ['Kenya accused Ghana of smuggling gold.', 'Kenya', 'Ghana', 'ACCUSE', 3],
  ['Peruvian soldiers shelled a village in Chile.', 'Peruvian soldiers', 'Chile', 'ASSAULT', 4],
  ['Norway sent food aid to Haiti after the storm.', 'Norway', 'Haiti', 'AID', 2],
  ['France refused to recognise the new government of Mali.', 'France', 'Mali', 'REJECT', 3],
  ['The rebels released six hostages from Japan.', 'The rebels', 'Japan', 'RETREAT', 2],
])('judges what happens in “%s”', (text, source, target, type, quad) => {
  expect(pairIn(text, source, target)).toMatchObject({ type, quad });
});

it('answers where the lexicon is silent, with less confidence', () => {
  const silent = pairIn('Kenya zorbled Ghana.', 'Kenya', 'Ghana');
  expect(silent?.confidence).toBeLessThan(0.6);
});

it('says nothing of marks outside of all sentences', () => {
  const { sentences } = codeAndRead('Peru met Chile.', 'x', undefined);
  expect(pairOf(sentences, [], { source: [90, 94], target: [95, 99] })).toBeNull();
});
