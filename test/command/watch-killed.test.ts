import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { environment } from '../support/command.ts';
import { articleIn, listOf, openNewsroom } from '../support/newsroom.ts';
import { buildProgram } from '../support/store-build.ts';

const runs = 16;
/** Of each of the three sources. */
const most = 6;
const names = ['wire', 'sea', 'whole'];

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'built'));
const program = buildProgram(
  new URL('../../src/cli/main.ts', import.meta.url),
  join(folder, 'built'),
);

/** A share of 1, by chance but the same in every run. */
function* shares(seed: number): Generator<number, never> {
  for (let state = seed; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) {
    yield state / 2 ** 32;
  }
}

function start(db: string, list: string, ...more: readonly string[]) {
  return spawn(process.execPath, [program, 'watch', list, '--db', db, ...more], {
    // Of a real clock: what has been asked an hour ago is asked again.
    env: environment({
      TILTMETER_NOW: '',
      TILTMETER_FETCH_PRIVATE: 'yes',
      TILTMETER_FETCH_DELAY: '0',
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The articles of the store by name, each found whole; and what waits. */
async function stored(db: string): Promise<{ articles: string[]; waiting: number }> {
  if (!existsSync(db)) return { articles: [], waiting: 0 };
  const store = await openDuckDb(db);
  try {
    const articles: string[] = [];
    for await (const { document, articles: of, codings } of store.captures()) {
      expect([of.length, codings.length]).toEqual([1, 1]);
      expect(codings[0]?.events.length).toBeGreaterThan(0);
      articles.push(articleIn(document.text));
    }
    expect(articles).toHaveLength(new Set(articles).size);
    return { articles, waiting: (await store.queue()).length };
  } finally {
    store.close();
  }
}

async function end(child: ReturnType<typeof start>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

/** Waits until a count that a process makes grow has grown so often, the process has ended, or it grows no more. */
async function untilGrown(child: ReturnType<typeof start>, count: () => number, times: number) {
  let last = count();
  let grown = 0;
  for (let idle = 0; grown < times && idle < 1500 && child.exitCode === null; idle += 1) {
    const now = count();
    if (now > last) grown += 1;
    // Nothing grows while the program loads.
    if (now !== last || grown === 0) idle = 0;
    last = now;
    await wait(1);
  }
}

/** The bytes of the log to which the store writes each step as it is done. */
function logBytes(db: string): number {
  return statSync(`${db}.wal`, { throwIfNoEntry: false })?.size ?? 0;
}

it('loses nothing and stores nothing twice when `tiltmeter watch` is killed at any moment', async () => {
  const room = await openNewsroom();
  const list = join(folder, 'sources.yaml');
  writeFileSync(list, listOf(room, names));
  const all = names.flatMap((name) => Array.from({ length: most }, (_, n) => `${name} ${n + 1}`));
  const share = shares(20_241_127);
  const seen: number[] = [];
  let db = join(folder, 'first.db');
  let out = 2;
  let before: string[] = [];
  let waits = false;
  for (let n = 0; n < runs; n += 1) {
    // With all stored there is nothing more to be lost or doubled.
    if (before.length === all.length)
      [db, out, before, waits] = [join(folder, `${n}.db`), 2, [], false];
    room.publish(out);
    // Without --once nothing is asked that was asked just now, but what waits is worked off.
    const child = start(db, list, ...(n % 2 === 1 && waits ? ['-q'] : ['--once', '-q']));
    // Nothing hangs on how fast the machine is: after so many requests or steps of the store, and some time within them.
    const isAsking = n % 4 === 0;
    const times = Math.floor(1 + share.next().value * 12);
    await untilGrown(child, () => (isAsking ? room.served() : logBytes(db)), times);
    const ms = share.next().value * (isAsking ? 120 : 4);
    await Promise.race([once(child, 'close'), wait(ms)]);
    child.kill('SIGKILL');
    await end(child);
    const { articles, waiting } = await stored(db);
    waits = waiting > 0;
    expect(articles).toEqual(expect.arrayContaining(before));
    if (child.signalCode === 'SIGKILL') seen.push(articles.length);
    before = articles;
    out = Math.min(out + 1, most);
  }
  // The test can fail only if many kills hit a run that was storing.
  expect(seen.length).toBeGreaterThan(runs / 2);
  expect(new Set(seen).size).toBeGreaterThan(5);

  room.publish(most);
  expect(await end(start(db, list, '--once', '-q'))).toBe(0);
  const last = await stored(db);
  expect(last.articles.toSorted()).toEqual(all.toSorted());
  expect(last.waiting).toBe(0);
  await room.close();
}, 600_000);
