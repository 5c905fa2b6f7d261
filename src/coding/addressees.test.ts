import { expect, it } from 'vitest';
import { slice } from '../core/span.ts';
import { codeText } from './article.ts';

/** To whom the claims of a text are addressed, with code and full name. */
function addresseesIn(text: string): string[] {
  const { claims } = codeText(text, 'x', '2024-06-10');
  return claims.flatMap(({ addressees }) =>
    addressees.map((one) => {
      expect(slice(text, one.span)).toBe(one.text);
      return [one.text, one.code, one.name].filter(Boolean).join(' | ');
    }),
  );
}

it.each([
  // The object of those who speak to somebody.
  ['Chile urged Peru to withdraw its troops.', ['Peru | PER']],
  ['Ruiz warned Iran against attacking ships.', ['Iran | IRN']],
  ['The minister told reporters that Peru had left.', ['reporters | ---JRN']],
  ['The chancellor promised Kyiv that tanks would arrive by May.', ['Kyiv | UKRGOV']],
  ['Peru was urged by Chile to open its ports.', ['Peru | PER']],
  ['Russia ordered its troops to leave.', ['its troops | RUSMIL']],
  // What stands behind a preposition.
  ['Bolivia called on both sides to stop fighting.', ['both sides']],
  ['The council called for Israel to withdraw.', ['Israel | ISR']],
  ['The envoy admitted to police that she had lied.', ['police | ---COP']],
  ['Peru demanded an apology from Chile.', ['Chile | CHL']],
  ['Chile issued a warning to Peru that it would close the port.', ['Peru | PER']],
  // Who is to do what is urged.
  ['The report recommended that Peru step up its exchanges with Chile.', ['Peru | PER']],
  ['Australia must deepen its ties with Japan, the study said.', ['Australia | AUS']],
  ['“Japan should not allow it by force,” the study warned.', ['Japan | JPN']],
  // Nobody: a thing, a day, the speaker, the one it is to be done to, a name that is only referred to.
  ['Chile urged restraint.', []],
  ['Talks should resume, Chile said.', []],
  ['Chile demanded that Bolivia be punished.', []],
  ['Peru said that it must rearm.', []],
  ['Ruiz said on Friday that Peru had left.', []],
  ['Ruiz referred to Peru as a partner.', []],
  ['Ruiz said that Chile had attacked Peru.', []],
])('%s', (text, addressees) => {
  expect(addresseesIn(text)).toEqual(addressees);
});

it('knows two by the list that they point back to', () => {
  const text = 'Peru and Chile met in Lima. Bolivia called on both sides to stop fighting.';
  expect(addresseesIn(text)).toEqual(['both sides | PER', 'both sides | CHL']);
});

it('gives the full name behind a role or surname', () => {
  const text = 'The minister Ana Ruiz said the war was over. Chile urged Ruiz to resign.';
  expect(addresseesIn(text).join()).toMatch(/^Ruiz \|.*Ana Ruiz/);
});
