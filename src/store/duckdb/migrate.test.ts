import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, onTestFinished } from 'vitest';
import type { Migration } from '../migrations.ts';
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
