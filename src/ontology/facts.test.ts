import { describe, expect, it } from 'vitest';
import { isState } from './countries.ts';
import { factFor, factsIn, knownFacts } from './facts.ts';

const head = 'measure\tof\tbasis\tyear\tvalue\tunit\tsource\n';
const facts = factsIn(`# from nowhere
${head}gdp\tPER\tmarket rates\t2022\t250\tbillion USD\tA
gdp\tCHL\tmarket rates\t2022\t300\tbillion USD\tA
gdp\tEUR\tmarket rates\t2022\t900\tbillion USD\tA
gdp\tWLD\tmarket rates\t2022\t11\tbillion EUR\tA
gdp\tWLD\tmarket rates\t2021\t10000\tbillion USD\tA
gdp\tPER\tmarket rates\t2021\t200\tbillion USD\tA
gdp\tCHL\tmarket rates\t2021\t300\tbillion USD\tA
gdp-share-of-world\tCHL+PER\t\t2021\t4.9\tpercent\tB
`);

const share = (of: string[]) => factFor(facts, { measure: 'gdp-share-of-world', of }, 2021);

describe('what is known', () => {
  it('is stated, with its source and in whole units', () => {
    expect(factFor(facts, { measure: 'gdp', of: ['PER'] }, 2021)).toEqual({
      measure: 'gdp',
      of: ['PER'],
      year: 2021,
      value: 2e11,
      unit: 'USD',
      basis: 'market rates',
      source: 'A',
    });
  });

  it('is the sum of several countries, each once and in any order', () => {
    const sum = factFor(facts, { measure: 'gdp', of: ['PER', 'CHL', 'PER'] }, 2022);
    expect(sum).toMatchObject({ of: ['CHL', 'PER'], value: 5.5e11 });
  });

  it('is a share of the world, unless one is stated for the very countries', () => {
    expect(share(['PER'])).toMatchObject({ value: 2, unit: 'percent', source: 'A' });
    expect(share(['PER', 'CHL'])).toMatchObject({ value: 4.9, basis: null, source: 'B' });
  });

  it('is nothing where a part is missing, counted twice or in another unit', () => {
    expect(factFor(facts, { measure: 'gdp', of: ['PER', 'BOL'] }, 2022)).toBeUndefined();
    expect(factFor(facts, { measure: 'gdp', of: ['PER', 'EUR'] }, 2022)).toBeUndefined();
    expect(factFor(facts, { measure: 'gdp-share-of-world', of: ['PER'] }, 2022)).toBeUndefined();
    expect(factFor(facts, { measure: 'population', of: ['PER'] }, 2022)).toBeUndefined();
  });

  it('is refused where a line is none or stands there twice', () => {
    const line = 'gdp\tPER\t\t2022\t250\tbillion USD\tA\n';
    expect(() => factsIn(head + line.replace('gdp', 'wealth'))).toThrow('is none');
    expect(() => factsIn(head + line.replace('250', 'much'))).toThrow('is none');
    expect(() => factsIn(head + line.replace('A', ''))).toThrow('is none');
    expect(() => factsIn(head + line + line)).toThrow('twice');
  });
});

describe('the table of facts', () => {
  const all = [...knownFacts().byKey.values()];

  it('names states, the European Union or the world, and a source for each line', () => {
    const strange = all.filter(
      ({ of, source }) =>
        source === '' || !of.every((code) => isState(code) || code === 'EUR' || code === 'WLD'),
    );
    expect(strange).toEqual([]);
  });

  it('has some forty powers for each of five years', () => {
    for (const year of [2019, 2020, 2021, 2022, 2023]) {
      const known = all.filter((fact) => fact.measure === 'gdp' && fact.year === year);
      expect(known.length, String(year)).toBeGreaterThan(40);
    }
  });

  it.each([
    [2021, '25.2'],
    [2022, '23.4'],
    [2023, '22.3'],
  ])('has what China, Japan and Korea together are of the world in %d', (year, known) => {
    const of = ['CHN', 'JPN', 'KOR'];
    const fact = factFor(knownFacts(), { measure: 'gdp-share-of-world', of }, year);
    expect(fact?.value.toFixed(1)).toBe(known);
  });

  it('has parts that are no larger than the whole', () => {
    for (const measure of ['gdp-share-of-world', 'population-share-of-world'] as const) {
      const states = new Set(all.flatMap(({ of }) => of).filter(isState));
      const shares = [...states].map((code) =>
        factFor(knownFacts(), { measure, of: [code] }, 2022),
      );
      const total = shares.reduce((sum, fact) => sum + (fact?.value ?? 0), 0);
      expect(total, measure).toBeGreaterThan(70);
      expect(total, measure).toBeLessThan(100);
    }
  });
});
