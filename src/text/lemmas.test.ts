import { expect, it } from 'vitest';
import { lemmaOf } from './lemmas.ts';

/** Words by frequency, as far as the cases ask. */
const frequent =
  'use make us hope star stop plan force crash army note visit invite control sell situate fire file quick large safe state ally die'.split(
    ' ',
  );
const rankOf = (word: string) => {
  const rank = frequent.indexOf(word);
  return rank < 0 ? undefined : rank;
};

it.each([
  ['forces', 'NNS', 'force'],
  ['crashes', 'VBZ', 'crash'],
  ['armies', 'NNS', 'army'],
  ['allies', 'NNS', 'ally'],
  ['servicemen', 'NNS', 'serviceman'],
  ['counter-measures', 'NNS', 'counter-measure'],
  ['crises', 'NNS', 'crisis'],
  ['talks', 'NNS', 'talk'],
  ['made', 'VBD', 'make'],
  ['withdrew', 'VBD', 'withdraw'],
  ['used', 'VBN', 'use'],
  ['uses', 'VBZ', 'use'],
  ['noted', 'VBD', 'note'],
  ['hoping', 'VBG', 'hope'],
  ['stopped', 'VBD', 'stop'],
  ['planning', 'VBG', 'plan'],
  ['visited', 'VBD', 'visit'],
  ['invited', 'VBD', 'invite'],
  ['controlling', 'VBG', 'control'],
  ['selling', 'VBG', 'sell'],
  ['firing', 'VBG', 'fire'],
  ['dying', 'VBG', 'die'],
  ['lied', 'VBD', 'lie'],
  ['implored', 'VBD', 'implore'],
  ['electrocuted', 'VBN', 'electrocute'],
  ['severed', 'VBD', 'sever'],
  ['carried', 'VBD', 'carry'],
  ['larger', 'JJR', 'large'],
  ['safest', 'JJS', 'safe'],
  ['quicker', 'RBR', 'quick'],
  ['worse', 'JJR', 'bad'],
  ['n’t', 'RB', 'not'],
  ['wo', 'MD', 'will'],
  ["'s", 'VBZ', 'be'],
  ["'s", 'POS', "'s"],
  ['’d', 'MD', 'would'],
  ['us', 'PRP', 'we'],
  ['mine', 'NN', 'mine'],
  ['mine', 'PRP', 'my'],
  ['Beijing', 'NNP', 'Beijing'],
  ['States', 'NNPS', 'State'],
  ['2,000', 'CD', '2000'],
  ['The', 'DT', 'the'],
  ['', 'NN', ''],
])('takes %j under %s back to %j', (form, xpos, lemma) => {
  expect(lemmaOf(form, xpos, rankOf)).toBe(lemma);
});
