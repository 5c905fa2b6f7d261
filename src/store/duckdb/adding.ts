import { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Settled } from '../../model/watching.ts';
import { captureRows } from '../rows.ts';
import { tellingsOf } from '../stories/telling.ts';
import { captureTables, type Rows } from '../tables.ts';
import { appendTable } from './appending.ts';
import { placeTellings } from './placing.ts';
import { inTransaction, type Line, query } from './statement.ts';
import { writeNotes } from './watching.ts';

/**
 * Stores a capture in one transaction, unless its bytes are there, with what it settles of a watch; nobody else may write
 * meanwhile.
 */
export async function addCapture(
  line: Line,
  capture: Capture,
  settled: readonly Settled[],
): Promise<'added' | 'present'> {
  const { document } = capture;
  const isNew = !(await isPresent(line, document));
  const rows = isNew ? captureRows(capture) : undefined;
  if (rows === undefined && settled.length === 0) return 'present';
  await inTransaction(line, async () => {
    if (rows !== undefined) {
      await appendRows(line, rows);
      await placeTellings(line, tellingsOf(capture));
    }
    await writeNotes(line, { settled });
  });
  return isNew ? 'added' : 'present';
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
