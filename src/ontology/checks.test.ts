import { describe, expect, it } from 'vitest';
import type { Figure } from '../model/coding.ts';
import { checkFigure, checkInWords } from './checks.ts';
import { factsIn } from './facts.ts';

const facts = factsIn(`measure\tof\tbasis\tyear\tvalue\tunit\tsource
gdp\tPER\tmarket rates\t2020\t205.4\tbillion USD\tThe Bank
gdp\tPER\tmarket rates\t2022\t245.1\tbillion USD\tThe Bank
population\tPER\t\t2022\t34049\tthousand people\tThe Census
gdp-share-of-world\tPER+CHL\tmarket rates\t2021\t22.3\tpercent\tThe Bank
military-spending-share-of-gdp\tPER\t\t2021\t1.24\tpercent\tThe Staff
`);

const share: Figure = {
  id: 'x.q1',
  text: 'about 25 %',
  span: [0, 10],
  value: 25,
  bound: 'about',
  unit: 'percent',
  scale: null,
  measure: 'gdp-share-of-world',
  of: ['PER', 'CHL'],
  subject: null,
  when: null,
  status: 'ongoing',
  sentence: [0, 10],
  claims: [],
};
const gdp: Figure = {
  ...share,
  measure: 'gdp',
  unit: 'USD',
  of: ['PER'],
  value: 245e9,
  scale: 'billion',
};
const during = (from: string | null, to: string | null): Figure['when'] => ({
  from,
  to,
  precision: 'year',
  text: '',
  span: [0, 0],
});
const yearOf = (figure: Figure, day?: string) => checkFigure(figure, facts, day)?.have.year;

describe('a figure is held against', () => {
  it('the year that it states', () => {
    const stated = { ...gdp, when: during('2020-01-01', '2020-12-31') };
    expect(yearOf(stated, '2023-05-01')).toBe(2020);
  });

  it('the latest of a time of several years', () => {
    expect(yearOf({ ...gdp, when: during('2019-01-01', '2021-05-01') })).toBe(2020);
    expect(yearOf({ ...gdp, when: during('2019-01-01', null) })).toBe(2022);
  });

  it('nothing where nothing is known of the time it states', () => {
    expect(yearOf({ ...gdp, when: during('1990-01-01', '1990-12-31') })).toBeUndefined();
  });

  it('the latest year not after its article, else the latest', () => {
    expect(yearOf(gdp, '2021-05-01')).toBe(2020);
    expect(yearOf(gdp, '2022-01-01')).toBe(2022);
    expect(yearOf(gdp, '1999-01-01')).toBe(2022);
    expect(yearOf(gdp)).toBe(2022);
  });

  it('nothing where its measure or its countries are unknown, or its unit is another', () => {
    expect(checkFigure({ ...share, measure: null }, facts)).toBeUndefined();
    expect(checkFigure({ ...share, of: [] }, facts)).toBeUndefined();
    expect(checkFigure({ ...share, of: ['BOL'] }, facts)).toBeUndefined();
    expect(checkFigure({ ...gdp, unit: 'EUR' }, facts)).toBeUndefined();
  });

  it.each(['forecast', 'denied', 'possible', 'planned', 'feared'] as const)(
    'nothing where it is %s',
    (status) => expect(checkFigure({ ...share, status }, facts)).toBeUndefined(),
  );
});

describe('whether it differs', () => {
  it.each<[Partial<Figure>, boolean]>([
    [{ value: 22, bound: 'exact' }, false],
    [{ value: 23, bound: 'exact' }, true],
    [{ value: 22.3, bound: 'exact' }, false],
    [{ value: 22.4, bound: 'exact' }, true],
    [{ value: 23, bound: 'about' }, false],
    [{ value: 25, bound: 'about' }, true],
    [{ value: 20, bound: 'more-than' }, false],
    [{ value: 25, bound: 'more-than' }, true],
    [{ value: 30, bound: 'less-than' }, false],
    [{ value: 20, bound: 'less-than' }, true],
    [{ value: 24, bound: 'nearly' }, false],
    [{ value: 21, bound: 'nearly' }, true],
    [{ value: [20, 25], bound: 'exact' }, false],
    [{ value: [25, 30], bound: 'exact' }, true],
    [{ value: 25, bound: 'exact', scale: 'quarter' }, true],
    [{ value: 20, bound: 'exact', scale: 'fifth' }, true],
    [{ value: 22.22, bound: 'exact', scale: 'ninth' }, false],
  ])('counts with rounding and the words around: %o of 22.3 %', (change, differs) => {
    expect(checkFigure({ ...share, ...change }, facts)?.differs).toBe(differs);
  });

  it.each([
    [245e9, 'billion', false],
    [250e9, 'billion', false],
    [0.25e12, 'trillion', false],
    [246e9, 'billion', true],
    [0.3e12, 'trillion', true],
  ])('counts the last figure that is stated: %d', (value, scale, differs) => {
    expect(checkFigure({ ...gdp, bound: 'exact', value, scale }, facts)?.differs).toBe(differs);
  });
});

const words = (figure: Figure) => {
  const check = checkFigure(figure, facts);
  return check && checkInWords(check);
};

it('is worded with what is stated, what is known, its year and its source', () => {
  expect(words(share)).toBe('stated 25 %, we have 22.3 % (2021), market rates; The Bank');
  expect(words({ ...share, value: [20, 25] })).toMatch(
    /^stated 20 to 25 %, we have 22.3 % \(2021\)/,
  );
  expect(words({ ...gdp, bound: 'nearly' })).toBe(
    'stated nearly US$245 billion, we have US$245.1 billion (2022), market rates; The Bank',
  );
  const people: Figure = { ...gdp, measure: 'population', unit: 'people', value: 34.1e6 };
  expect(words({ ...people, bound: 'more-than' })).toBe(
    'stated more than 34.1 million people, we have 34 million people (2022); The Census',
  );
  const burden: Figure = { ...share, measure: 'military-spending-share-of-gdp', of: ['PER'] };
  expect(words({ ...burden, value: 2, bound: 'less-than' })).toBe(
    'stated up to 2 %, we have 1.2 % (2021); The Staff',
  );
});
