import { expect, it } from 'vitest';
import { type Drawn, draw, placeOf } from '../../../test/support/drawn.ts';
import { bindersOf, isBarred } from './binding.ts';

const met = draw('Lund/NNP/2/nsubj met/VBD/0/root her/PRP/2/obj in/IN/5/case Oslo/NNP/2/obl');

const envoy = draw('Lund/NNP/2/nsubj met/VBD/0/root her/PRP$/4/nmod:poss envoy/NN/2/obj');

const said = draw('Lund/NNP/2/nsubj said/VBD/0/root she/PRP/4/nsubj won/VBD/2/ccomp');

const flew = draw(`
  Lund/NNP/2/nsubj flew/VBD/0/root in/RB/2/advmod and/CC/5/cc met/VBD/2/conj her/PRP/5/obj`);

const urged = draw(`
  Lund/NNP/2/nsubj urged/VBD/0/root Reza/NNP/2/obj to/TO/5/mark help/VB/2/xcomp him/PRP/5/obj`);

const picture = draw(`
  Oslo/NNP/2/nsubj saw/VBD/0/root pictures/NNS/2/obj of/IN/5/case it/PRP/3/nmod`);

const study = draw(`
  A/DT/2/det study/NN/6/nsubj of/IN/5/case its/PRP$/5/nmod:poss waters/NNS/2/nmod failed/VBD/0/root`);

const leader = draw(`
  The/DT/2/det leader/NN/6/nsubj of/IN/5/case his/PRP$/5/nmod:poss party/NN/2/nmod fell/VBD/0/root`);

const allies = draw(`
  Peru/NNP/5/nsubj and/CC/4/cc its/PRP$/4/nmod:poss allies/NNS/1/conj won/VBD/0/root`);

it.each<[about: string, sentence: Drawn, pronoun: string, noun: string, expected: boolean]>([
  ['an object the subject', met, 'her', 'Lund', true],
  ['a subject the place of the same clause', met, 'her', 'Oslo', true],
  ['a possessor the subject', envoy, 'her', 'Lund', false],
  ['a possessor what is possessed', envoy, 'her', 'envoy', true],
  ['a subject that of the clause above', said, 'she', 'Lund', false],
  ['an object the subject that two verbs share', flew, 'her', 'Lund', true],
  ['an object who is urged to act', urged, 'him', 'Reza', true],
  ['an object who urges somebody else to act', urged, 'him', 'Lund', false],
  ['an attribute its own noun', picture, 'it', 'pictures', true],
  ['an attribute the subject', picture, 'it', 'Oslo', false],
  ['"its" the thing whose attribute it is in', study, 'its', 'study', true],
  ['"his" the man whose attribute it is in', leader, 'his', 'leader', false],
  ['a possessor what it is joined to', allies, 'its', 'Peru', false],
])('bars or not %s', (_, { tree }, pronoun, noun, expected) => {
  expect(isBarred(tree, placeOf(tree, pronoun), placeOf(tree, noun))).toBe(expected);
});

it.each<[drawing: string, reflexive: string, expected: string[]]>([
  ['Lund/NNP/2/nsubj blamed/VBD/0/root herself/PRP/2/obj', 'herself', ['Lund']],
  [
    'Peru/NNP/2/nsubj vowed/VBD/0/root to/TO/4/mark defend/VB/2/xcomp itself/PRP/4/obj',
    'itself',
    ['Peru'],
  ],
  [
    'Lund/NNP/2/nsubj urged/VBD/0/root Peru/NNP/2/obj to/TO/5/mark defend/VB/2/xcomp itself/PRP/5/obj',
    'itself',
    ['Peru'],
  ],
  ['Peru/NNP/3/nsubj itself/PRP/1/nmod:unmarked won/VBD/0/root', 'itself', ['Peru']],
  ['Stories/NNS/0/root about/IN/3/case itself/PRP/1/nmod', 'itself', []],
])('finds what a reflexive stands for: %#', (drawing, reflexive, expected) => {
  const { tree } = draw(drawing);
  const found = bindersOf(tree, placeOf(tree, reflexive));
  expect(found.map((i) => tree.words[i]?.form)).toEqual(expected);
});
