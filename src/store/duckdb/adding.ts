import { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import { captureRows } from '../rows.ts';
import { type CaptureTable, type Cell, captureTables, columnsOf, type Rows } from '../tables.ts';
import { appendCell } from './cells.ts';
import { engineFault } from './faults.ts';
import { inTransaction, type Line, query } from './statement.ts';

/** Stores a capture in one transaction, unless its bytes are there; nobody else may write meanwhile. */
export async function addCapture(line: Line, capture: Capture): Promise<'added' | 'present'> {
  const { document } = capture;
  if (await isPresent(line, document)) return 'present';
  const rows = captureRows(capture);
  await inTransaction(line, () => appendRows(line, rows));
  return 'added';
}

async function isPresent(line: Line, { id, sha256 }: Document): Promise<boolean> {
  const [row] = await query(
    line,
    'SELECT id, sha256 FROM documents WHERE id = $id OR sha256 = $sha256',
    { id, sha256 },
  );
  if (row === undefined) return false;
  if (row['sha256'] === sha256) return true;
  throw new Fault('store.unfit', line.what, {
    why: `Another document has the id ${id}: its SHA-256 is ${String(row['sha256'])}.`,
    mend: 'Report it: the two hashes begin alike.',
  });
}

async function appendRows(line: Line, rows: Rows): Promise<void> {
  for (const name of captureTables) {
    if (rows[name].length > 0) await appendTable(line, name, rows[name]);
  }
}

async function appendTable(
  { connection, path, what }: Line,
  name: CaptureTable,
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
