import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { quietRun } from '../core/run.ts';
import { readLines } from './lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = quietRun();

async function linesOf(chunks: readonly (string | Uint8Array)[], maxBytes = 100) {
  async function* stdin() {
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of readLines('-', { maxBytes, stdin: stdin() }, run)) lines.push(line);
  return lines;
}

it.each([
  ['nothing', [], []],
  ['an end of line at the end', ['a\nb\n'], ['a', 'b']],
  ['none at the end', ['a\nb'], ['a', 'b']],
  ['empty lines', ['\n\na\n\n'], ['', '', 'a', '']],
  ['the ends of lines of Windows', ['a\r\nb\r', '\nc'], ['a', 'b', 'c']],
  ['a line in many pieces', ['a', 'b', 'c\nd', 'e'], ['abc', 'de']],
  ['separators that JSON has within a text', ['{"text":"a\u2028b"}\n'], ['{"text":"a\u2028b"}']],
  ['a mark of byte order', [Buffer.from('\ufeffa\nb')], ['a', 'b']],
])('cuts lines where there is %s', async (_, chunks, lines) => {
  expect(await linesOf(chunks)).toEqual(lines);
});

it('puts a character together that was cut in two', async () => {
  const bytes = Buffer.from('é\nü');
  expect(await linesOf([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['é', 'ü']);
});

it('reads a file of many chunks', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `line ${n}`);
  writeFileSync(join(folder, 'long.txt'), lines.join('\n'));
  const read: string[] = [];
  for await (const line of readLines(join(folder, 'long.txt'), { maxBytes: 100 }, run))
    read.push(line);
  expect(read).toEqual(lines);
});

it('refuses a line over the limit, however many lines there are', async () => {
  expect(await linesOf(['abcde\n'.repeat(100)], 8)).toHaveLength(100);
  await expect(linesOf(['a\n', 'bcde', 'fghij'], 8)).rejects.toMatchObject({
    kind: 'source.too-large',
  });
});

it('names a file that is missing', async () => {
  const lines = readLines(join(folder, 'none.jsonl'), { maxBytes: 100 }, run);
  await expect(lines.next()).rejects.toMatchObject({ kind: 'source.missing' });
});

it('ends at once when it is stopped while it waits', async () => {
  const controller = new AbortController();
  const stdin = new PassThrough();
  const lines = readLines('-', { maxBytes: 100, stdin }, { ...run, signal: controller.signal });
  stdin.write('a\n');
  expect((await lines.next()).value).toBe('a');
  const next = lines.next();
  controller.abort();
  await expect(next).rejects.toMatchObject({ kind: 'run.stopped' });
});
