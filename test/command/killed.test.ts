import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { environment, makeFolder } from '../support/command.ts';
import { buildProgram } from '../support/store-build.ts';

const total = 40;
const kills = 50;

const digest = (n: number) =>
  `Envoys met in round ${n}\n\nThe presidents of Peru and Chile met in Lima on ${(n % 27) + 1} June 2024, officials of both countries said.\n`;

/** A share of 1, by chance but the same in every run. */
function* shares(): Generator<number, never> {
  for (let state = 7; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) {
    yield state / 2 ** 32;
  }
}

/** The documents of the store, each found whole. */
async function stored(db: string): Promise<string[]> {
  if (!existsSync(db)) return [];
  const store = await openDuckDb(db);
  try {
    const ids: string[] = [];
    for await (const { document, articles, codings } of store.captures()) {
      expect([articles.length, codings.length]).toEqual([1, 1]);
      expect(codings[0]?.events).toHaveLength(1);
      ids.push(document.id);
    }
    const { documents, articles } = await store.counts();
    expect([documents, articles]).toEqual([ids.length, ids.length]);
    return ids;
  } finally {
    store.close();
  }
}

it('loses nothing and stores nothing twice when `tiltmeter add` is killed at any moment', async () => {
  const names = Array.from({ length: total }, (_, n) => `d${n}.txt`);
  using folder = makeFolder(Object.fromEntries(names.map((name, n) => [name, digest(n)])));
  const files = names.map((name) => join(folder.path, name));
  const db = join(folder.path, 'desk.duckdb');
  mkdirSync(join(folder.path, 'built'));
  const program = buildProgram(
    new URL('../../src/cli/main.ts', import.meta.url),
    join(folder.path, 'built'),
  );
  const start = () =>
    spawn(process.execPath, [program, 'add', ...files, '--db', db], {
      env: environment(),
      stdio: 'ignore',
    });
  const started = performance.now();
  await once(start(), 'close');
  // Of a whole run, start included: the moments fall before, while and after documents are added.
  const whole = performance.now() - started;
  expect(await stored(db)).toHaveLength(total);
  rmSync(db);
  const share = shares();
  const seen: number[] = [];
  let before: string[] = [];
  for (let n = 0; n < kills; n += 1) {
    const child = start();
    await Promise.race([once(child, 'close'), wait(share.next().value * whole)]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    const ids = await stored(db);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(before));
    seen.push(ids.length);
    before = ids.length === total ? [] : ids;
    if (ids.length === total) for (const end of ['', '.wal']) rmSync(db + end, { force: true });
  }
  // The test can fail only if some kills hit a run that was adding.
  expect(seen.filter((count) => count > 0 && count < total).length).toBeGreaterThan(3);
  await once(start(), 'close');
  expect(await stored(db)).toHaveLength(total);
}, 600_000);
