import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { makeBrief } from '../../src/workbench/brief.ts';
import { codeRead } from '../../src/workbench/code.ts';
import { readOne } from '../../src/workbench/read.ts';
import { loadScenarios } from '../../src/workbench/scenarios.ts';

const file = join(import.meta.dirname, '../../examples/digest.txt');
const run = quietRun('2024-06-10T08:00:00.000Z');
const read = await readOne(file, { maxBytes: 1e6 }, run);
const capture = codeRead(read);
const options = { scenarios: loadScenarios(''), asOf: '2024-06-10', knownBy: run.now(), notes: [] };

describe('the example digest, warm', () => {
  bench('read', async () => {
    await readOne(file, { maxBytes: 1e6 }, run);
  });
  bench('code', () => {
    codeRead(read);
  });
  bench('brief', () => {
    makeBrief([capture], options);
  });
});
