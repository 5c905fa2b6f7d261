import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDuckDb } from '../../src/store/duckdb/open.ts';
import { environment, makeFolder, program, tiltmeter } from '../support/command.ts';
import { articleIn, listOf, type Newsroom, openNewsroom, send } from '../support/newsroom.ts';

const env = { TILTMETER_NOW: '', TILTMETER_FETCH_PRIVATE: 'yes', TILTMETER_FETCH_DELAY: '0' };

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
  room.publish(2);
});
afterEach(() => room.close());

function deskWith(...names: readonly string[]) {
  const folder = makeFolder();
  const list = join(folder.path, 'sources.yaml');
  writeFileSync(list, listOf(room, names));
  const db = join(folder.path, 'desk.duckdb');
  const words = ['watch', list, '--db', db];
  return { folder, list, db, words, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

async function stored(db: string): Promise<string[]> {
  const store = await openDuckDb(db, { readOnly: true });
  const articles: string[] = [];
  for await (const { document } of store.captures()) articles.push(articleIn(document.text));
  store.close();
  return articles.toSorted();
}

it('stores what is new, and nothing when there is nothing new', async () => {
  using desk = deskWith('wire', 'whole');
  const first = await tiltmeter([...desk.words, '--once'], { env });
  expect(first).toMatchObject({
    code: 0,
    stderr: '',
    stdout: 'Asked 2 sources: 4 new; 4 stored.\n',
  });
  room.publish(3);
  const second = await tiltmeter([...desk.words, '--once', '--json'], { env });
  expect(JSON.parse(second.stdout)).toMatchObject({ polls: 2, fresh: 2, stored: 2, failed: 0 });
  const articles = ['whole', 'wire'].flatMap((name) => [1, 2, 3].map((n) => `${name} ${n}`));
  expect(await stored(desk.db)).toEqual(articles);
  // The pages of the whole texts were not asked for.
  expect([...room.asked.keys()].filter((url) => /\/whole\/\d/.test(url))).toEqual([]);
});

it('goes on where a source fails, says so and ends with 4, and the health tells', async () => {
  using desk = deskWith('down', 'wire');
  room.answer('/down/feed', (response) => send(response, 404, 'text/plain', 'Gone.'));
  const { code, stdout, stderr } = await tiltmeter([...desk.words, '--once'], { env });
  expect({ code, stdout }).toEqual({
    code: 4,
    stdout: 'Asked 2 sources (1 failed): 2 new; 2 stored.\n',
  });
  expect(stderr).toMatch(/^down: failed; .*404/);
  const health = await tiltmeter(['watch', '--health', '--db', desk.db], { env });
  expect(health.code).toBe(4);
  expect(health.stdout).toMatch(/^failing {2}down\n/);
  expect(health.stdout).toMatch(/^good {5}wire\n/m);
  expect(health.stdout).toContain('1 poll, 2 new, 2 stored');
  expect(health.stderr).toMatch(/^down: Failed once\./);
  const { stdout: json } = await tiltmeter(['watch', '--health', '--json', '--db', desk.db], {
    env,
  });
  expect(JSON.parse(json).sources).toMatchObject([
    { name: 'down', state: 'failing', errors: 1, failure: { kind: 'fetch.status' } },
    { name: 'wire', state: 'good', errors: 0, days: [{ fresh: 2, stored: 2, partial: [] }] },
  ]);
});

it('stores the excerpt of a page that robots.txt closes', async () => {
  using desk = deskWith('wire');
  room.answer('/robots.txt', (response) =>
    send(response, 200, 'text/plain', 'User-agent: *\nDisallow: /wire/2\n'),
  );
  const { code, stdout, stderr } = await tiltmeter([...desk.words, '--once'], { env });
  expect({ code, stdout }).toEqual({
    code: 4,
    stdout: 'Asked 1 source: 2 new; 1 stored, 1 as an excerpt.\n',
  });
  expect(stderr).toContain('/wire/2: only its excerpt was stored.');
  expect(room.asked.get('/wire/2')).toBeUndefined();
  expect(await stored(desk.db)).toHaveLength(2);
});

it('finishes what is in hand when it is told to end, stores it, and ends well', async () => {
  using desk = deskWith('wire');
  room.answer('/wire/1', (response) => {
    setTimeout(
      () =>
        send(response, 200, 'text/plain', 'Envoys met in round 1 of wire\n\nThey met in Lima.\n'),
      700,
    );
  });
  const child = spawn(process.execPath, [...program, ...desk.words], { env: environment(env) });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  while (!room.asked.has('/wire/1') && child.exitCode === null) await wait(20);
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  expect(said).toContain('wire: 2 new of 2; next at');
  expect(said).toContain('Stopped; what was in hand is stored.');
  expect(await stored(desk.db)).toEqual(['wire 1']);
  // The other was noted: it is not asked for in the feed again, and stored at the next start.
  await tiltmeter([...desk.words, '--once'], { env });
  expect(await stored(desk.db)).toEqual(['wire 1', 'wire 2']);
});

it('brings the feeds of an OPML file in, and writes them out', async () => {
  using folder = makeFolder({
    'feeds.opml':
      '<opml version="2.0"><body><outline text="sea"><outline text="Harbour Wire" type="rss" xmlUrl="https://wire.example.org/feed"/></outline></body></opml>',
  });
  const list = join(folder.path, 'list.yaml');
  const bring = ['watch', list, '--import', join(folder.path, 'feeds.opml')];
  expect(await tiltmeter(bring)).toMatchObject({ code: 0, stdout: `Put 1 feed on ${list}.\n` });
  const text = readFileSync(list, 'utf8');
  expect(text).toContain('name: Harbour Wire');
  const again = await tiltmeter(bring);
  expect(again.stdout).toContain('; 1 was there already');
  expect(readFileSync(list, 'utf8')).toBe(text);
  const out = await tiltmeter(['watch', list, '--export-opml']);
  expect(out.stdout).toMatch(
    /<outline text="sea">\s*<outline text="Harbour Wire"[^>]* xmlUrl="https:/,
  );
});

it('shows the smallest list of sources where there is none', async () => {
  using folder = makeFolder();
  const { code, stderr } = await tiltmeter(['watch', join(folder.path, 'no.yaml')]);
  expect(code).toBe(1);
  expect(stderr).toContain('sources:\n      - name: Example Wire\n        url: https://');
});

it('says of an empty store how to begin', async () => {
  using folder = makeFolder();
  const { code, stderr } = await tiltmeter([
    'watch',
    '--health',
    '--db',
    join(folder.path, 'no.db'),
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('There is no file');
});
