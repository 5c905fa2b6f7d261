import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturesOf, faultOf, makeStore } from '../../../test/support/store-file.ts';
import {
  remount,
  skipLoudly,
  smallDisk,
  temporaryFolder,
} from '../../../test/support/store-folder.ts';
import { makeCapture, makeSmallCapture } from '../../../test/support/world.ts';
import { Fault } from '../../core/fault.ts';
import type { Store } from '../store.ts';
import { openDuckDb } from './open.ts';

const root = join(import.meta.dirname, '../../..');

describe('a disk that cannot be written', () => {
  it('gives a fault for writing and can still be read', async (context) => {
    const folder = smallDisk(context, 16);
    const path = join(folder, 'desk.db');
    await makeStore(path, makeCapture(1));
    remount(folder, 'ro');
    expect((await faultOf(openDuckDb(path))).kind).toBe('store.read-only');
    const other = join(folder, 'new.db');
    expect((await faultOf(openDuckDb(other, { create: true }))).kind).toBe('store.read-only');
    const store = await openDuckDb(path, { readOnly: true });
    expect(await capturesOf(store)).toStrictEqual([makeCapture(1)]);
    store.close();
  });
});

/** Adds until it fails; how many were added, and the fault. */
async function addUntilFault(store: Store, most: number) {
  for (let seed = 1; seed <= most; seed++) {
    try {
      await store.add(makeCapture(seed));
    } catch (error) {
      if (error instanceof Fault) return { added: seed - 1, fault: error };
      throw error;
    }
  }
  throw new Error(`${most} captures did not fill the disk.`);
}

describe('a disk that is full', () => {
  it('gives a fault and keeps exactly what had been stored', async (context) => {
    const folder = smallDisk(context, 2);
    const path = join(folder, 'desk.db');
    const store = await openDuckDb(path, { create: true });
    const { added, fault } = await addUntilFault(store, 500);
    store.close();
    expect(fault.kind).toBe('store.full');
    expect(fault.describe()).not.toContain('Norway');
    expect(added).toBeGreaterThan(5);

    const again = await openDuckDb(path);
    const expected = new Set(
      Array.from({ length: added }, (_, n) => makeCapture(n + 1).document.id),
    );
    expect(new Set((await capturesOf(again)).map(({ document }) => document.id))).toEqual(expected);
    again.close();

    remount(folder, 'size=64m');
    const roomy = await openDuckDb(path);
    expect(await roomy.add(makeCapture(added + 1))).toBe('added');
    expect(await capturesOf(roomy)).toHaveLength(added + 1);
    roomy.close();
  });

  it('gives a fault where a new store has no room at all', async (context) => {
    const folder = smallDisk(context, 1);
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(1_040_000));
    const fault = await faultOf(openDuckDb(join(folder, 'desk.db'), { create: true }));
    expect(fault.kind).toBe('store.full');
    expect(readdirSync(folder)).toEqual(['ballast']);
  });

  it('is the same for a process that may not write more to a file', async (context) => {
    if (process.platform === 'win32') skipLoudly(context, 'there is no ulimit here');
    const path = join(temporaryFolder(), 'desk.db');
    const script = join(root, 'test/support/store-add.ts');
    const limited = `trap '' XFSZ && ulimit -f 1024 && exec "$@"`;
    const command = [process.execPath, '--import', 'tsx', script, path, '400'];
    const { status, stderr } = spawnSync('sh', ['-c', limited, 'sh', ...command], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('store.full');
    const store = await openDuckDb(path);
    const captures = await capturesOf(store);
    store.close();
    expect(captures.length).toBeGreaterThan(5);
    const ids = captures.map(({ document }) => document.id);
    const first = captures.map((_, n) => makeSmallCapture(n + 1).document.id);
    expect(new Set(ids)).toEqual(new Set(first));
  });
});
