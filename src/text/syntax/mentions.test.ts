import { expect, it } from 'vitest';
import { type Drawn, draw } from '../../../test/support/drawn.ts';
import { type Mention, mentionsOf } from './mentions.ts';

const arrived = draw(`
  Norwegian/JJ/3/amod Foreign/NNP/3/compound Minister/NNP/4/nmod:desc Kari/NNP/6/nsubj Lund/NNP/4/flat met/VBD/0/root
  spokesman/NN/6/obj Ali/NNP/7/flat Reza/NNP/7/flat on/IN/11/case Monday/NNP/6/obl`);

const institute = draw(`
  The/DT/3/det National/NNP/3/amod Institute/NNP/11/nsubj for/IN/6/case Sea/NNP/6/compound Studies/NNPS/3/nmod
  (/-LRB-/8/punct +NISS/NNP/3/appos +)/-RRB-/8/punct has/VBZ/11/aux sold/VBN/0/root its/PRP$/13/nmod:poss
  paper/NN/11/obj`);

const pact = draw(`
  Peru/NNP/5/nsubj and/CC/3/cc Chile/NNP/1/conj have/VBP/5/aux signed/VBN/0/root a/DT/7/det pact/NN/5/obj
  that/WDT/9/nsubj covers/VBZ/7/acl:relcl every/DT/11/det port/NN/9/obj`);

const returned = draw(`
  The/DT/3/det two/CD/3/nummod ministers/NNS/9/nsubj or/CC/7/cc the/DT/7/det vice/NN/7/compound president/NN/3/conj
  will/MD/9/aux visit/VB/0/root the/DT/12/det Riga/NNP/12/compound Tribune/NNP/9/obj with/IN/14/case NATO/NNP/9/obl
  in/IN/16/case Riga/NNP/9/obl`);

const spoke = draw('Academic/NNP/2/compound Reza/NNP/3/nsubj spoke/VBD/0/root');

function shown({ tree }: Drawn, of: string): Partial<Mention> | undefined {
  const found = mentionsOf(tree, 3).find(({ at, members }) => {
    return tree.words[at]?.form === of && members.length === 0;
  });
  if (found === undefined) return undefined;
  const { at: _at, sentence: _sentence, members: _members, ...rest } = found;
  return rest;
}

it.each<[sentence: Drawn, of: string, expected: Partial<Mention>]>([
  [
    arrived,
    'Kari',
    {
      kind: 'person',
      gender: 'female',
      number: 'one',
      nouns: ['minister'],
      attributes: ['norwegian', 'foreign'],
      names: [['Kari', 'Lund']],
    },
  ],
  [
    arrived,
    'spokesman',
    { kind: 'person', gender: 'male', nouns: ['spokesman'], names: [['Ali', 'Reza']] },
  ],
  [
    institute,
    'Institute',
    {
      kind: 'organisation',
      nouns: ['institute'],
      names: [['National', 'Institute', 'Sea', 'Studies'], ['NISS']],
      isDefinite: true,
    },
  ],
  [spoke, 'Reza', { kind: 'person', nouns: ['academic'], names: [['Reza']] }],
  [institute, 'its', { pronoun: 'its', kind: 'unknown' }],
  [institute, 'paper', { kind: 'document', attributes: ['its'], isDefinite: false }],
  [pact, 'Peru', { kind: 'unknown', names: [['Peru']], number: 'one' }],
  [pact, 'pact', { kind: 'document', isDefinite: false }],
  [returned, 'ministers', { kind: 'person', number: 'many', count: 2, isDefinite: true }],
  [returned, 'president', { kind: 'person', nouns: ['vice-president'] }],
  [returned, 'Tribune', { kind: 'organisation', nouns: ['newspaper'] }],
  [returned, 'NATO', { kind: 'organisation', names: [['NATO']] }],
  [returned, 'Riga', { kind: 'place', names: [['Riga']] }],
])('tells what is known of one: %#', (sentence, of, expected) => {
  expect(shown(sentence, of)).toMatchObject(expected);
});

it.each<[sentence: Drawn, form: string]>([
  [arrived, 'Minister'],
  [arrived, 'Ali'],
  [arrived, 'Monday'],
  [institute, 'NISS'],
  [pact, 'port'],
  [pact, 'that'],
])('makes no mention of what names nobody by itself: %#', (sentence, form) => {
  expect(shown(sentence, form)).toBeUndefined();
});

it('has what is joined by "and" together too, before the first of it', () => {
  const [group, first] = mentionsOf(pact.tree, 0);
  expect(group).toMatchObject({ at: 0, members: [0, 2], number: 'many', kind: 'unknown' });
  expect(first).toMatchObject({ at: 0, members: [] });
});

it('has nothing together that is joined by "or"', () => {
  expect(mentionsOf(returned.tree, 0).every(({ members }) => members.length === 0)).toBe(true);
});

it('takes a kind that is known from elsewhere before its own guess', () => {
  const found = mentionsOf(pact.tree, 0, (tree, at) =>
    tree.words[at]?.form === 'Chile' ? 'place' : undefined,
  );
  expect(found.find(({ names }) => names[0]?.[0] === 'Chile')?.kind).toBe('place');
});
