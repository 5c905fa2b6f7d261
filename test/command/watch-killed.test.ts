import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { environment } from '../support/command.ts';
import { articleIn, listOf, type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { buildProgram } from '../support/store-build.ts';

const runs = 20;
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
      expect(codings[0]?.events).toHaveLength(1);
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

/** Waits until a process has asked so often, has ended, or asks no more. */
async function untilAsked(child: ReturnType<typeof start>, room: Newsroom, times: number) {
  const before = room.served();
  let asked = before;
  for (let idle = 0; idle < 1000 && child.exitCode === null; idle += 1) {
    if (room.served() - before >= times) return;
    // Nothing is asked while the program loads.
    if (room.served() !== asked || asked === before) idle = 0;
    asked = room.served();
    await wait(2);
  }
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
    // Nothing hangs on how fast the machine is: after so many requests, and some time within them.
    await untilAsked(child, room, Math.floor(1 + share.next().value * 12));
    await Promise.race([once(child, 'close'), wait(share.next().value * 120)]);
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
