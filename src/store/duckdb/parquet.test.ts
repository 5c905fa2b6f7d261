import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { makeFolder } from '../../../test/support/command.ts';
import { type Cell, integers, maybe, tables, text, texts } from '../tables.ts';
import { plainCell } from './cells.ts';
import { writeParquet } from './parquet.ts';

const columns = {
  name: text('A name.'),
  codes: texts('Codes.'),
  starts: integers('Places.'),
  said: maybe(text('Words.')),
  score: tables.events.columns.score,
  published: tables.articles.columns.published,
  known_at: tables.events.columns.known_at,
};

const rows = [
  {
    name: 'Ann’s “boat”, 船',
    codes: ['PER', ''],
    starts: [1, 20],
    said: null,
    score: -2.5,
    published: '2024-06-08',
    known_at: '2024-06-10T08:00:00.123Z',
  },
  {
    name: '',
    codes: [],
    starts: [],
    said: '=1',
    score: 0,
    published: null,
    known_at: '2024-06-10T08:00:00.000Z',
  },
];

async function* given(): AsyncGenerator<Readonly<Record<string, Cell>>> {
  yield* rows;
}

it('writes rows that any engine reads back as they were, in the same bytes each time', async () => {
  using folder = makeFolder();
  const path = join(folder.path, "it's.parquet");
  expect(await writeParquet(path, columns, given())).toBe(2);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const read = await connection.run(`FROM '${path.replace("'", "''")}'`);
  const plain = (await read.getRowObjects()).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainCell(value)])),
  );
  expect(plain).toEqual(rows);
  const again = join(folder.path, 'again.parquet');
  await writeParquet(again, columns, given());
  expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
});

it('writes a file of no rows with all its columns', async () => {
  using folder = makeFolder();
  const path = join(folder.path, 'empty.parquet');
  expect(await writeParquet(path, columns, none())).toBe(0);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const described = await (await connection.run(`DESCRIBE FROM '${path}'`)).getRowObjects();
  expect(described.map((row) => row['column_name'])).toEqual(Object.keys(columns));
});

async function* none(): AsyncGenerator<Readonly<Record<string, Cell>>> {
  yield* [];
}
