import { Fault } from '../../core/fault.ts';
import { type Migration, migrations } from '../migrations.ts';
import { inTransaction, type Line, query } from './statement.ts';

type Steps = readonly Migration[];

/** Brings a store to the newest version; a Fault, and nothing changed, for a file that is none. */
export async function migrate(line: Line, steps: Steps = migrations): Promise<void> {
  const version = await versionOf(line, steps);
  for (const step of steps.slice(version)) await inTransaction(line, () => apply(line, step));
}

/** Sees that a store which may not be written is of the newest version. */
export async function checkVersion(line: Line, steps: Steps = migrations): Promise<void> {
  const version = await versionOf(line, steps);
  if (version === steps.length) return;
  throw foreign(
    line,
    `It is at version ${version}; this Tiltmeter reads version ${steps.length}.`,
    'Open it once for writing, with `tiltmeter add`, to bring it up to date.',
  );
}

async function apply(line: Line, { number, name, statements }: Migration): Promise<void> {
  for (const sql of statements) await query(line, sql);
  await query(
    line,
    'INSERT INTO migrations VALUES ($number, $name, make_timestamp(epoch_us(now())))',
    { number, name },
  );
}

/** The number of the last migration, 0 for an empty database. */
async function versionOf(line: Line, steps: Steps): Promise<number> {
  const names = (await query(line, listTables)).map(({ name }) => name);
  if (names.length === 0) return 0;
  const applied = names.includes('migrations') ? await appliedNames(line) : [];
  const ours = applied.slice(0, steps.length).every((name, n) => name === steps[n]?.name);
  if (applied.length === 0 || !ours) {
    throw foreign(line, 'It is a DuckDB database of another program.', otherPath);
  }
  if (applied.length <= steps.length) return applied.length;
  throw foreign(
    line,
    `It is at version ${applied.length}; this Tiltmeter knows versions up to ${steps.length}.`,
    'Update Tiltmeter, or give --db another file.',
  );
}

const listTables = `SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal
  UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal`;

/** A table of that name may be another program's: then it has other columns or other names in it. */
async function appliedNames(line: Line): Promise<unknown[]> {
  const rows = await query(line, 'SELECT name FROM migrations ORDER BY number').catch(() => []);
  return rows.map(({ name }) => name);
}

const otherPath = 'Give --db the path of a Tiltmeter store, or of a file that does not exist yet.';

function foreign({ path, what }: Line, why: string, mend: string): Fault {
  return new Fault('store.foreign', what, { why: `${path}: ${why}`, mend });
}
