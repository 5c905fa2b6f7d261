import { countryRows } from './countries.ts';
import { isSector, type Sector } from './plover.ts';
import { listOf, openTable, type Row, type Table } from './tables.ts';
import type { Subject, Tenure } from './tenures.ts';

export type NameKind =
  | 'country'
  | 'demonym'
  | 'capital'
  | 'metonym'
  | 'office-holder'
  | 'organisation'
  | 'armed-group'
  | 'city'
  | 'region';

/** What a name stands for, whatever the day. */
export interface Meaning {
  readonly kind: NameKind;
  readonly name: string;
  readonly code: string | null;
  readonly sector: Sector | null;
  /** The country that a place lies in; `null` for what is no place, or lies in none or several. */
  readonly place: string | null;
  /** The person or group that the day decides about; `null` for what has no tenures. */
  readonly subject: Subject | null;
}

/** A name as the data files have it, with one of the ways to write it. */
export interface Listed {
  readonly written: string;
  /** `null` for what only looks like a name. */
  readonly meaning: Meaning | null;
  /** Where the bare words are mostly something else: what must stand before them. */
  readonly needs: 'nothing' | 'preposition' | 'title';
  /** Words of which one must stand in the same text; empty where none is asked for. */
  readonly cues: readonly string[];
  readonly isSurname: boolean;
}

/** A table of names: how each of its lines is written, and all that is known of it. */
export interface NameTable {
  readonly size: number;
  names(place: number): readonly string[];
  list(place: number): Listed[];
}

/** The tables of names, in order of preference where two have one spelling. */
export function nameTables(): NameTable[] {
  return [
    homographs(),
    metonyms(),
    countries(),
    peoples(),
    organisations(),
    armedGroups(),
    officeHolders(),
    cities(),
  ];
}

type Draft = Partial<Meaning> & Pick<Meaning, 'kind' | 'name'>;

function meaningOf(draft: Draft): Meaning {
  return { code: null, sector: null, place: null, subject: null, ...draft };
}

function spell(
  names: readonly string[],
  meaning: Meaning | null,
  extra: Partial<Listed> = {},
): Listed[] {
  const plain = { meaning, needs: 'nothing', cues: [], isSurname: false } as const;
  return names.map((name) => ({ written: name, ...plain, ...extra }));
}

function namesOf({ name, also }: Row<'name' | 'also'>): string[] {
  return also === '' ? [name] : [name, ...also.split('|')];
}

/** A table with one meaning a line. */
function plainTable<Column extends string>(
  { size, row }: Table<Column | 'name' | 'also'>,
  draft: (row: Row<Column | 'name' | 'also'>) => Draft,
): NameTable {
  return {
    size,
    names: (place) => namesOf(row(place)),
    list: (place) => {
      const line = row(place);
      return spell(namesOf(line), meaningOf(draft(line)));
    },
  };
}

function homographs(): NameTable {
  const { size, row } = openTable('homographs', ['phrase', 'code', 'sector', 'cues']);
  return {
    size,
    names: (place) => [row(place).phrase],
    list: (place) => {
      const { phrase, code, sector, cues } = row(place);
      const nobody = code === '' && sector === '';
      const meaning = meaningOf({
        kind: sector === '' ? 'region' : 'organisation',
        name: phrase,
        code: orNull(code),
        sector: sectorOf(sector),
        place: sector === '' ? orNull(code) : null,
      });
      return spell([phrase], nobody ? null : meaning, { cues: listOf(cues) });
    },
  };
}

function countries(): NameTable {
  const rows = countryRows();
  const list = (place: number): Listed[] => {
    const row = rows[place];
    if (!row) return [];
    const { name, code } = row;
    return [
      ...spell(namesOf(row), meaningOf({ kind: 'country', name, code, place: code })),
      ...spell(demonymsOf(row), meaningOf({ kind: 'demonym', name, code })),
      ...listOf(row.capitals).flatMap((capital) =>
        spell(
          [capital],
          meaningOf({ kind: 'capital', name: capital, code, sector: 'GOV', place: code }),
        ),
      ),
    ];
  };
  return { size: rows.length, list, names: (place) => list(place).map(({ written }) => written) };
}

function demonymsOf({ adjectives, people }: Row<'adjectives' | 'people'>): string[] {
  const adjective = listOf(adjectives);
  return [...adjective, ...adjective.flatMap(pluralOf), ...listOf(people)];
}

