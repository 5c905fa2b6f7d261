import { type Cell, columnsOf, type TableName } from '../tables.ts';
import { appendCell } from './cells.ts';
import { engineFault } from './faults.ts';
import type { Line } from './statement.ts';

/** Appends rows that `misfit` has found nothing wrong with. */
export async function appendTable(
  { connection, path, what }: Line,
  name: TableName,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<void> {
  const columns = columnsOf(name);
  try {
    const appender = await connection.createAppender(name);
    for (const row of rows) {
      for (const [key, { type }] of columns) appendCell(appender, type, row[key] ?? null);
      appender.endRow();
    }
    appender.closeSync();
  } catch (error) {
    throw engineFault(error, { path, what, sql: `append to ${name}` });
  }
}
