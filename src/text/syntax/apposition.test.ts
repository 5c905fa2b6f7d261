import { expect, it } from 'vitest';
import { type Drawn, draw, placeOf } from '../../../test/support/drawn.ts';
import { appositionsOf } from './apposition.ts';

const titled = draw(`
  Norwegian/JJ/2/amod President/NNP/3/nmod:desc Kari/NNP/5/nsubj Lund/NNP/3/flat met/VBD/0/root spokesman/NN/5/obj
  Ali/NNP/6/flat Reza/NNP/6/flat in/IN/11/case St./NNP/11/nmod:desc Moritz/NNP/5/obl`);

const described = draw(`
  Kari/NNP/12/nsubj Lund/NNP/1/flat +,/,/4/punct 52/CD/1/appos +,/,/7/punct the/DT/7/det head/NN/1/appos of/IN/9/case
  NIDA/NNP/7/nmod +,/,/1/punct has/VBZ/12/aux left/VBN/0/root Bergen/NNP/12/obj +,/,/15/punct
  Norway/NNP/13/appos`);

const known = draw(`
  The/DT/2/det group/NN/10/nsubj +,/,/4/punct known/VBN/2/acl as/IN/8/case the/DT/8/det Northern/NNP/8/amod
  League/NNP/4/obl +,/,/4/punct sank/VBD/0/root a/DT/12/det ship/NN/10/obj called/VBN/12/acl Thor/NNP/13/xcomp
  near/IN/16/case Oslo/NNP/10/obl`);

const copula = draw(`
  Kari/NNP/5/nsubj Lund/NNP/1/flat is/VBZ/5/cop the/DT/5/det president/NN/0/root of/IN/7/case Norway/NNP/5/nmod`);

const denied = draw(`
  Lund/NNP/5/nsubj is/VBZ/5/cop not/RB/5/advmod the/DT/5/det president/NN/0/root`);

const possible = draw(`
  Lund/NNP/5/nsubj may/MD/5/aux be/VB/5/cop the/DT/5/det president/NN/0/root`);

const placed = draw('Lund/NNP/4/nsubj is/VBZ/4/cop in/IN/4/case Norway/NNP/0/root');

const relative = draw(`
  Lund/NNP/9/nsubj +,/,/6/punct who/WP/6/nsubj is/VBZ/6/cop the/DT/6/det chair/NN/1/acl:relcl +,/,/6/punct has/VBZ/9/aux
  resigned/VBN/0/root`);

const became = draw(`
  Ali/NNP/3/nsubj Reza/NNP/1/flat became/VBD/0/root the/DT/5/det chairman/NN/3/xcomp in/IN/7/case May/NNP/3/obl`);

const several = draw(`
  The/DT/3/det Norwegian/JJ/3/amod president/NN/12/nsubj +,/,/5/punct Kari/NNP/3/appos Lund/NNP/5/flat +,/,/9/punct
  a/DT/9/det lawyer/NN/5/appos +,/,/3/punct has/VBZ/12/aux resigned/VBN/0/root`);

const plural = draw(`
  Presidents/NNPS/2/nmod:desc Lund/NNP/5/nsubj and/CC/4/cc Reza/NNP/2/conj met/VBD/0/root`);

it.each<[about: string, sentence: Drawn, of: string, expected: string[]]>([
  ['its title', titled, 'Kari', ['President']],
  ['of a title, its name', titled, 'President', ['Kari']],
  ['of a bare role noun, the name behind it', titled, 'spokesman', ['Ali']],
  ['of the name, the bare role noun', titled, 'Ali', ['spokesman']],
  ['no abbreviated saint', titled, 'Moritz', []],
  ['its apposition but no age', described, 'Kari', ['head']],
  ['of an apposition, the name', described, 'head', ['Kari']],
  ['not the land that a town lies in', described, 'Bergen', []],
  ['what it is known as', known, 'group', ['League']],
  ['of what it is known as, the group', known, 'League', ['group']],
  ['what it is called', known, 'ship', ['Thor']],
  ['nothing', known, 'Oslo', []],
  ['what it is', copula, 'Kari', ['president']],
  ['of what it is, the subject', copula, 'president', ['Kari']],
  ['nothing more of an attribute', copula, 'Norway', []],
  ['not what it is not', denied, 'Lund', []],
  ['not what it may be', possible, 'Lund', []],
  ['not where it is', placed, 'Lund', []],
  ['what it is in a relative clause', relative, 'Lund', ['chair']],
  ['of what it is in a relative clause, the name', relative, 'chair', ['Lund']],
  ['what it became', became, 'Ali', ['chairman']],
  ['of what it became, the name', became, 'chairman', ['Ali']],
  ['more than one description', several, 'Kari', ['president', 'lawyer']],
  ['of one description, the name and the other', several, 'lawyer', ['president', 'Kari']],
  ['a title in the plural, of the first', plural, 'Lund', ['Presidents']],
  ['a title in the plural, of the second', plural, 'Reza', ['Presidents']],
])('finds %s', (_, { tree }, of, expected) => {
  const found = appositionsOf(tree, placeOf(tree, of));
  expect(found.map((i) => tree.words[i]?.form)).toEqual(expected);
});
