import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, ...extra },
});

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    coverage: { include: ['src/**/*.ts'] },
    projects: [
      project('unit', ['src/**/*.test.ts'], { exclude: ['src/store/**/*.test.ts'] }),
      project('training', ['training/**/*.test.ts'], { testTimeout: 60_000 }),
      project('contract', ['src/store/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('architecture', ['test/*.test.ts']),
      project('golden', ['test/golden/*.test.ts']),
      project('property', ['test/property/*.test.ts'], { testTimeout: 60_000 }),
      project('command', ['test/command/*.test.ts'], { testTimeout: 120_000 }),
      project('quality', ['test/quality/*.test.ts'], { testTimeout: 60_000 }),
      project('browser', ['test/browser/*.test.ts'], { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('bench', [], { benchmark: { include: ['test/bench/*.bench.ts'] } }),
    ],
  },
});
