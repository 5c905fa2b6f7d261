import { expect, it } from 'vitest';
import { personSector, type Subject, standingOf, type Tenure } from './tenures.ts';

function tenure(from: string, to: string): Tenure {
  return { country: 'FRA', sector: 'GOV', office: 'President', from, to };
}

const twice: Subject = {
  name: 'Somebody',
  tenures: [tenure('2001-05-01', '2005-05-01'), tenure('2010-05-01', '')],
};

it('counts the first and the last day of a tenure', () => {
  for (const day of ['2001-05-01', '2005-05-01', '2010-05-01', '2030-01-01']) {
    expect(standingOf(twice, day)?.when).toBe('during');
  }
  expect(standingOf(twice, '2001-04-30')?.when).toBe('before');
  expect(standingOf(twice, '2005-05-02')?.when).toBe('after');
});

it('takes the last tenure as it stands where no day is given', () => {
  expect(standingOf(twice, undefined)?.when).toBe('during');
  expect(standingOf({ name: 'X', tenures: [tenure('', '2005-05-01')] }, undefined)?.when).toBe(
    'after',
  );
  expect(standingOf({ name: 'X', tenures: [] }, '2005-05-01')).toBeUndefined();
});

const sectorOn = (day: string) => {
  const standing = standingOf(twice, day);
  return standing && personSector(standing);
};

it('makes an elite of whoever leaves office, and nothing of whoever has not come to it', () => {
  expect(sectorOn('2003-01-01')).toBe('GOV');
  expect(sectorOn('2007-01-01')).toBe('ELI');
  expect(sectorOn('1999-01-01')).toBeNull();
});
