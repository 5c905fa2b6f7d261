import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Cell, Column, ColumnType } from '../tables.ts';
import { appendCell } from './cells.ts';

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  texts: 'VARCHAR[]',
  integer: 'INTEGER',
  integers: 'INTEGER[]',
  number: 'DOUBLE',
  day: 'DATE',
  instant: 'TIMESTAMP',
};

/**
 * Writes rows to a Parquet file, in their order; throws what the engine says where it cannot. One thread, so that the
 * same rows give the same bytes.
 */
export async function writeParquet(
  path: string,
  columns: Readonly<Record<string, Column>>,
  rows: AsyncIterable<Readonly<Record<string, Cell>>>,
): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    const all = Object.entries(columns);
    await connection.run(`CREATE TABLE rows (${all.map(definition).join(', ')})`);
    const count = await append(connection, all, rows);
    await connection.run(`COPY rows TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
    connection.closeSync();
    return count;
  } finally {
    instance.closeSync();
  }
}

function definition([name, { type, nullable }]: readonly [string, Column]): string {
  return `"${name}" ${sqlTypes[type]}${nullable ? '' : ' NOT NULL'}`;
}

async function append(
  connection: DuckDBConnection,
  columns: readonly (readonly [string, Column])[],
  rows: AsyncIterable<Readonly<Record<string, Cell>>>,
): Promise<number> {
  const appender = await connection.createAppender('rows');
  let count = 0;
  for await (const row of rows) {
    for (const [name, { type }] of columns) appendCell(appender, type, row[name] ?? null);
    appender.endRow();
    count += 1;
  }
  appender.closeSync();
  return count;
}
