import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { published } from '../../../test/support/published.ts';
import { makeStore } from '../../../test/support/store-file.ts';
import { temporaryFolder } from '../../../test/support/store-folder.ts';
import { abridged, spoiled, story, told } from '../../../test/support/stories.ts';
import type { Copy } from '../../model/copy.ts';
import { openDuckDb } from './open.ts';

const one = story(1);

/** Takes out what versions before the eighth did not have. */
async function makeOlder(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const name of ['signatures', 'bands', 'copies', 'changes'])
    await connection.run(`DELETE FROM ${name}`);
  connection.closeSync();
  instance.closeSync();
}

it('finds the copies of what an earlier version stored as soon as something is added', async () => {
  const path = join(temporaryFolder(), 'desk.db');
  await makeStore(
    path,
    published({ id: 'b', text: abridged(one), day: 2 }),
    published({ id: 'a', text: told(one), day: 1 }),
  );
  await makeOlder(path);
  const store = await openDuckDb(path, { create: true });
  try {
    await store.add(published({ id: 'c', text: spoiled(told(one)), day: 3 }));
    const copies: Copy[] = [];
    for await (const copy of store.copies()) copies.push(copy);
    expect(copies.map(({ document, of }) => [document, of.document])).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
  } finally {
    store.close();
  }
});

it('finds the same copies however often it is opened', async () => {
  const path = join(temporaryFolder(), 'desk.db');
  for (const [n, text] of [told(one), abridged(one), told(story(2))].entries())
    await makeStore(path, published({ id: `d${n}`, text, day: n + 1 }));
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    'SELECT (SELECT count(*) FROM signatures), (SELECT count(*) FROM copies)',
  );
  expect(reader.getRows().map((row) => row.map(Number))).toEqual([[3, 1]]);
  connection.closeSync();
  instance.closeSync();
});
