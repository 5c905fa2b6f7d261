/**
 * How fast, and in how much memory, records that are not for reading go by: `npm run bench:warc -- [--bytes N] [--json]`.
 * Makes a web archive of so many bytes (2 GB), plain and packed record by record, in the folder for temporary files, has
 * each read by a process of its own the way `tiltmeter add` does, and removes it.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { quietRun } from '../../src/core/run.ts';
import { readAll } from '../../src/workbench/read.ts';
import { makeAnswer, makeRecord } from '../support/warcs.ts';

const measuredSchema = z.object({ seconds: z.number(), peakMb: z.number(), read: z.int() });

/** Bytes that look like nothing in particular, the same each time. */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = seed; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

function page(sentences: number, seed: number): string {
  const words =
    'the envoys of both states met at a round of talks on ports and fishing in May'.split(' ');
  const picked = noise(sentences * 12, seed);
  const text = Array.from(picked, (byte, n) =>
    n % 12 === 0 ? '.</p>\n<p>' : words[byte % words.length],
  );
  return `<!doctype html><html><body><p>${text.join(' ')}</body></html>`;
}

/** What a crawler stores of one address: its request, what came, and a note about it. */
function captures(): Buffer[] {
  return Array.from({ length: 40 }, (_, n) => {
    const size = 4000 + ((n * 7919) % 23) * 8000;
    const image = makeAnswer(noise(size, n), { 'Content-Type': 'image/jpeg' });
    const gone = makeAnswer(page(size / 60, n), { 'Content-Type': 'text/html' }, '404 Not Found');
    const script = makeAnswer(page(size / 80, n), { 'Content-Type': 'text/javascript' });
    const uri = `https://news.example.org/${n}`;
    return [
      makeRecord({
        type: 'request',
        uri,
        content: 'GET / HTTP/1.1\r\nHost: news.example.org\r\n\r\n',
      }),
      makeRecord({ uri, content: [image, gone, script][n % 3] ?? image }),
      makeRecord({
        type: 'metadata',
        uri,
        contentType: 'application/warc-fields',
        content: 'fetchTimeMs: 87',
      }),
    ];
  }).flat();
}

/** Writes records again and again until they come to so many bytes unpacked; how many there were, and of the file. */
function write(path: string, bytes: number, pack: (record: Buffer) => Buffer) {
  const records = captures().map((record) => ({ length: record.length, packed: pack(record) }));
  const file = openSync(path, 'w');
  let unpacked = 0;
  let size = 0;
  while (unpacked < bytes) {
    for (const { length, packed } of records) {
      unpacked += length;
      size += writeSync(file, packed);
    }
  }
  closeSync(file);
  return { unpacked, size };
}

/** Reads an archive in this process and prints what it took. */
async function measure(path: string): Promise<void> {
  const used = process.cpuUsage();
  let read = 0;
  for await (const _ of readAll([path], { maxBytes: 64 * 1024 * 1024 }, quietRun())) read += 1;
  const { user, system } = process.cpuUsage(used);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, peakMb, read }));
}

function measureApart(path: string) {
  const words = [...process.execArgv, import.meta.filename, '--read', path];
  return measuredSchema.parse(
    JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })),
  );
}

function compare(bytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-warc-'));
  const plain = join(folder, 'plain.warc');
  const packed = join(folder, 'packed.warc.gz');
  try {
    const rows = (
      [
        [plain, (record: Buffer) => record],
        [packed, gzipSync],
      ] as const
    ).map(([path, pack]) => {
      const { unpacked, size } = write(path, bytes, pack);
      const { seconds, peakMb } = measureApart(path);
      rmSync(path);
      const perCpuSecond = Math.round(unpacked / 1e6 / seconds);
      return {
        mb: Math.round(unpacked / 1e6),
        fileMb: Math.round(size / 1e6),
        perCpuSecond,
        peakMb,
      };
    });
    return { plain: rows[0], packed: rows[1] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: { bytes: { type: 'string' }, json: { type: 'boolean' }, read: { type: 'string' } },
});
if (values.read) await measure(values.read);
else {
  const result = compare(Number(values.bytes ?? 2e9));
  const table = Object.entries(result).map(
    ([name, row]) =>
      `${name.padEnd(8)}${row?.mb} MB in a file of ${row?.fileMb} MB: ${row?.perCpuSecond} MB a CPU second, at most ${row?.peakMb} MB of memory\n`,
  );
  process.stdout.write(values.json ? `${JSON.stringify({ warc: result })}\n` : table.join(''));
}
