import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** How the program is started from its sources, in any folder. */
const tsx = createRequire(import.meta.url).resolve('tsx');
export const program = ['--import', tsx, join(root, 'src/cli/main.ts')];

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Around {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The program's environment in tests: nobody's settings, a fixed clock. */
export function environment(
  extra: Readonly<Record<string, string>> = {},
): Record<string, string | undefined> {
  return {
    PATH: process.env['PATH'],
    TILTMETER_NOW: '2024-06-10T08:00:00Z',
    XDG_CONFIG_HOME: '/nowhere',
    XDG_DATA_HOME: '/nowhere',
    ...extra,
  };
}

/** Runs `tiltmeter` with these words to its end. */
export async function tiltmeter(
  words: readonly string[],
  { input = '', env = {}, cwd = root }: Around = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...program, ...words], { cwd, env: environment(env) });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `close` is told
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    code,
    stdout: Buffer.concat(out).toString('utf8'),
    stderr: Buffer.concat(err).toString('utf8'),
  };
}

/** A folder of its own for a test, with these files; gone when the test is over. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): {
  readonly path: string;
  [Symbol.dispose](): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'tiltmeter-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
