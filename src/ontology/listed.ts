import { countryRows } from './countries.ts';
import { isSector, type Sector } from './plover.ts';
import { listOf, openTable, type Row, type Table, type Visit } from './tables.ts';
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
  /** Shows where each spelling in a line begins. */
  readonly eachName: (place: number, visit: Visit) => void;
  /** The line that stands for this one: the first where several are about one person. */
  readonly entry: (place: number) => number;
  readonly list: (place: number) => Listed[];
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

/** The persons and groups that the day decides about. */
export function listedSubjects(): Listed[] {
  return [armedGroups(), officeHolders()].flatMap((table) =>
    Array.from({ length: table.size }, (_, place) => table.list(place)).flat(),
  );
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

function itself(place: number): number {
  return place;
}

function eachOf(names: readonly string[], visit: Visit): void {
  for (const name of names) visit(name, 0);
}

/** A table with one meaning a line; like all tables of names it has the columns `name` and `also` first. */
function plainTable<Column extends string>(
  { size, row, eachValue }: Table<Column | 'name' | 'also'>,
  draft: (row: Row<Column | 'name' | 'also'>) => Draft,
): NameTable {
  return {
    size,
    eachName: (place, visit) => eachValue(place, 2, visit),
    entry: itself,
    list: (place) => {
      const line = row(place);
      return spell(namesOf(line), meaningOf(draft(line)));
    },
  };
}

function homographs(): NameTable {
  const { size, row, eachValue } = openTable('homographs', ['phrase', 'code', 'sector', 'cues']);
  return {
    size,
    eachName: (place, visit) => eachValue(place, 1, visit),
    entry: itself,
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
  const eachName = (place: number, visit: Visit): void => {
    const row = rows[place];
    if (row) eachOf([...namesOf(row), ...demonymsOf(row), ...listOf(row.capitals)], visit);
  };
  return { size: rows.length, eachName, entry: itself, list };
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
    eachName: (place, visit) => eachOf(peopleNames(row(place)), visit),
    entry: itself,
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
    eachName: (place, visit) => table.eachValue(place, 2, visit),
    entry: (place) => firstLine(table, place),
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
    eachName: (place, visit) => table.eachValue(place, 3, visit),
    entry: (place) => firstLine(table, place),
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

/** The first of the lines about the person or group of a line: they stand together. */
function firstLine({ key }: Pick<Table<string>, 'key'>, place: number): number {
  const name = key(place);
  let first = place;
  while (first > 0 && key(first - 1) === name) first -= 1;
  return first;
}

/** The lines about a person or group, from the first; none from any other. */
function linesAbout<Column extends string>(table: Table<Column>, place: number): Row<Column>[] {
  const name = table.key(place);
  if (firstLine(table, place) !== place) return [];
  const rows: Row<Column>[] = [];
  for (let i = place; i < table.size && table.key(i) === name; i += 1) rows.push(table.row(i));
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
