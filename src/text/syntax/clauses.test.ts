import { expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { clauseOf } from './clauses.ts';
import { type Tree, treeOf } from './tree.ts';

function treeOfText(text: string): Tree {
  const [sentence] = analyse(text);
  if (sentence === undefined) throw new Error('no sentence');
  return treeOf(sentence);
}

/** "who | does what | to whom | how": the clause of the word marked by form. */
function told(text: string, verb: string): string {
  const tree = treeOfText(text);
  const at = tree.words.findIndex(({ form }) => form === verb);
  const { subjects, objects, obliques, particles } = clauseOf(tree, at);
  const form = (i: number) => tree.words[i]?.form ?? '';
  return [
    subjects.map(form).join(' '),
    [verb, ...particles].join(' '),
    objects.map(form).join(' '),
    obliques.map(({ preposition, at: own }) => `${preposition} ${form(own)}`.trim()).join(', '),
  ].join(' | ');
}

it.each([
  // active and passive
  ['Peru attacked Chile.', 'attacked', 'Peru | attacked | Chile | '],
  ['Chile was attacked by Peru.', 'attacked', 'Peru | attacked | Chile | '],
  ['Two envoys were expelled in May.', 'expelled', ' | expelled | envoys | in May'],
  ['Two men were killed and nine others injured.', 'injured', ' | injured | others | '],
  ['Ships seized by Yemen left the port.', 'seized', 'Yemen | seized | Ships | '],
  // coordination of actors and of verbs
  ['Norway, Chile and Peru signed a pact.', 'signed', 'Norway Chile Peru | signed | pact | '],
  ['Norway met with Chile and Peru.', 'met', 'Norway | met |  | with Chile, with Peru'],
  ['Egypt condemned Syria and expelled its envoy.', 'expelled', 'Egypt | expelled | envoy | '],
  // control and raising
  ['Kenya promised to support Ghana.', 'support', 'Kenya | support | Ghana | '],
  ['Kenya urged Ghana to leave Mali.', 'leave', 'Ghana | leave | Mali | '],
  ['Kenya wants to attack Ghana.', 'attack', 'Kenya | attack | Ghana | '],
  ['Kenya showed readiness to attack Ghana.', 'attack', 'Kenya | attack | Ghana | '],
  ["Xi showed China's will to invade Laos.", 'invade', 'China | invade | Laos | '],
  ['Turkey seems to support Greece.', 'support', 'Turkey | support | Greece | '],
  // participles, purposes, relative clauses
  [
    'Accusing Peru of lies, Chile recalled its envoy.',
    'Accusing',
    'Chile | Accusing | Peru | of lies',
  ],
  ['Soldiers who attacked Mali fled.', 'attacked', 'Soldiers | attacked | Mali | '],
  ['The pact that Peru signed expired.', 'signed', 'Peru | signed | pact | '],
  // particles
  ['France pulled out its troops.', 'pulled', 'France | pulled out | troops | '],
  // a headline without its auxiliary
  ['Two envoys expelled by Peru', 'expelled', 'Peru | expelled | envoys | '],
])('tells who does what to whom in “%s”', (text, verb, expected) => {
  expect(told(text, verb)).toBe(expected);
});
