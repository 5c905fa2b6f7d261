import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { buildProgram } from '../support/store-build.ts';
import { makeSmallCapture } from '../support/world.ts';

const total = 200;
/** In each of two series that go on side by side. */
const kills = 25;

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'built'));
const program = buildProgram(
  new URL('../support/store-add.ts', import.meta.url),
  join(folder, 'built'),
);

/** What adds the captures 1 to 200 to the store at that path, one by one, and ends. */
const command = (path: string): readonly string[] => [program, path, String(total)];

const expected = new Map(
  Array.from({ length: total }, (_, n) => makeSmallCapture(n + 1)).map((capture) => [
    capture.document.id,
    capture,
  ]),
);

/** Shares of 1 by chance, but the same in every run of the test. */
function* shares(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

function start(path: string) {
  return spawn(process.execPath, command(path), { stdio: ['ignore', 'ignore', 'inherit'] });
}

interface Moment {
  /** So many documents are added first; 0 counts from the start of the process. */
  readonly documents: number;
  readonly milliseconds: number;
}

/** Whether the process was killed at that moment, and had not ended before. */
async function killedAt(path: string, { documents, milliseconds }: Moment): Promise<boolean> {
  const child = start(path);
  const ended = once(child, 'exit');
  await logGrows(path, documents, () => child.exitCode !== null);
  await Promise.race([sleep(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
  expect([0, null]).toContain(child.exitCode);
  return child.signalCode === 'SIGKILL';
}

/** Waits until the engine has written so often to its log, to which each document goes first. */
async function logGrows(path: string, times: number, isOver: () => boolean): Promise<void> {
  let bytes = logBytes(path);
  for (let left = times; left > 0 && !isOver(); ) {
    await sleep(2);
    const now = logBytes(path);
    if (now !== bytes) left -= 1;
    bytes = now;
  }
}

function logBytes(path: string): number {
  return statSync(`${path}.wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/** The milliseconds from the start of the process until it has made its store. */
async function measureOpening(path: string): Promise<number> {
  const begun = performance.now();
  const child = start(path);
  const ended = once(child, 'exit');
  while (!existsSync(path) && child.exitCode === null) await sleep(2);
  const opening = performance.now() - begun;
  child.kill('SIGKILL');
  await ended;
  return opening;
}

/** Opens what a killed process left, now for writing, now for reading only, and looks at every document. */
async function inspect(path: string, readOnly: boolean): Promise<number> {
  if (!existsSync(path)) return 0;
  const store = await openDuckDb(path, { readOnly });
  const captures: Capture[] = [];
  for await (const capture of store.captures()) captures.push(capture);
  const counts = await store.counts();
  store.close();
  const broken = captures.filter(
    (capture) => !isDeepStrictEqual(capture, expected.get(capture.document.id)),
  );
  expect(broken.map(({ document }) => document.id)).toEqual([]);
  expect(new Set(captures.map(({ document }) => document.id)).size).toBe(captures.length);
  const codings = captures.flatMap((capture) => capture.codings);
  expect(counts).toEqual({
    documents: captures.length,
    articles: captures.flatMap(({ articles }) => articles).length,
    events: codings.flatMap(({ events }) => events).length,
    claims: codings.flatMap(({ claims }) => claims).length,
  });
  return captures.length;
}

interface Series {
  readonly name: string;
  readonly seed: number;
  readonly opening: number;
}

/**
 * How many documents each kill left. Each run goes on where the last one was killed, with a new
 * store when all are in. One kill in five falls into starting and opening, the others into the
 * first dozen documents that are added: together about a whole store.
 */
async function killAgainAndAgain({ name, seed, opening }: Series): Promise<number[]> {
  const chance = shares(seed);
  const seen: number[] = [];
  let stores = 1;
  let held = 0;
  while (seen.length < kills) {
    const path = join(folder, `${name}-${stores}.db`);
    const share = chance.next().value;
    const isOpening = seen.length % 5 === 0;
    const documents = isOpening ? 0 : 1 + Math.floor(12 * chance.next().value);
    const milliseconds = isOpening ? opening * (0.6 + 0.6 * share) : 40 * share;
    const killed = await killedAt(path, { documents, milliseconds });
    const now = await inspect(path, seen.length % 2 === 0);
    expect(now).toBeGreaterThanOrEqual(held);
    held = now;
    if (killed) seen.push(held);
    else expect(held).toBe(total);
    if (held === total) [stores, held] = [stores + 1, 0];
  }
  await once(start(join(folder, `${name}-${stores}.db`)), 'exit');
  expect(await inspect(join(folder, `${name}-${stores}.db`), false)).toBe(total);
  return seen;
}

it('keeps every document whole and once, however often the process that adds is killed', async () => {
  const opening = await measureOpening(join(folder, 'measured.db'));
  const series = [
    killAgainAndAgain({ name: 'one', seed: 20_231_127, opening }),
    killAgainAndAgain({ name: 'two', seed: 19_870_410, opening }),
  ];
  const seen = (await Promise.all(series)).flat();
  expect(seen).toHaveLength(50);
  // The kills must have met stores at different stages, or the test has shown nothing.
  expect(new Set(seen).size).toBeGreaterThan(10);
}, 300_000);
