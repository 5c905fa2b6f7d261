import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answer, type BadServer, serveBadly } from '../../test/support/bad-server.ts';
import { quietRun, type Report, type Run } from '../core/run.ts';
import { readAll, readOne } from './read.ts';

const fetch = { fetchPrivate: true, fetchContact: '', fetchTimeout: 20, fetchDelay: 0 };
const options = { maxBytes: 1000, fetch };

const serve = () =>
  serveBadly((socket, request) => {
    if (request.path === '/gone') answer(404)(socket, request);
    else if (request.path === '/moved') answer(301, { location: '/page' })(socket, request);
    else
      answer(200, { 'content-type': 'text/plain' }, `News of ${request.path}\n`)(socket, request);
  });

/** What is read of some names, and what is reported. */
async function readNames(names: readonly string[], { maxBytes } = options) {
  const reports: Report[] = [];
  const run: Run = { ...quietRun(), report: (report) => reports.push(report) };
  const documents = [];
  for await (const { document } of readAll(names, { ...options, maxBytes }, run))
    documents.push(document);
  const skipped = reports.filter((report) => report.kind === 'skipped');
  return { documents, skipped: skipped.map(({ item, fault }) => [item, fault.kind]) };
}

it('reads addresses among files, in order, and passes over those that fail', async () => {
  await using server = await serve();
  const folder = mkdtempSync(join(tmpdir(), 'tiltmeter-web-'));
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'News of a file\n');
  const names = [`${server.url}/moved`, `${server.url}/gone`, file, `${server.url}/page?2`];
  const { documents, skipped } = await readNames(names);
  rmSync(folder, { recursive: true });
  expect(documents.map(({ name, url, text }) => [name, url, text])).toEqual([
    [names[0], `${server.url}/page`, 'News of /page\n'],
    [file, null, 'News of a file\n'],
    [names[3], names[3], 'News of /page?2\n'],
  ]);
  expect(skipped).toEqual([[names[1], 'fetch.status']]);
  expect(server.robotsSeen()).toBe(1);
  await server.allClosed();
});

it('reads one address, and no more of it than is asked for', async () => {
  await using server = await serve();
  const { document } = await readOne(`${server.url}/one`, options, quietRun());
  expect(document.text).toBe('News of /one\n');
  const { documents, skipped } = await readNames([`${server.url}/two`], {
    ...options,
    maxBytes: 10,
  });
  expect(documents).toEqual([]);
  expect(skipped).toEqual([[`${server.url}/two`, 'fetch.too-large']]);
  await server.allClosed();
});

it('fetches nothing ahead of who reads, and leaves no connection when the reading is left', async () => {
  await using server: BadServer = await serve();
  const names = [1, 2, 3].map((n) => `${server.url}/${n}`);
  for await (const { document } of readAll(names, options, quietRun())) {
    expect(document.text).toBe('News of /1\n');
    break;
  }
  expect(server.seen).toHaveLength(1);
  await server.allClosed();
});

it('fetches nothing where it was not told how', async () => {
  await using server = await serve();
  await expect(readOne(server.url, { maxBytes: 1000 }, quietRun())).rejects.toMatchObject({
    kind: 'fetch.address',
  });
  expect(server.connections()).toBe(0);
});
