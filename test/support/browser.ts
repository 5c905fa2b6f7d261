import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';

const packed = '@sparticuz/chromium';

/** Starts the Chromium that the npm package carries; CHROMIUM names another one. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? (await unpackedChromium()),
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/**
 * The package unpacks into the temporary folder and takes what lies there already, of whatever
 * version and however complete: so each version has its own folder, which appears only when whole.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), `tiltmeter-chromium-${await packedVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return join(folder, 'chromium');
}

async function packedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(packed);
  const manifest: unknown = JSON.parse(
    await readFile(join(entry, '../../../package.json'), 'utf8'),
  );
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** Test files that start together each unpack for themselves; the first to end gives its copy to all. */
async function unpackInto(folder: string): Promise<void> {
  const own = await mkdtemp(`${folder}-`);
  try {
    await unpack(own);
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** In a process of its own: the temporary folder is a setting of the process. */
async function unpack(folder: string): Promise<void> {
  const program = `import chromium from '${packed}'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}
