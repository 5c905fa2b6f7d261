import { Fault } from '../../core/fault.ts';
import type { Cells, Columns } from './columns.ts';

/** Writes rows to a Parquet file; a Fault where that cannot be done. */
export async function saveParquet(
  path: string,
  columns: Columns,
  rows: AsyncIterable<Cells>,
): Promise<number> {
  if (path === '' || path === '-') {
    throw new Fault('usage.invalid', 'A Parquet file needs a name.', {
      why: 'It is written as a file and cannot go to standard output.',
      mend: 'Give --parquet FILE, such as --parquet claims.parquet.',
    });
  }
  // Loading the engine takes time that other forms need not spend.
  const { writeParquet } = await import('../../store/duckdb/parquet.ts');
  try {
    return await writeParquet(path, columns, rows);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('output.unwritable', `The Parquet file ${path} was not written.`, {
      why: error instanceof Error ? error.message : String(error),
      mend: 'Give --parquet a file that you may write, in a folder that is there.',
      cause: error,
    });
  }
}
