import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { environment, makeFolder, program, tiltmeter } from '../support/command.ts';

const digest = (n: number) =>
  `Envoys met in round ${n}\n\nThe presidents of Peru and Chile met in Lima on ${(n % 27) + 1} June 2024, officials of both countries said.\n`;

it('stops at Ctrl-C with a sound store, and goes on where it stopped', async () => {
  const names = Array.from({ length: 120 }, (_, n) => `d${n}.txt`);
  using folder = makeFolder(Object.fromEntries(names.map((name, n) => [name, digest(n)])));
  const files = names.map((name) => join(folder.path, name));
  const db = join(folder.path, 'desk.duckdb');
  const child = spawn(process.execPath, [...program, 'add', ...files, '--db', db], {
    env: environment(),
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // The store's file is there before the first document is; then adding is under way.
  while (!existsSync(db) && child.exitCode === null) await wait(5);
  await wait(150);
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(130);
  expect(stderr).toContain('The run was stopped.');
  const { code, stdout } = await tiltmeter(['add', ...files, '--db', db, '--json']);
  expect(code).toBe(0);
  const counts = z
    .object({ documents: z.int().positive(), present: z.int() })
    .parse(JSON.parse(stdout));
  expect(counts.documents + counts.present).toBe(120);
});
