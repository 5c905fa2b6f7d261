import { isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import { normalInstant } from './instant.ts';
import {
  type Cell,
  type Column,
  type ColumnType,
  captureTables,
  columnsOf,
  type Row,
  type Rows,
  type TableName,
} from './tables.ts';

const largest = 2 ** 31 - 1;

/** Half a surrogate pair: UTF-8 has no bytes for it, so an engine would put another character there. */
const loneSurrogate = /\p{Surrogate}/u;

function isText(cell: unknown): boolean {
  return typeof cell === 'string' && !loneSurrogate.test(cell);
}

function isInteger(cell: unknown): boolean {
  return Number.isInteger(cell) && Math.abs(Number(cell)) <= largest;
}

const fits: Readonly<Record<ColumnType, (cell: unknown) => boolean>> = {
  text: isText,
  texts: (cell) => Array.isArray(cell) && cell.every(isText),
  integer: isInteger,
  integers: (cell) => Array.isArray(cell) && cell.every(isInteger),
  number: Number.isFinite,
  day: (cell) => typeof cell === 'string' && isDay(cell),
  instant: (cell) => typeof cell === 'string' && normalInstant(cell) === cell,
};

const asks: Readonly<Record<ColumnType, string>> = {
  text: 'well-formed text (it holds half a surrogate pair)',
  texts: 'a list of well-formed texts',
  integer: 'a whole number of 32 bits',
  integers: 'a list of whole numbers of 32 bits',
  number: 'a finite number',
  day: 'a day of the calendar',
  instant: 'an instant in UTC',
};

function cellFits(cell: unknown, { type, nullable, words }: Column): boolean {
  if (cell === null) return nullable;
  return fits[type](cell) && (words === undefined || words.some((word) => word === cell));
}

/** Whether something read from a table is a row of it. */
export function isRow<Name extends TableName>(
  name: Name,
  row: Readonly<Record<string, unknown>>,
): row is Row<Name> {
  return columnsOf(name).every(([key, column]) => cellFits(row[key], column));
}

function askOf({ type, words }: Column): string {
  return words === undefined ? asks[type] : `one of ${words.join(', ')}`;
}

/** The fault for a capture that would not come back as it went in. */
export function unfit(document: string, why: string): Fault {
  return new Fault('store.unfit', `The document ${document} was not stored.`, {
    why,
    mend: 'Save its source as UTF-8 and read it again; if that does not help, report the reason given here.',
  });
}

/** Refuses, before anything is written, what an engine would alter or reject half-way. */
export function checkRows(document: string, rows: Rows): void {
  for (const name of captureTables) {
    const why = misfit(name, rows[name]);
    if (why !== undefined) throw unfit(document, why);
  }
}

/** A sentence on the first cell that its column cannot keep. */
export function misfit(
  name: TableName,
  rows: readonly Readonly<Record<string, Cell>>[],
): string | undefined {
  for (const [key, column] of columnsOf(name)) {
    const at = rows.findIndex((row) => !cellFits(row[key], column));
    if (at !== -1) return `${name}.${key} of row ${at + 1} is not ${askOf(column)}.`;
  }
  return undefined;
}
