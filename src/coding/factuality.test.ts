import { expect, it } from 'vitest';
import { readSentences } from './article.ts';
import { factualityOf } from './factuality.ts';

/** The value of the word in square brackets. */
function valueIn(marked: string): number {
  const text = marked.replaceAll(/[[\]]/g, '');
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  return factualityOf(readSentences(text), [[start, end]])[0]?.value ?? Number.NaN;
}

/** Sentences of ours: what is certain, negated, open, or in between. */
const table: readonly (readonly [string, number, number])[] = [
  // told as done
  ['The Peruvian army [attacked] a rebel camp in the north.', 2.5, 3],
  ['Norway has [expelled] two diplomats.', 2.5, 3],
  ['Chile [signed] the treaty after the ministers met.', 2.5, 3],
  ['Chile signed the treaty after the ministers [met].', 2.5, 3],
  ['Soldiers who [crossed] the river were seen in the village.', 2.3, 3],
  // negation
  ['Norway did not [expel] the diplomats.', -3, -1],
  ['The minister never [visited] Ghana.', -3, -1],
  ["The rebels didn't [release] the hostages.", -3, -1],
  ['No soldier [crossed] the river.', -3, -0.5],
  ['Nobody [attacked] the convoy.', -3, 0],
  // implicatives under both polarities
  ['The navy managed to [rescue] the crew.', 2, 3],
  ['The navy did not manage to [rescue] the crew.', -3, 0],
  ['The two sides failed to [reach] a deal.', -3, -0.5],
  ['Kenya refused to [sign] the treaty.', -3, -0.5],
  ['Kenya declined to [comment] on the report.', -3, -0.5],
  ['The storm forced the crew to [abandon] the ship.', 1.5, 3],
  ['The government began to [withdraw] its troops.', 1.8, 3],
  // plans, wishes, attempts
  ['Brazil plans to [send] troops.', 0.3, 2.6],
  ['Brazil hopes to [join] the pact.', 0, 2.4],
  ['The envoy tried to [leave] the country.', -0.8, 2],
  ['The court ordered the firm to [pay] the fine.', 0, 2.4],
  ['The president urged Peru to [sign] the treaty.', -0.3, 2],
  // modality
  ['The ministers will [meet] on Friday.', 1.4, 3],
  ['The ministers may [meet] on Friday.', 0, 2],
  ['The ministers could [meet] on Friday.', -0.3, 2],
  ['The rebels might [attack] the town.', -0.3, 2],
  ['Ghana should [open] its border.', -0.5, 2],
  ['Ghana will not [open] its border.', -3, 0],
  // conditions and questions
  ['If Chile [leaves] the pact, Peru will protest.', -0.8, 1.7],
  ['Peru would [protest] if Chile left the pact.', -0.5, 2],
  ['Did the army [attack] the camp?', -1, 1.9],
  // reports
  ['The ministry said that rebels [attacked] the convoy.', 1.8, 3],
  ['Officials know that the army [crossed] the border.', 1.8, 3],
  ['Police suspect that the group [attacked] the convoy.', 0, 2.5],
  ['He denied that soldiers had [crossed] the border.', -3, 1.9],
  // nouns
  ['The [attack] killed ten soldiers.', 2.3, 3],
  ['Officials fear an [attack] on the port.', -0.5, 2.3],
];

it.each(table)('%s', (marked, low, high) => {
  const value = valueIn(marked);
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
});

it.each([
  ['Brazil [sent] troops.', 'Brazil will [send] troops.'],
  ['Brazil will [send] troops.', 'Brazil may [send] troops.'],
  ['Brazil may [send] troops.', 'Brazil did not [send] troops.'],
  ['Brazil managed to [send] troops.', 'Brazil wanted to [send] troops.'],
  ['Brazil wanted to [send] troops.', 'Brazil refused to [send] troops.'],
  ['Brazil confirmed that it had [sent] troops.', 'Brazil denied that it had [sent] troops.'],
])('takes what is told in “%s” for more real than in “%s”', (more, less) => {
  expect(valueIn(more)).toBeGreaterThan(valueIn(less));
});

it('says the same whatever else is asked or stands around', () => {
  const one = 'Peru refused to sign the treaty.';
  const alone = factualityOf(readSentences(one), [[16, 20]])[0]?.value;
  const text = `Chile agreed.\n${one}\nKenya did not.`;
  const [, among] = factualityOf(readSentences(text), [
    [0, 5],
    [30, 34],
  ]);
  expect(among?.value).toBe(alone);
});

it('knows nothing of a mark that stands in no sentence', () => {
  expect(factualityOf(readSentences('Peru met Chile.'), [[90, 94]])).toEqual([
    { span: [90, 94], value: 0 },
  ]);
});