/** "Russian" also means "Russians"; "Chinese", "French" and "Polish" have no such plural. */
function pluralOf(adjective: string): string[] {
  return /(?:[sz]|ch|sh|ese)$/.test(adjective) ? [] : [`${adjective}s`];
}

function metonyms(): NameTable {
  const table = openTable('metonyms', ['name', 'also', 'code', 'sector', 'place']);
  return plainTable(table, ({ name, code, sector, place }) => ({
    kind: 'metonym',
    name,
    code,
    sector: sectorOf(sector),
    place: orNull(place) ?? code,
  }));
}

const peopleNames = ({ name }: Row<'name'>): string[] => [name, ...pluralOf(name)];

function peoples(): NameTable {
  const { size, row } = openTable('peoples', ['name', 'country']);
  return {
    size,
    names: (place) => peopleNames(row(place)),
    list: (place) => {
      const { name, country } = row(place);
      return spell(peopleNames({ name }), meaningOf({ kind: 'demonym', name, code: country }));
    },
  };
}

function organisations(): NameTable {
  const table = openTable('organisations', ['name', 'also', 'code', 'sector']);
  return plainTable(table, ({ name, code, sector }) => ({
    kind: 'organisation',
    name,
    code: orNull(code),
    sector: sectorOf(sector),
  }));
}

function cities(): NameTable {
  const table = openTable('cities', ['name', 'also', 'country', 'kind', 'sector', 'use']);
  const plain = plainTable(table, ({ name, country, kind, sector }) => ({
    kind: kind === 'city' ? 'city' : 'region',
    name,
    code: orNull(country),
    sector: sectorOf(sector),
    place: orNull(country),
  }));
  return {
    ...plain,
    list: (place) => {
      const needs = table.row(place).use === 'after-preposition' ? 'preposition' : 'nothing';
      return plain.list(place).map((item) => ({ ...item, needs }));
    },
  };
}

function armedGroups(): NameTable {
  const table = openTable('armed-groups', ['name', 'also', 'country', 'sector', 'from', 'to']);
  return {
    size: table.size,
    names: (place) => linesAbout(table, place).flatMap(namesOf),
    list: (place) => {
      const rows = linesAbout(table, place);
      const subject = subjectOf(rows.map((row) => ({ ...row, office: '' })));
      const meaning = meaningOf({ kind: 'armed-group', name: subject.name, subject });
      return spell([...new Set(rows.flatMap(namesOf))], meaning);
    },
  };
}

function officeHolders(): NameTable {
  const table = openTable('office-holders', [
    'name',
    'also',
    'surname',
    'alone',
    'office',
    'country',
    'sector',
    'from',
    'to',
  ]);
  return {
    size: table.size,
    names: (place) =>
      linesAbout(table, place).flatMap((row) =>
        row.alone === 'no' ? namesOf(row) : [...namesOf(row), row.surname],
      ),
    list: (place) => {
      const rows = linesAbout(table, place);
      const subject = subjectOf(rows);
      const meaning = meaningOf({ kind: 'office-holder', name: subject.name, subject });
      const short = rows.find(({ alone }) => alone !== 'no');
      const needs = short?.alone === 'titled' ? 'title' : 'nothing';
      return [
        ...spell([...new Set(rows.flatMap(namesOf))], meaning),
        ...spell(short ? [short.surname] : [], meaning, { needs, isSurname: true }),
      ];
    },
  };
}

/** The lines of a table about whom a line is about: they stand together; none unless it is the first of them. */
function linesAbout<Column extends string>(
  { size, key, row }: Table<Column>,
  place: number,
): Row<Column>[] {
  const name = key(place);
  if (place > 0 && key(place - 1) === name) return [];
  const rows = [row(place)];
  for (let i = place + 1; i < size && key(i) === name; i += 1) rows.push(row(i));
  return rows;
}

type TenureRow = Row<'name' | 'country' | 'sector' | 'office' | 'from' | 'to'>;

function subjectOf(rows: readonly TenureRow[]): Subject {
  const tenures = rows.map(
    ({ country, sector, office, from, to }): Tenure => ({
      country: orNull(country),
      sector: sectorOf(sector),
      office,
      from,
      to,
    }),
  );
  return { name: rows[0]?.name ?? '', tenures: tenures.toSorted(byBeginning) };
}

function byBeginning(a: Tenure, b: Tenure): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function orNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

function sectorOf(cell: string): Sector | null {
  return isSector(cell) ? cell : null;
}
