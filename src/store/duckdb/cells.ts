import {
  type DuckDBAppender,
  DuckDBDateValue,
  type DuckDBListType,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import { addDays, daysBetween } from '../../core/day.ts';
import type { Cell, ColumnType } from '../tables.ts';

const epoch = '1970-01-01';

/** An empty list does not show of what. */
const lists: Readonly<Partial<Record<ColumnType, DuckDBListType>>> = {
  texts: LIST(VARCHAR),
  integers: LIST(INTEGER),
};

/** An instant as DuckDB counts it. */
export function timestamp(instant: string): DuckDBTimestampValue {
  return new DuckDBTimestampValue(BigInt(Date.parse(instant)) * 1000n);
}

export function date(day: string): DuckDBDateValue {
  return new DuckDBDateValue(daysBetween(epoch, day));
}

/** Appends one cell; `checkRows` has seen that it is of its column's type. */
export function appendCell(to: DuckDBAppender, type: ColumnType, cell: Cell): void {
  if (cell === null) to.appendNull();
  else if (typeof cell === 'string') appendText(to, type, cell);
  else if (typeof cell !== 'number') to.appendList(cell, lists[type]);
  else if (type === 'integer') to.appendInteger(cell);
  else to.appendDouble(cell);
}

function appendText(to: DuckDBAppender, type: ColumnType, cell: string): void {
  if (type === 'day') to.appendDate(date(cell));
  else if (type === 'instant') to.appendTimestamp(timestamp(cell));
  else to.appendVarchar(cell);
}

/** What the engine read, as plain data; `undefined` for a type that no table of ours has. */
export function plainCell(value: DuckDBValue): Cell | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof DuckDBListValue) return plainList(value.items);
  if (value instanceof DuckDBDateValue) return addDays(epoch, value.days);
  if (value instanceof DuckDBTimestampValue) {
    return new Date(Number(value.micros / 1000n)).toISOString();
  }
  return undefined;
}

function plainList(items: readonly DuckDBValue[]): Cell | undefined {
  if (items.every((item) => typeof item === 'string')) return items;
  return items.every((item) => typeof item === 'number') ? items : undefined;
}
