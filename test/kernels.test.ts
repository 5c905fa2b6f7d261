import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kernelFile, kernelModule } from '../kernels/build.ts';

it('ships the kernels that their source compiles to', { timeout: 60_000 }, async () => {
  const isFresh = readFileSync(kernelFile, 'utf8') === (await kernelModule());
  expect(isFresh, 'run `npm run kernels`').toBe(true);
});
