import { expect, it } from 'vitest';
import { isDay } from '../core/day.ts';
import { countryRows, isCountryCode } from './countries.ts';
import { type Listed, nameTables } from './listed.ts';
import { isSector } from './plover.ts';
import { readTable } from './tables.ts';
import { withoutAccents } from './words.ts';

const holders = readTable('office-holders', [
  'name',
  'surname',
  'alone',
  'office',
  'country',
  'sector',
  'from',
  'to',
  'checked',
]);
const groups = readTable('armed-groups', ['name', 'country', 'sector', 'from', 'to']);

it('has the names that the task of the news asks for', () => {
  expect(readTable('organisations', ['name']).length).toBeGreaterThan(2500);
  expect(holders.length).toBeGreaterThan(1500);
  expect(
    readTable('cities', ['kind']).filter(({ kind }) => kind === 'city').length,
  ).toBeGreaterThan(800);
});

it('uses codes and sectors that exist', () => {
  const coded = [
    ...holders.map(({ country, sector }) => [country, sector]),
    ...groups.map(({ country, sector }) => [country, sector]),
    ...readTable('organisations', ['code', 'sector']).map((row) => [row.code, row.sector]),
    ...readTable('metonyms', ['code', 'sector']).map((row) => [row.code, row.sector]),
    ...readTable('homographs', ['code', 'sector']).map((row) => [row.code, row.sector]),
    ...readTable('cities', ['country', 'sector']).map((row) => [row.country, row.sector]),
    ...readTable('peoples', ['country']).map((row) => [row.country, '']),
    ...readTable('roles', ['sector']).map((row) => ['', row.sector]),
  ];
  const wrong = coded.filter(
    ([code = '', sector = '']) =>
      !(code === '' || isCountryCode(code)) || !(sector === '' || isSector(sector)),
  );
  expect(wrong).toEqual([]);
});

it('dates every tenure with days of the calendar, the first no later than the last', () => {
  for (const { name, from, to } of [...holders, ...groups]) {
    for (const day of [from, to]) expect(day === '' || isDay(day), `${name} ${day}`).toBe(true);
    if (from !== '' && to !== '') expect(from <= to, name).toBe(true);
  }
});

it('says on which day an open tenure was checked', () => {
  expect(holders.filter(({ to, checked }) => (to === '') !== isDay(checked))).toEqual([]);
});

it('has one holder at a time for an office that only one can hold', () => {
  const offices = new Map<string, { name: string; from: string; to: string }[]>();
  for (const { office, country, name, from, to } of holders) {
    if (!/^[A-Z]/.test(office)) continue;
    const key = `${country} ${office}`;
    offices.set(key, [...(offices.get(key) ?? []), { name, from, to }]);
  }
  const clashes = [...offices].flatMap(([office, tenures]) => {
    const ordered = tenures.toSorted((a, b) => a.from.localeCompare(b.from));
    return ordered.flatMap(({ name, to }, i) => {
      const next = ordered[i + 1];
      // One leaves on the day the next one comes.
      return next && (to === '' || to > next.from) ? [`${office}: ${name}, ${next.name}`] : [];
    });
  });
  expect(clashes).toEqual([]);
});

it('keeps the lines about one person or group together and in order', () => {
  for (const rows of [holders, groups]) {
    const done = new Set<string>();
    rows.forEach(({ name, from }, i) => {
      const before = rows[i - 1];
      if (before?.name === name) expect(before.from <= from, name).toBe(true);
      else expect(done.has(name), name).toBe(false);
      done.add(name);
    });
  }
});

it('tells a surname wherever it can stand alone', () => {
  const wrong = holders.filter(({ surname, alone }) => (surname === '') !== (alone === 'no'));
  expect(wrong).toEqual([]);
});

/** The states a spelling can mean where nothing in the text marks which. */
function codesOf(listed: readonly Listed[]): Set<string | null> {
  const plain = listed.filter(
    ({ meaning, cues }) => meaning?.subject === null && cues.length === 0,
  );
  // Where a place stands for somebody elsewhere, such as "Brussels", the table says so.
  const seat = plain.find(
    ({ meaning }) => meaning?.kind === 'metonym' && meaning.place !== meaning.code,
  );
  return new Set(
    seat ? [seat.meaning?.code ?? null] : plain.map(({ meaning }) => meaning?.code ?? null),
  );
}

it('lets no name mean two states unmarked', () => {
  const spellings = new Map<string, Listed[]>();
  for (const table of nameTables()) {
    for (let place = 0; place < table.size; place += 1) {
      for (const item of table.list(place)) {
        const key = withoutAccents(item.written);
        spellings.set(key, [...(spellings.get(key) ?? []), item]);
      }
    }
  }
  expect(spellings.size).toBeGreaterThan(10_000);
  const doubtful = [...spellings].filter(([, items]) => codesOf(items).size > 1);
  expect(doubtful.map(([written]) => written)).toEqual([]);
});

it('gives every name and role to one line of its table', () => {
  for (const [table, column] of [
    ['organisations', 'name'],
    ['cities', 'name'],
    ['roles', 'phrase'],
    ['metonyms', 'name'],
    ['peoples', 'name'],
    ['given-names', 'name'],
  ] as const) {
    const names = readTable(table, [column]).map((row) => row[column]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

it('has demonyms, and a capital for every state but those named like it', () => {
  const bare = countryRows().filter(({ capitals, kind }) => kind === 'state' && capitals === '');
  const allowed = 'ATG DJI GRD JAM LUX MCO NRU SGP SMR STP SYC VAT';
  expect(bare.map(({ code }) => code).join(' ')).toBe(allowed);
  const mute = countryRows().filter(({ adjectives, people }) => adjectives === '' && people === '');
  expect(mute.map(({ code }) => code)).toEqual(['ATA', 'COG', 'DMA', 'VAT']);
});
