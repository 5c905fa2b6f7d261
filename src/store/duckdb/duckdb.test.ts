import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { published } from '../../../test/support/published.ts';
import { story } from '../../../test/support/stories.ts';
import { makeCapture } from '../../../test/support/world.ts';
import { describeStore } from '../store.contract.ts';
import { openDuckDb } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

const samples = { makeCapture, publish: published, makeStory: story };

describeStore('DuckDB in memory', { ...samples, open: () => openDuckDb(':memory:') });

describeStore('DuckDB in a file', {
  ...samples,
  open: () => {
    files += 1;
    return openDuckDb(join(folder, `${files}.db`), { create: true });
  },
});
