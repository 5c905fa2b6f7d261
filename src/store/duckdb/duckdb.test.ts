import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { makeCapture } from '../../../test/support/world.ts';
import { describeStore } from '../store.contract.ts';
import { openDuckDb } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

describeStore('DuckDB in memory', () => openDuckDb(':memory:'), makeCapture);

describeStore(
  'DuckDB in a file',
  () => {
    files += 1;
    return openDuckDb(join(folder, `${files}.db`), { create: true });
  },
  makeCapture,
);
