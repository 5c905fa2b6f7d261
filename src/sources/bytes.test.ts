import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fault } from '../core/fault.ts';
import { quietRun } from '../core/run.ts';
import { collect, drop, openFile, peek, type ReadOptions } from './bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-bytes-'));
const run = quietRun();
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content = ''): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  return promise.then(
    () => expect.unreachable('nothing was refused'),
    (fault: Fault) => fault,
  );
}

async function readBytes(name: string, options: ReadOptions, within = run): Promise<Uint8Array> {
  const { bytes } = await collect(await openFile(name, options, within), options.maxBytes);
  return bytes;
}

describe('a file opened and collected', () => {
  it('reads a file as it is', async () => {
    const bytes = await readBytes(file('plain.txt', 'Réunion\r\n'), { maxBytes: 100 });
    expect(Buffer.from(bytes).toString('utf8')).toBe('Réunion\r\n');
  });

  it('reads an empty file as no bytes', async () => {
    expect(await readBytes(file('empty.txt'), { maxBytes: 0 })).toHaveLength(0);
  });

  it('reads the standard input for a hyphen, strings and bytes alike', async () => {
    const stdin = Readable.from(['Tal', Buffer.from('linn – ')]);
    const bytes = await readBytes('-', { maxBytes: 100, stdin });
    expect(Buffer.from(bytes).toString('utf8')).toBe('Tallinn – ');
  });

  it('says so when there is no standard input', async () => {
    expect((await faultOf(readBytes('-', { maxBytes: 1 }))).kind).toBe('source.missing');
  });

  it('says that a file is missing, with its name', async () => {
    const fault = await faultOf(readBytes(join(folder, 'none.txt'), { maxBytes: 1 }));
    expect(fault.kind).toBe('source.missing');
    expect(fault.message).toContain('none.txt');
  });

  it('says that a directory is one', async () => {
    expect((await faultOf(readBytes(folder, { maxBytes: 1 }))).kind).toBe('source.directory');
  });

  it('says that the system refused', async () => {
    const fault = await faultOf(readBytes(join(folder, 'a\0b'), { maxBytes: 1 }));
    expect(fault.kind).toBe('source.unreadable');
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that a file may not be read (not as root)',
    async () => {
      const path = file('secret.txt', 'x');
      chmodSync(path, 0);
      expect((await faultOf(readBytes(path, { maxBytes: 1 }))).kind).toBe('source.unreadable');
    },
  );

  it('refuses a file over the limit by its size alone', async () => {
    const path = file('huge.txt');
    truncateSync(path, 2 ** 40);
    const fault = await faultOf(readBytes(path, { maxBytes: 1000 }));
    expect(fault.kind).toBe('source.too-large');
    expect(fault.why).toBe('It has 1099511627776 bytes, more than the limit of 1000 bytes.');
  });

  it('stops counting an endless input at the limit', async () => {
    let pulled = 0;
    async function* endless() {
      for (;;) {
        pulled += 1;
        yield Buffer.alloc(100);
      }
    }
    const fault = await faultOf(readBytes('-', { maxBytes: 1000, stdin: endless() }));
    expect(fault.kind).toBe('source.too-large');
    expect(pulled).toBe(11);
  });

  it.skipIf(process.platform === 'win32')('counts a pipe, whose size nobody knows', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const writing = writeFile(path, 'more than four').catch(() => {});
    const fault = await faultOf(readBytes(path, { maxBytes: 4 }));
    await writing;
    expect(fault.kind).toBe('source.too-large');
  });

  it('takes exactly as much as the limit', async () => {
    expect(await readBytes(file('four.txt', 'four'), { maxBytes: 4 })).toHaveLength(4);
  });

  it('stops when the run is stopped', async () => {
    const signal = AbortSignal.abort();
    const stdin = Readable.from(['text']);
    const stopped = { ...run, signal };
    for (const name of ['-', file('long.txt', 'text')]) {
      const fault = await faultOf(readBytes(name, { maxBytes: 10, stdin }, stopped));
      expect(fault.kind).toBe('run.stopped');
    }
  });
});

async function* inParts() {
  yield Buffer.from('Tal');
  yield Buffer.from('linn');
  yield Buffer.from(' and Riga');
}

describe('peek', () => {
  it('gives the first bytes, and a flow that still begins with them', async () => {
    const { head, flow } = await peek({ name: 'a', chunks: inParts() }, 5);
    expect(Buffer.from(head).toString()).toBe('Tallinn');
    expect(Buffer.from((await collect(flow, 100)).bytes).toString()).toBe('Tallinn and Riga');
  });

  it('lets go of what lies behind it, begun or not', async () => {
    let closed = 0;
    async function* watched() {
      try {
        yield* inParts();
      } finally {
        closed += 1;
      }
    }
    const { flow } = await peek({ name: 'a', chunks: watched() }, 5);
    await drop(flow);
    expect(closed).toBe(1);
    const large = await peek({ name: 'a', chunks: watched(), size: 99 }, 5);
    expect((await faultOf(collect(large.flow, 10))).kind).toBe('source.too-large');
    expect(closed).toBe(2);
  });

  it('gives what there is', async () => {
    const { head } = await peek({ name: 'a', chunks: inParts() }, 500);
    expect(Buffer.from(head).toString()).toBe('Tallinn and Riga');
  });
});
