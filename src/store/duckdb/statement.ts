import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { engineFault } from './faults.ts';

/** A connection with what its faults are to say. */
export interface Line {
  readonly connection: DuckDBConnection;
  readonly path: string;
  /** A sentence: what does not happen when a statement fails. */
  readonly what: string;
}

/** The rows of a statement; a Fault that carries its SQL when the engine refuses it. */
export async function query(
  { connection, path, what }: Line,
  sql: string,
  values?: Record<string, DuckDBValue>,
): Promise<Record<string, DuckDBValue>[]> {
  try {
    return await (await connection.run(sql, values)).getRowObjects();
  } catch (error) {
    throw engineFault(error, { path, what, sql });
  }
}

/** All of the work or nothing of it. */
export async function inTransaction<Result>(
  line: Line,
  work: () => Promise<Result>,
): Promise<Result> {
  await query(line, 'BEGIN TRANSACTION');
  try {
    const result = await work();
    await query(line, 'COMMIT');
    return result;
  } catch (error) {
    await rollBack(line);
    throw error;
  }
}

/** The engine has rolled back by itself when a commit failed; the fault that led here matters more. */
async function rollBack({ connection }: Line): Promise<void> {
  await connection.run('ROLLBACK').catch(() => undefined);
}
