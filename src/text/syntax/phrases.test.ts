import { expect, it } from 'vitest';
import { type Drawn, draw, placeOf } from '../../../test/support/drawn.ts';
import { coreNounPhrase, isNominal, nounPhrase, nounPhrases } from './phrases.ts';

const met = draw(`
  Only/RB/4/advmod the/DT/4/det Chilean/JJ/4/amod minister/NN/9/nsubj of/IN/6/case trade/NN/4/nmod and/CC/8/cc
  industry/NN/6/conj met/VBD/0/root with/IN/13/case Peru/NNP/13/nmod:poss +'s/POS/11/case envoy/NN/9/obl +,/,/15/punct
  Ali/NNP/13/appos Reza/NNP/15/flat +,/,/15/punct in/IN/19/case Lima/NNP/9/obl +././9/punct`);

const sold = draw(`
  Norwegian/JJ/2/amod President/NNP/3/nmod:desc Kari/NNP/6/nsubj Lund/NNP/3/flat has/VBZ/6/aux sold/VBN/0/root
  more/JJR/9/advmod than/IN/7/fixed twenty/CD/13/nummod old/JJ/13/amod +,/,/12/punct grey/JJ/10/conj ships/NNS/6/obj
  that/WDT/15/nsubj leaked/VBD/13/acl:relcl to/IN/18/case the/DT/18/det buyers/NNS/6/obl and/CC/20/cc
  scrapyards/NNS/18/conj`);

const signed = draw(`
  Both/CC/2/cc:preconj Peru/NNP/5/nsubj and/CC/4/cc Chile/NNP/2/conj signed/VBD/0/root the/DT/10/det "/\`\`/8/punct
  +Star/NNP/10/compound +"/''/8/punct pact/NN/5/obj on/IN/12/case 14/CD/5/obl May/NNP/12/nmod:unmarked`);

const left = draw(`
  There/EX/2/expl is/VBZ/0/root a/DT/4/det plan/NN/2/nsubj (/-LRB-/6/punct +draft/NN/4/appos +)/-RRB-/6/punct
  by/IN/9/case those/DT/4/nmod who/WP/11/nsubj left/VBD/9/acl:relcl`);

function phrase({ text, tree }: Drawn, form: string): string {
  return text.slice(...nounPhrase(tree, placeOf(tree, form)));
}

it.each<[about: string, sentence: Drawn, head: string, expected: string]>([
  [
    'attributes by prepositions, but not "only"',
    met,
    'minister',
    'the Chilean minister of trade and industry',
  ],
  ['no conjunct and no preposition of its own', met, 'trade', 'trade'],
  ['no coordinator', met, 'industry', 'industry'],
  ['a possessor, but no apposition', met, 'envoy', "Peru's envoy"],
  ['no mark of possession of its own', met, 'Peru', 'Peru'],
  ['all of a name', met, 'Ali', 'Ali Reza'],
  ['no stop behind it', met, 'Lima', 'Lima'],
  ['a title before a name', sold, 'Kari', 'Norwegian President Kari Lund'],
  [
    'a number with its measure, but no relative clause',
    sold,
    'ships',
    'more than twenty old, grey ships',
  ],
  ['an article', sold, 'buyers', 'the buyers'],
  ['no "both" of a coordination', signed, 'Peru', 'Peru'],
  ['both marks of a quotation within', signed, 'pact', 'the "Star" pact'],
  ['the month of a day', signed, '14', '14 May'],
  ['nothing in brackets behind it', left, 'plan', 'a plan'],
])('has %s', (_, sentence, head, expected) => {
  expect(phrase(sentence, head)).toBe(expected);
});

it.each<[sentence: Drawn, head: string, expected: string]>([
  [met, 'minister', 'the Chilean minister'],
  [met, 'envoy', "Peru's envoy"],
  [sold, 'Kari', 'Norwegian President Kari Lund'],
])('ends its core with the head or its name: %#', ({ text, tree }, head, expected) => {
  expect(text.slice(...coreNounPhrase(tree, placeOf(tree, head)))).toBe(expected);
});

it.each<[sentence: Drawn, expected: string[]]>([
  [
    met,
    [
      'the Chilean minister of trade and industry',
      'trade',
      'industry',
      'Peru',
      "Peru's envoy",
      'Ali Reza',
      'Lima',
    ],
  ],
  [signed, ['Peru', 'Chile', 'the "Star" pact', '14 May']],
  [left, ['a plan', 'draft']],
])('lists the phrases of a sentence in order: %#', ({ text, tree }, expected) => {
  expect(nounPhrases(tree).map(({ span }) => text.slice(...span))).toEqual(expected);
});

it.each([
  [sold, 'President'],
  [sold, 'Lund'],
  [sold, 'that'],
  [sold, 'sold'],
  [left, 'There'],
  [left, 'who'],
])('has no phrase headed by part of another or by no noun: %#', ({ tree }, form) => {
  expect(isNominal(tree, placeOf(tree, form))).toBe(false);
});
