import { expect, it } from 'vitest';
import { draw } from '../../../test/support/drawn.ts';
import { isPleonastic } from './pleonasm.ts';

it.each<[about: string, expected: boolean, drawing: string]>([
  [
    'it is clear that …',
    true,
    'It/PRP/3/nsubj is/VBZ/3/cop clear/JJ/0/root that/IN/6/mark talks/NNS/6/nsubj failed/VBD/3/ccomp',
  ],
  [
    'it is a pity that …',
    true,
    'It/PRP/4/nsubj is/VBZ/4/cop a/DT/4/det pity/NN/0/root that/IN/7/mark they/PRP/7/nsubj left/VBD/4/acl',
  ],
  ['it rained', true, 'It/PRP/2/nsubj rained/VBD/0/root all/DT/4/det night/NN/2/obl:unmarked'],
  ['what the treebank marks', true, 'It/PRP/2/expl hurts/VBZ/0/root'],
  [
    'it remains to be seen …',
    true,
    'It/PRP/2/nsubj remains/VBZ/0/root to/TO/5/mark be/VB/5/aux:pass seen/VBN/2/xcomp',
  ],
  [
    'it seems that …',
    true,
    'It/PRP/2/nsubj seems/VBZ/0/root that/IN/5/mark Peru/NNP/5/nsubj won/VBD/2/ccomp',
  ],
  [
    'it was reported that …',
    true,
    'It/PRP/3/nsubj:pass was/VBD/3/aux:pass reported/VBN/0/root that/IN/6/mark Peru/NNP/6/nsubj won/VBD/3/ccomp',
  ],
  [
    'it was Peru that …',
    true,
    'It/PRP/3/nsubj was/VBD/3/cop Peru/NNP/0/root that/WDT/5/nsubj won/VBD/3/acl:relcl',
  ],
  [
    'made it clear that …',
    true,
    'Peru/NNP/2/nsubj made/VBD/0/root it/PRP/2/obj clear/JJ/2/xcomp that/IN/7/mark it/PRP/7/nsubj left/VBD/4/ccomp',
  ],
  ['denied it', true, 'Peru/NNP/2/nsubj denied/VBD/0/root it/PRP/2/obj'],
  ['it said that …', false, 'It/PRP/2/nsubj said/VBD/0/root Peru/NNP/4/nsubj won/VBD/2/ccomp'],
  ['it is strong', false, 'It/PRP/3/nsubj is/VBZ/3/cop strong/JJ/0/root'],
  [
    'it is a party that …',
    false,
    'It/PRP/4/nsubj is/VBZ/4/cop a/DT/4/det party/NN/0/root that/WDT/6/nsubj won/VBD/4/acl:relcl',
  ],
  ['signed it', false, 'Peru/NNP/2/nsubj signed/VBD/0/root it/PRP/2/obj'],
  [
    'made it to win',
    false,
    'Peru/NNP/2/nsubj built/VBD/0/root it/PRP/2/obj to/TO/5/mark win/VB/2/advcl',
  ],
  ['its', false, 'It/PRP/2/nsubj sold/VBD/0/root its/PRP$/4/nmod:poss fleet/NN/2/obj'],
  [
    'he is glad that …',
    false,
    'He/PRP/3/nsubj is/VBZ/3/cop glad/JJ/0/root that/IN/6/mark Peru/NNP/6/nsubj won/VBD/3/ccomp',
  ],
])('judges “%s”', (_, expected, drawing) => {
  const { tree } = draw(drawing);
  const at = tree.words.findIndex(({ xpos }) => xpos.startsWith('PRP'));
  expect(isPleonastic(tree, at)).toBe(expected);
});
