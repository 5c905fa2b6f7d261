import { expect, it } from 'vitest';
import { readWho } from './who.ts';

type Asked = [who: string, text: string, code: string | null, name?: string];

const partyOf = (text: string, code: string | null, name?: string) =>
  name === undefined ? { text, code } : { text, code, name };

it.each<Asked>([
  ['CHN', 'Beijing', 'CHNGOV'],
  ['chn', 'Beijing', 'CHNGOV'],
  ['China', 'the Chinese navy', 'CHNMIL'],
  ['china', 'the Chinese navy', 'CHNMIL'],
  ['Chinese', 'the Chinese navy', 'CHNMIL'],
  ['the US', 'Washington', 'USAGOV'],
  ['CHNGOV', 'Beijing', 'CHNGOV'],
  ['Beijing', 'the foreign ministry', 'CHNGOV'],
  ['the Kremlin', 'Moscow', 'RUSGOV'],
  ['the Japanese navy', 'the fleet', 'JPNMIL'],
  ['---REB', 'rebels', '---REB'],
  ['EU', 'Brussels', 'EUR'],
  ['Russia', 'China and Russia', 'CHN'],
  ['NATO', 'the alliance', 'IGOMIL', 'North Atlantic Treaty Organization'],
  ['nato', 'NATO', 'IGOMIL'],
  ['Putin', 'he', 'RUSGOV', 'Vladimir Putin'],
  ['Marsh', 'Professor Marsh', '---EDU'],
  ['MARSH', 'she', null, 'Helen Marsh'],
  ['ozturk', 'Ms Öztürk', 'TURGOV'],
  ['helen marsh', 'she', null, 'Helen Marsh'],
])('takes “%s” for %s', (who, text, code, name) => {
  expect(readWho(who).isParty(partyOf(text, code, name))).toBe(true);
});

it.each<Asked>([
  ['CHN', 'Moscow', 'RUSGOV'],
  ['CHNGOV', 'the Chinese navy', 'CHNMIL'],
  ['Beijing', 'the Chinese navy', 'CHNMIL'],
  ['China', 'the Russian envoy to China', 'RUSGOV'],
  ['China', 'the South China Sea patrol', null],
  ['Putin', 'Sergey Lavrov', 'RUSGOV'],
  ['NATO', 'the African Union', 'IGO'],
  ['Marsh', 'Marshall', '---EDU'],
  ['', 'somebody', null],
  ['“”', 'somebody', null],
])('does not take “%s” for %s', (who, text, code, name) => {
  expect(readWho(who).isParty(partyOf(text, code, name))).toBe(false);
});

it.each([
  ['CHN', 'they will meet', ['CHN', 'RUS'], true],
  ['China', 'they will meet', ['RUS'], false],
  ['Beijing', 'Beijing has fewer options', ['CHN'], true],
  ['Beijing', 'the Chinese navy has sailed', ['CHN'], false],
  ['Putin', 'that Vladimir Putin would come', ['RUS'], true],
  ['patrols', 'that joint Patrols go on', [], true],
  ['patrols', 'that he patrolled', [], false],
])('asks whether words about “%s” are “%s”', (who, text, codes, expected) => {
  expect(readWho(who).isTold(text, codes)).toBe(expected);
});
