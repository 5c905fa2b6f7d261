import { readFileSync } from 'node:fs';

/** One line of a data file by column name; a column that is left empty is the empty string. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Runs the work at the first call and keeps what it gave: tables are read only by those who ask. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The lines of a table, each taken apart only when it is asked for. */
export interface Table<Column extends string> {
  readonly size: number;
  /** The value of the first column. */
  readonly key: (place: number) => string;
  readonly row: (place: number) => Row<Column>;
}

/** The table in `data/actors/NAME.tsv`; throws where the file lacks one of the columns. */
export function openTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): Table<Column> {
  const file = new URL(`../../data/actors/${name}.tsv`, import.meta.url);
  return tableOf(readFileSync(file, 'utf8'), columns);
}

/** The rows of `data/actors/NAME.tsv`, all at once. */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): Row<Column>[] {
  return rowsOf(openTable(name, columns));
}

/** Tab-separated text with a line of column names; lines that start with `#` say where it comes from. */
export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): Row<Column>[] {
  return rowsOf(tableOf(text, columns));
}

function rowsOf<Column extends string>({ size, row }: Table<Column>): Row<Column>[] {
  return Array.from({ length: size }, (_, place) => row(place));
}

function tableOf<Column extends string>(text: string, columns: readonly Column[]): Table<Column> {
  const [header = '', ...lines] = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split('\t');
  const places = columns.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) throw new Error(`The table has no column ${column}: ${names.join(', ')}`);
    return place;
  });
  return {
    size: lines.length,
    key: (place) => firstCellOf(lines[place] ?? ''),
    row: (place) => rowOf((lines[place] ?? '').split('\t'), columns, places),
  };
}

function firstCellOf(line: string): string {
  const end = line.indexOf('\t');
  return end < 0 ? line : line.slice(0, end);
}

function rowOf<Column extends string>(
  cells: readonly string[],
  columns: readonly Column[],
  places: readonly number[],
): Row<Column> {
  const row: Partial<Record<Column, string>> = {};
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i];
    if (column !== undefined) row[column] = cells[places[i] ?? -1] ?? '';
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every column was just set
  return row as Row<Column>;
}

/** The values of a cell that holds several. */
export function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}
