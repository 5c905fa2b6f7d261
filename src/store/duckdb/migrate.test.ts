import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../../../test/support/command.ts';
import { type Migration, migrations } from '../migrations.ts';
import { checkVersion, migrate } from './migrate.ts';
import { type Line, query } from './statement.ts';

const first: Migration = {
  number: 1,
  name: 'first',
  statements: [
    'CREATE TABLE migrations (number INTEGER, name VARCHAR, applied_at TIMESTAMP)',
    'CREATE TABLE ships (name VARCHAR)',
  ],
};
const second: Migration = {
  number: 2,
  name: 'second',
  statements: ["INSERT INTO ships VALUES ('Fram')"],
};
const broken: Migration = { ...second, statements: [...second.statements, 'no SQL'] };

async function emptyDatabase(): Promise<Line> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  onTestFinished(() => {
    connection.closeSync();
    instance.closeSync();
  });
  return { connection, path: 'desk.db', what: 'The store desk.db did not open.' };
}

async function state(line: Line) {
  const applied = await query(line, 'SELECT name FROM migrations ORDER BY number');
  const ships = await query(line, 'SELECT name FROM ships');
  return [applied.map(({ name }) => name), ships.map(({ name }) => name)];
}

it('makes each step once, in order', async () => {
  const line = await emptyDatabase();
  await migrate(line, [first]);
  await migrate(line, [first, second]);
  await migrate(line, [first, second]);
  expect(await state(line)).toEqual([['first', 'second'], ['Fram']]);
});

it('leaves nothing of a step that failed, and can make it later', async () => {
  const line = await emptyDatabase();
  await expect(migrate(line, [first, broken])).rejects.toMatchObject({ kind: 'store.failed' });
  expect(await state(line)).toEqual([['first'], []]);
  await migrate(line, [first, second]);
  expect(await state(line)).toEqual([['first', 'second'], ['Fram']]);
});

it('says of an older store that may not be written how to bring it up to date', async () => {
  const line = await emptyDatabase();
  await migrate(line, [first]);
  await expect(checkVersion(line, [first, second])).rejects.toMatchObject({
    kind: 'store.foreign',
    why: 'desk.db: It is at version 1; this Tiltmeter reads version 2.',
  });
});

/** A row in every table that has no names of migrations in it; what may not be null is empty, nought or long ago. */
async function fillTables(line: Line): Promise<string[]> {
  const columns = await query(
    line,
    "SELECT table_name, data_type FROM duckdb_columns() WHERE NOT internal AND table_name <> 'migrations' ORDER BY table_oid, column_index",
  );
  const tables = new Map<string, string[]>();
  for (const { table_name: table, data_type: type } of columns) {
    const cells = tables.get(String(table)) ?? [];
    tables.set(String(table), [...cells, filling(String(type))]);
  }
  for (const [table, cells] of tables) {
    await query(line, `INSERT INTO ${table} VALUES (${cells.join(', ')})`);
  }
  return [...tables.keys()];
}

function filling(type: string): string {
  if (type.endsWith('[]')) return '[]';
  if (type === 'VARCHAR') return "''";
  return type === 'DATE' || type === 'TIMESTAMP' ? "'2020-01-01'" : '0';
}

/** A database in a file, and a copy of both its files as they are now: what a process that dies leaves behind. */
async function fileDatabase(path: string): Promise<Line> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  onTestFinished(() => {
    connection.closeSync();
    instance.closeSync();
  });
  return { connection, path, what: `The store ${path} did not open.` };
}

it.each(migrations.slice(0, -1).map(({ number }) => number))(
  'brings a filled store of version %i up to date, and opens it from what a killed process leaves',
  async (version) => {
    using folder = makeFolder();
    const path = join(folder.path, 'desk.db');
    const line = await fileDatabase(path);
    await migrate(line, migrations.slice(0, version));
    const tables = await fillTables(line);
    await migrate(line);
    for (const end of ['', '.wal']) copyFileSync(path + end, `${path}.left${end}`);
    const left = await fileDatabase(`${path}.left`);
    await checkVersion(left);
    for (const table of tables) {
      expect(await query(left, `SELECT count(*)::INTEGER AS n FROM ${table}`)).toEqual([{ n: 1 }]);
    }
  },
);
