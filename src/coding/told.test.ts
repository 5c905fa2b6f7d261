import { expect, it } from 'vitest';
import { codeText } from './article.ts';

/** "TYPE status" for each event of a sentence. */
const told = (text: string) =>
  codeText(text, 'x', '2024-06-10').events.map(({ type, status }) => `${type} ${status}`);

it.each([
  // the verb that carries a noun speaks for it
  ['Peru will start negotiations with Chile.', ['AGREE planned']],
  ['Peru said it would hold a summit with Chile.', ['AGREE planned']],
  ['Peru will not hold talks with Chile.', ['REJECT occurred']],
  // what is told behind "to": a deed, and a purpose
  ['Chilean youths resorted to throwing stones.', ['PROTEST occurred']],
  ['Peru is committed to opening up its markets to Chile.', ['AGREE planned']],
  ['Peru met Chile in Lima to free the sailors.', ['CONSULT occurred', 'RETREAT planned']],
  // an outcome is as real as what it came of
  [
    'The Peruvian army attacked the village to free a hostage, killing five rebels.',
    ['ASSAULT occurred', 'RETREAT planned', 'ASSAULT occurred'],
  ],
  // what somebody is accused of
  [
    'The mayor of Lima accused the party of hiring a detective to investigate the Chilean envoy.',
    ['ACCUSE occurred', 'ACCUSE possible'],
  ],
  // what is only judged
  ['Lifting the sanctions on Syria is out of the question.', ['RETREAT possible']],
  ['Lifting the sanctions on Syria was a success.', ['RETREAT occurred']],
  // what came of it in the past explains the present
  ['Peru remembered the war of 1941 between Peru and Ecuador.', []],
  // lasting things are taken for granted, but not the possible ones
  ['The war against Iraq went on.', ['ASSAULT ongoing']],
  ['Chile spoke of a possible war against Iraq.', ['ASSAULT possible']],
  // troops that one announces
  ['The American president said he would send 3,000 troops to Peru.', ['MOBILIZE planned']],
  // what the report or an official tells of to come
  ['The government will extend the curfew in Lima.', ['THREATEN occurred']],
  ['The United Nations will investigate the Peruvian army.', ['ACCUSE planned']],
  ['Peru said it will boycott the summit in Chile.', ['THREATEN occurred']],
  ['Peru said it will reject the proposal by Chile.', ['REJECT occurred']],
  ['Peru will impose a curfew in Lima, the interior minister said.', ['THREATEN occurred']],
  ['Peru will impose sanctions on Chile, the Bolivian president said.', ['SANCTION forecast']],
  ['Peru will attack Chile.', ['ASSAULT forecast']],
  ['Peru said it would attack Chile.', ['THREATEN occurred']],
  ['The committee declared that it will not end the strike against Peru.', ['REJECT occurred']],
])('reads how far the acts of “%s” are real', (text, statuses) => {
  expect(told(text)).toEqual(statuses);
});
