import { expect, it } from 'vitest';
import { clauseOf } from './clauses.ts';
import { type Tree, treeOf } from './tree.ts';

/** A tree as a parse gave it: "form/tag/head/relation" word by word, heads counted from one. */
function given(lines: string): Tree {
  let at = 0;
  const words = lines.split(' ').map((line) => {
    const [form = '', xpos = '', head = '0', relation = ''] = line.split('/');
    const span = [at, at + form.length] as const;
    at += form.length + 1;
    const upos = xpos.startsWith('V') ? 'VERB' : /^NNPS?$/.test(xpos) ? 'PROPN' : uposOf(xpos);
    return {
      form,
      lemma: form,
      xpos,
      upos,
      head: Number(head) - 1,
      relation,
      span,
      isJoined: false,
    };
  });
  return treeOf({ span: [0, at], words });
}

function uposOf(xpos: string): string {
  if (xpos.startsWith('NN')) return 'NOUN';
  return xpos === 'PRP' ? 'PRON' : 'X';
}

function told(tree: Tree, verb: string): string {
  const at = tree.words.findIndex(({ form }) => form === verb);
  const { subjects, objects } = clauseOf(tree, at);
  const form = (i: number) => tree.words[i]?.form ?? '';
  return `${subjects.map(form).join(' ')} | ${objects.map(form).join(' ')}`;
}

it.each([
  [
    'a whole sentence of a noun and its participle',
    'Drivers/NNS/0/root called/VBN/1/acl off/RP/2/compound:prt strikes/NNS/2/obl ././1/punct',
    'called',
    'Drivers | strikes',
  ],
  [
    'no headline',
    'Envoys/NNS/0/root expelled/VBN/1/acl over/IN/4/case leaks/NNS/2/obl',
    'expelled',
    ' | Envoys',
  ],
  [
    'no participle that is no past tense',
    'Envoys/NNS/0/root taken/VBN/1/acl hostage/NN/2/obl ././1/punct',
    'taken',
    ' | Envoys',
  ],
  [
    '"at least" that is no preposition',
    'Peru/NNP/2/nsubj freed/VBD/0/root at/IN/5/case least/JJS/3/fixed sailors/NNS/2/obl ././2/punct',
    'freed',
    'Peru | sailors',
  ],
  [
    'a day that is no object',
    'Peru/NNP/2/nsubj voted/VBD/0/root Sunday/NNP/2/obl ././2/punct',
    'voted',
    'Peru | ',
  ],
  [
    'a name that nobody calls',
    'Lund/NNP/5/vocative ,/,/1/punct then/RB/5/advmod ,/,/3/punct met/VBD/0/root Reza/NNP/5/obj',
    'met',
    'Lund | Reza',
  ],
  ['an "it" that is willing', 'it/PRP/3/expl is/VBZ/3/cop willing/JJ/0/root', 'willing', 'it | '],
  [
    'a subject that strayed into the object',
    'said/VBD/0/root that/IN/5/mark the/DT/6/det government/NN/6/compound end/VBP/1/ccomp curbs/NNS/5/obj',
    'end',
    'government | curbs',
  ],
  [
    'a name behind what it is the name of',
    'emir/NN/3/nsubj Hamad/NNP/1/conj met/VBD/0/root Reza/NNP/3/obj',
    'met',
    'emir | Reza',
  ],
  [
    'an object that is charged with a deed',
    'Peru/NNP/2/nsubj accused/VBD/0/root Chile/NNP/2/obj of/IN/5/mark arming/VBG/2/advcl rebels/NNS/5/obj',
    'arming',
    'Chile | rebels',
  ],
])('reads %s', (_, lines, verb, expected) => {
  expect(told(given(lines), verb)).toBe(expected);
});
