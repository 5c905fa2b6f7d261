import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { capturesOf, faultOf, makeStore } from '../../../test/support/store-file.ts';
import { folderBytes, temporaryFolder } from '../../../test/support/store-folder.ts';
import { makeCapture } from '../../../test/support/world.ts';
import { migrations } from '../migrations.ts';
import { openDuckDb } from './open.ts';

const root = join(import.meta.dirname, '../../..');

/** Runs SQL on a file with the bare engine. */
async function runSql(path: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** A process of its own that opens the file with the bare engine, does the work and waits. */
async function otherProcess(path: string, work: string) {
  const script = `
    import { DuckDBInstance } from '@duckdb/node-api';
    const path = process.argv[1];
    ${work}
    process.stdout.write('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('a store on disk', () => {
  it('holds after closing what was added, and nothing lies beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    await makeStore(path, makeCapture(1), makeCapture(2));
    expect(readdirSync(folder)).toEqual(['desk.db']);
    const store = await openDuckDb(path);
    expect(await capturesOf(store)).toHaveLength(2);
    expect(await store.add(makeCapture(1))).toBe('present');
    store.close();
  });

  it('opens for reading only, and then refuses to add', async () => {
    const path = join(temporaryFolder(), 'desk.db');
    await makeStore(path, makeCapture(1));
    const store = await openDuckDb(path, { readOnly: true });
    expect(await capturesOf(store)).toStrictEqual([makeCapture(1)]);
    expect((await faultOf(store.add(makeCapture(2)))).kind).toBe('store.read-only');
    store.close();
  });

  it('is one store for all who open it in one process, by whatever path', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    symlinkSync('desk.db', join(folder, 'link.db'));
    const first = await openDuckDb(path, { create: true });
    const second = await openDuckDb(join(folder, 'link.db'));
    const seeds = [1, 2, 3, 4, 5, 6];
    await Promise.all(
      seeds.flatMap((seed) => [first.add(makeCapture(seed)), second.add(makeCapture(seed))]),
    );
    first.close();
    expect(await second.counts()).toMatchObject({ documents: 6 });
    second.close();
    const again = await openDuckDb(path);
    expect(await capturesOf(again)).toHaveLength(6);
    again.close();
  });

  it('is made once when two make it at the same time', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    const stores = await Promise.all([1, 2, 3].map(() => openDuckDb(path, { create: true })));
    await Promise.all(stores.map((store, n) => store.add(makeCapture(n))));
    for (const store of stores) store.close();
    expect(readdirSync(folder)).toEqual(['desk.db']);
    const store = await openDuckDb(path);
    expect(await store.counts()).toMatchObject({ documents: 3 });
    store.close();
  });

  it('removes what a process left that was killed while it made a store', async () => {
    const folder = temporaryFolder();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(folder, `desk.db.${pid}-1.new`), 'half a store');
    writeFileSync(join(folder, `other.db.${pid}-1.new`), 'of another store');
    await makeStore(join(folder, 'desk.db'));
    expect(readdirSync(folder).toSorted()).toEqual(['desk.db', `other.db.${pid}-1.new`]);
  });

  it('keeps what was added before it was closed under an add', async () => {
    const path = join(temporaryFolder(), 'desk.db');
    const store = await openDuckDb(path, { create: true });
    const adds = [1, 2, 3, 4].map((seed) => store.add(makeCapture(seed)).catch(() => 'stopped'));
    await Promise.resolve();
    store.close();
    const answers = await Promise.all(adds);
    const again = await openDuckDb(path);
    const kept = new Map(
      (await capturesOf(again)).map((capture) => [capture.document.id, capture]),
    );
    again.close();
    expect(answers).toContain('stopped');
    expect(answers).toEqual(
      [1, 2, 3, 4].map((seed) => (kept.has(makeCapture(seed).document.id) ? 'added' : 'stopped')),
    );
  });
});

describe('a store that is missing', () => {
  it.each([{}, { create: false }, { readOnly: true }, { readOnly: true, create: true }])(
    'is not made with %o',
    async (options) => {
      const folder = temporaryFolder();
      const fault = await faultOf(openDuckDb(join(folder, 'desk.db'), options));
      expect(fault.kind).toBe('store.missing');
      expect(fault.describe()).toContain(join(folder, 'desk.db'));
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('is not made in a folder that is missing', async () => {
    const fault = await faultOf(
      openDuckDb(join(temporaryFolder(), 'no/such/desk.db'), { create: true }),
    );
    expect(fault.kind).toBe('store.missing');
  });
});

describe('a file that is no store', () => {
  const cases: [string, (folder: string) => void | Promise<void>][] = [
    ['a text', (folder) => writeFileSync(join(folder, 'desk.db'), 'A letter.\n'.repeat(2000))],
    ['an empty file', (folder) => writeFileSync(join(folder, 'desk.db'), '')],
    ['a folder', (folder) => mkdirSync(join(folder, 'desk.db'))],
    [
      'the database of another program',
      (folder) => runSql(join(folder, 'desk.db'), 'CREATE TABLE orders (id INTEGER)'),
    ],
    [
      'a database with views only',
      (folder) => runSql(join(folder, 'desk.db'), 'CREATE VIEW one AS SELECT 1 AS n'),
    ],
    [
      'a database with migrations of its own',
      (folder) =>
        runSql(
          join(folder, 'desk.db'),
          'CREATE TABLE migrations (number INTEGER, name VARCHAR)',
          "INSERT INTO migrations VALUES (1, 'orders')",
        ),
    ],
    [
      'a database whose writer was killed',
      async (folder) => {
        const child = await otherProcess(
          join(folder, 'desk.db'),
          `const connection = await (await DuckDBInstance.create(path)).connect();
           await connection.run('CREATE TABLE orders (id INTEGER)');
           await connection.run('INSERT INTO orders VALUES (1)');`,
        );
        child.kill('SIGKILL');
        await once(child, 'exit');
        expect(existsSync(join(folder, 'desk.db.wal'))).toBe(true);
      },
    ],
  ];

  it.each(cases)('is told and left untouched: %s', async (_, make) => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    await make(folder);
    const before = hashes(folder);
    for (const options of [{ create: true }, {}, { readOnly: true }]) {
      const fault = await faultOf(openDuckDb(path, options));
      expect(fault.kind).toBe('store.foreign');
      expect(fault.describe()).toContain(path);
    }
    expect(hashes(folder)).toEqual(before);
  });

  it('is a store of a newer version, told with both versions', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    await makeStore(path, makeCapture(1));
    const next = migrations.length + 1;
    await runSql(path, `INSERT INTO migrations VALUES (${next}, 'a later step', now()::TIMESTAMP)`);
    const before = folderBytes(folder);
    const fault = await faultOf(openDuckDb(path));
    expect(fault.kind).toBe('store.foreign');
    expect(fault.why).toContain(`version ${next}; this Tiltmeter knows versions up to ${next - 1}`);
    expect(folderBytes(folder)).toEqual(before);
  });
});

function hashes(folder: string): unknown {
  return existsSync(join(folder, 'desk.db', '.')) ? readdirSync(folder) : folderBytes(folder);
}

describe('a store that another process has open', () => {
  it('is locked, and the fault names the file and the process', async () => {
    const path = join(temporaryFolder(), 'desk.db');
    await makeStore(path, makeCapture(1));
    const child = await otherProcess(
      path,
      'globalThis.held = await (await DuckDBInstance.create(path)).connect();',
    );
    const fault = await faultOf(openDuckDb(path));
    expect(fault.kind).toBe('store.locked');
    expect(fault.why).toContain(path);
    expect(fault.why).toContain(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = await openDuckDb(path);
    expect(await capturesOf(store)).toHaveLength(1);
    store.close();
  });

  it('can be read by several at once', async () => {
    const path = join(temporaryFolder(), 'desk.db');
    await makeStore(path, makeCapture(1));
    await otherProcess(
      path,
      `globalThis.held = await (await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })).connect();`,
    );
    const store = await openDuckDb(path, { readOnly: true });
    expect(await capturesOf(store)).toHaveLength(1);
    store.close();
    expect((await faultOf(openDuckDb(path))).kind).toBe('store.locked');
  });

  it('is locked too when this process has it open in another mode', async () => {
    const path = join(temporaryFolder(), 'desk.db');
    const store = await openDuckDb(path, { create: true });
    const fault = await faultOf(openDuckDb(path, { readOnly: true }));
    expect(fault.kind).toBe('store.locked');
    expect(fault.why).toContain('This process');
    store.close();
  });
});

it('loads the engine only for a store that is there or is to be made', () => {
  const module = join(root, 'src/store/duckdb/open.ts');
  const script = `
    import { openDuckDb } from ${JSON.stringify(module)};
    const loaded = () => process.report.getReport().sharedObjects.some((name) => name.includes('duckdb'));
    const before = await openDuckDb('/no/such/store.db').catch(() => loaded());
    (await openDuckDb(':memory:')).close();
    process.stdout.write(JSON.stringify([before, loaded()]));`;
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    { cwd: root, encoding: 'utf8' },
  );
  expect(JSON.parse(stdout)).toEqual([false, true]);
});
