import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { makeFolder, tiltmeter } from '../support/command.ts';
import { makeAnswer, makeRecord } from '../support/warcs.ts';
import { makeZip } from '../support/zips.ts';

const story = (n: number) =>
  `The presidents of Peru and Chile met in Lima on ${n} June 2024, officials of both countries said afterwards.\n`;

const letter = (n: number) => `From: Ana Ruiz <ana@example.org>
Subject: Round ${n}
Message-ID: <${n}@example.org>
Date: Mon, ${n} Jun 2024 10:00:00 +0200
Content-Type: text/plain

${story(n)}`;

const answers = (...days: number[]) =>
  days.map((n) =>
    makeRecord({ content: makeAnswer(story(n)), uri: `https://news.example.org/${n}` }),
  );

/** A folder such as a desk keeps: one of each, one in the other, and one document lying in two of them. */
function mixed() {
  const dump = [story(8), story(9)].map((text) => JSON.stringify({ text, title: 'Ports' }));
  const box = [5, 6].map((n) => `From ana@example.org Mon Jun  ${n} 10:00:00 2024\n${letter(n)}\n`);
  const inner = makeZip([{ name: 'deep.txt', content: story(11) }]);
  const folder = makeFolder({
    'crawl.warc.gz': Buffer.concat(answers(1, 2).map((record) => gzipSync(record))),
    'dump.jsonl': `${dump.join('\n')}\nbad\n`,
    'letters.mbox': box.join(''),
    'pack.zip': makeZip([
      { name: 'one.txt', content: story(1) },
      { name: 'inner.zip', content: inner },
      { name: 'letter.eml', content: letter(7) },
      { name: 'photo.jpg', content: 'x' },
    ]),
    'story.txt.gz': gzipSync(story(10)),
  });
  mkdirSync(join(folder.path, 'cur'));
  writeFileSync(join(folder.path, 'cur', '1717.M1:2,S'), letter(4));
  return folder;
}

it('adds a folder of archives, mails and dumps, each document once however often', async () => {
  using folder = mixed();
  using desk = makeFolder();
  const db = join(desk.path, 'desk.duckdb');
  const first = await tiltmeter(['add', folder.path, '--db', db, '--json']);
  expect(first.stderr).toContain('Line 3 of');
  expect(first.stderr).toContain('crawl.warc: 2 records read.');
  expect(first.code).toBe(4);
  const counts = z.object({
    documents: z.int(),
    articles: z.int(),
    present: z.int(),
    events: z.int(),
  });
  const added = counts.parse(JSON.parse(first.stdout));
  expect(added).toMatchObject({ documents: 10, articles: 10, present: 1 });
  expect(added.events).toBeGreaterThanOrEqual(10);
  const again = await tiltmeter(['add', folder.path, '--db', db, '--json']);
  expect(counts.parse(JSON.parse(again.stdout))).toMatchObject({ documents: 0, present: 11 });
  const claims = await tiltmeter(['claims', '--db', db]);
  expect(claims.stdout).toContain('letters.mbox!2!text, line');
});

it('reads an archive from standard input, with address, day and title of each', async () => {
  const { stdout, code } = await tiltmeter(['read', '-', '--jsonl'], {
    input: Buffer.concat(answers(1)),
  });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ articles: [{ segments: [{ kind: 'body' }] }] });
  const mail = await tiltmeter(['read', '-', '--jsonl'], { input: letter(3) });
  expect(JSON.parse(mail.stdout)).toMatchObject({
    articles: [{ title: 'Round 3', byline: ['Ana Ruiz'], published: '2024-06-03' }],
  });
});
