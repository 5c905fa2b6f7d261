import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { migrations } from './migrations.ts';
import {
  type ColumnType,
  captureTables,
  columnsOf,
  storyTables,
  type TableName,
  tables,
  watchTables,
} from './tables.ts';

const engineTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  texts: 'VARCHAR[]',
  integer: 'INTEGER',
  integers: 'INTEGER[]',
  number: 'DOUBLE',
  day: 'DATE',
  instant: 'TIMESTAMP',
};

const names: readonly TableName[] = [
  ...captureTables,
  ...storyTables,
  ...watchTables,
  'migrations',
];

async function migratedColumns() {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const sql of migrations.flatMap(({ statements }) => statements)) await connection.run(sql);
  const reader = await connection.runAndReadAll(
    'SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index',
  );
  const rows = reader.getRows();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

it('describes the tables and columns that the migrations make, in their order', async () => {
  const described = names
    .toSorted()
    .flatMap((name) =>
      columnsOf(name).map(([key, { type, nullable }]) => [name, key, engineTypes[type], nullable]),
    );
  expect(described).toEqual(await migratedColumns());
});

it('names every table', () => {
  expect(Object.keys(tables)).toEqual(names);
});

it('says in a sentence what each table and column means', () => {
  const sentences = names.flatMap((name) => [
    tables[name].means,
    ...columnsOf(name).map(([, { means }]) => means),
  ]);
  expect(sentences.filter((text) => !/^[A-Z`0-9].*\.$/.test(text))).toEqual([]);
});

it('gives every row a record time but those of the migrations', () => {
  const untimed = names.filter((name) => !columnsOf(name).some(([key]) => key === 'known_at'));
  expect(untimed).toEqual(['migrations']);
});

it('numbers the migrations from 1 without a gap', () => {
  const numbers = migrations.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});
