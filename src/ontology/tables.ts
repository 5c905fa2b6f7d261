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

/** Is shown a text, and where in it something begins. */
export type Visit = (text: string, at: number) => void;

/** The lines of a table, each taken apart only when it is asked for. */
export interface Table<Column extends string> {
  readonly size: number;
  /** The value of the first column. */
  readonly key: (place: number) => string;
  /** Shows where each value of its first columns begins: all that an index needs, at a fraction of the cost of a row. */
  readonly eachValue: (place: number, count: number, visit: Visit) => void;
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

/** The number in its file, from 1, of each line that `parseTable` makes a row of. */
export function lineNumbers(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, i) => (line === '' || line.startsWith('#') ? [] : [i + 1]))
    .slice(1);
}

function rowsOf<Column extends string>({ size, row }: Table<Column>): Row<Column>[] {
  return Array.from({ length: size }, (_, place) => row(place));
}

function tableOf<Column extends string>(text: string, columns: readonly Column[]): Table<Column> {
  const all = lineStarts(text);
  const starts = all.slice(1);
  const names = lineAt(text, all[0] ?? text.length).split('\t');
  const places = columns.map((column) => {
    const place = names.indexOf(column);
    if (place < 0) throw new Error(`The table has no column ${column}: ${names.join(', ')}`);
    return place;
  });
  // Lines are cut out when they are asked for: to keep thousands of them would cost more than to read the file.
  const startOf = (place: number): number => starts[place] ?? text.length;
  return {
    size: starts.length,
    key: (place) => firstCellAt(text, startOf(place)),
    eachValue: (place, count, visit) => visitValues(text, startOf(place), { count, visit }),
    row: (place) => rowOf(lineAt(text, startOf(place)).split('\t'), columns, places),
  };
}

const tab = 9;
const newline = 10;
const hash = 35;
const bar = 124;

/** Where each line begins that is neither empty nor a comment. */
function lineStarts(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    const sign = text.charCodeAt(at);
    if (sign !== hash && sign !== newline) starts.push(at);
  }
  return starts;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

function firstCellAt(text: string, start: number): string {
  const end = text.indexOf('\t', start);
  const stop = lineEnd(text, start);
  return text.slice(start, end < 0 ? stop : Math.min(end, stop));
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function visitValues(
  text: string,
  start: number,
  { count, visit }: { readonly count: number; readonly visit: Visit },
): void {
  let cells = 0;
  for (let at = start; at < text.length && cells < count; at += 1) {
    if (!isEnd(text.charCodeAt(at))) visit(text, at);
    while (!isEnd(text.charCodeAt(at))) at += 1;
    const sign = text.charCodeAt(at);
    if (sign === newline) return;
    if (sign === tab) cells += 1;
  }
}

/** Whether a character ends a value; so does the end of the text, whose code is not a number. */
function isEnd(code: number): boolean {
  return code === tab || code === bar || code === newline || Number.isNaN(code);
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
