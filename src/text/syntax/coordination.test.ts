import { expect, it } from 'vitest';
import { type Drawn, draw, placeOf } from '../../../test/support/drawn.ts';
import { sharedModifiers } from './coordination.ts';

const owned = draw(`
  Peru/NNP/3/nmod:poss +'s/POS/1/case president/NN/7/nsubj and/CC/6/cc foreign/JJ/6/amod minister/NN/3/conj met/VBD/0/root
  its/PRP$/9/nmod:poss generals/NNS/7/obj and/CC/12/cc the/DT/12/det clergy/NN/9/conj`);

const fleets = draw(`
  Chilean/JJ/3/amod armed/JJ/3/amod ships/NNS/9/nsubj and/CC/5/cc planes/NNS/3/conj and/CC/8/cc Russian/JJ/8/amod
  divers/NNS/3/conj searched/VBD/0/root global/JJ/11/amod waters/NNS/9/obj and/CC/13/cc coasts/NNS/11/conj`);

const titled = draw(`
  Presidents/NNPS/2/nmod:desc Lund/NNP/5/nsubj and/CC/4/cc Reza/NNP/2/conj saw/VBD/0/root General/NNP/7/nmod:desc
  Berg/NNP/5/obj and/CC/9/cc Ruiz/NNP/7/conj in/IN/12/case New/NNP/12/amod York/NNP/5/obl or/CC/14/cc
  Lima/NNP/12/conj`);

it.each<[about: string, sentence: Drawn, of: string, expected: string[]]>([
  ['the possessor', owned, 'minister', ['Peru']],
  ['no possessor beside an article', owned, 'clergy', []],
  ['nothing with the first itself', owned, 'president', []],
  ['the capitalised adjective alone', fleets, 'planes', ['Chilean']],
  ['none beside one of its own', fleets, 'divers', []],
  ['no plain adjective', fleets, 'coasts', []],
  ['a title in the plural', titled, 'Reza', ['Presidents']],
  ['no title in the singular', titled, 'Ruiz', []],
  ['no part of a name', titled, 'Lima', []],
])('shares %s', (_, { tree }, of, expected) => {
  const found = sharedModifiers(tree, placeOf(tree, of));
  expect(found.map((i) => tree.words[i]?.form)).toEqual(expected);
});
