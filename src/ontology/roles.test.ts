import { expect, it } from 'vitest';
import { endsInRole, isTitle, matchRoles } from './roles.ts';
import { wordsOf } from './words.ts';

function rolesIn(text: string): string[] {
  const words = wordsOf(text);
  return matchRoles(words).map(({ words: [from, to], sector, use }) => {
    const phrase = words.slice(from, to).map(({ key }) => key);
    return `${phrase.join(' ')} = ${sector ?? '-'} ${use}`;
  });
}

it('takes the longest phrase', () => {
  expect(rolesIn('the chief of staff of a rights group')).toEqual([
    'chief of staff = MIL head',
    'rights group = SOC head',
  ]);
});

it('finds plurals and American spellings', () => {
  expect(rolesIn('defense ministries, policemen, labor unions and batteries')).toEqual([
    'defense ministries = GOV head',
    'policemen = COP head',
    'labor unions = LAB head',
  ]);
  expect(rolesIn('a research laboratory')).toEqual([
    'research = EDU modifier',
    'laboratory = EDU head',
  ]);
});

it('tells who lends and who borrows a sector', () => {
  expect(rolesIn('Muslim members, a spokesman, allies')).toEqual([
    'muslim = REL head',
    'members = - part',
    'spokesman = GOV holder',
    'allies = - other',
  ]);
});

it('knows what stands before a surname', () => {
  expect(isTitle('minister')).toBe(true);
  expect(isTitle('farmer')).toBe(false);
});

it('tells people from the things that their names describe', () => {
  expect(endsInRole('foreign relief workers')).toBe(true);
  expect(endsInRole('military equipment')).toBe(false);
  expect(endsInRole('the protest')).toBe(false);
});
