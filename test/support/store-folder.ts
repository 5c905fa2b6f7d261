import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The names in a folder with the hashes of their bytes. */
export function folderBytes(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]));
}

/** A disk of that many megabytes; skips the test, and says so, where the machine mounts none. */
export function smallDisk(context: TestContext, megabytes: number): string {
  const folder = temporaryFolder();
  if (!succeeds('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    skipLoudly(context, 'no tmpfs can be mounted here');
  }
  onTestFinished(() => void succeeds('umount', '--lazy', folder));
  return folder;
}

/** Changes how a small disk is mounted, such as `ro` or `size=9m`. */
export function remount(folder: string, options: string): void {
  if (!succeeds('mount', '-o', `remount,${options}`, folder)) throw new Error(`No ${options}.`);
}

function succeeds(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

export function skipLoudly(context: TestContext, reason: string): never {
  process.stderr.write(`\nSKIPPED: ${context.task.name}: ${reason}.\n`);
  return context.skip(reason);
}
