import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { readAll } from '../../src/workbench/read.ts';
import { makeFolder } from '../support/command.ts';
import { makeAnswer, makeRecord } from '../support/warcs.ts';
import { makeZip } from '../support/zips.ts';

const run = quietRun('2024-06-10T08:00:00.000Z');
const story = 'The presidents of Peru and Chile met in Lima on 3 June 2024.\n';
const header = `From: Ana Ruiz <ana@example.org>\r\nSubject: Ports\r\nMessage-ID: <1@example.org>\r\n`;
const mail = `${header}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nTalks =\r\non ports=21 \r\nwent on.\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nVGFsa3Mu\r\n--b--\r\n`;
const divider = 'From ana@example.org Mon Jun  3 10:00:00 2024\n';
const page = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://n.example/\r\nSubject: x\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\nTalks\r\n--b--\r\n`;
const record = makeRecord({ content: makeAnswer(story) });
const packed = makeRecord({ content: makeAnswer(gzipSync(story), { 'Content-Encoding': 'gzip' }) });
const warc = Buffer.concat([
  record,
  packed,
  makeRecord({ type: 'request', content: 'GET /' }),
  record,
]);

/** Sound files of each kind, by their names. */
const sound: Readonly<Record<string, Buffer>> = {
  'a.gz': Buffer.concat([gzipSync(story), gzipSync(story)]),
  'a.zip': makeZip([
    { name: 'a.txt', content: story },
    { name: 'b.eml', content: mail },
  ]),
  'a.warc': warc,
  'a.warc.gz': Buffer.concat([gzipSync(record), gzipSync(packed), gzipSync(record)]),
  'a.eml': Buffer.from(mail),
  'a.mbox': Buffer.from(`${divider}${mail}\n\n${divider}${mail}`),
  'a.mhtml': Buffer.from(page),
  'a.jsonl': Buffer.from(`{"text":${JSON.stringify(story)},"date":1717408800}\n`.repeat(3)),
  'a.json': Buffer.from(
    JSON.stringify([{ text: story }, { text: story, author: ['A', { name: 'B' }] }]),
  ),
};

type Change =
  | { readonly at: number; readonly to: number }
  | { readonly from: number; readonly length: number; readonly into: number }
  | { readonly cut: number };

/** Places are parts of the whole, from 0 to 1. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.nat(255) }),
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    into: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ cut: fc.double({ min: 0.2, max: 1, noNaN: true }) }),
);

function mutate(bytes: Buffer, changes: readonly Change[]): Buffer {
  let whole = Buffer.from(bytes);
  for (const one of changes) {
    const place = (part: number) => Math.floor(part * (whole.length - 1));
    if ('cut' in one) whole = whole.subarray(0, place(one.cut) + 1);
    else if ('at' in one) whole[place(one.at)] = one.to;
    else {
      const piece = whole.subarray(place(one.from), place(one.from) + one.length);
      whole = Buffer.concat([
        whole.subarray(0, place(one.into)),
        piece,
        whole.subarray(place(one.into)),
      ]);
    }
  }
  return whole;
}

async function readFile(name: string, bytes: Uint8Array): Promise<string[]> {
  using folder = makeFolder({ [name]: bytes });
  const texts: string[] = [];
  for await (const { document, reading } of readAll([folder.path], { maxBytes: 1e6 }, run)) {
    const segments = [...reading.articles.flatMap((one) => one.segments), ...reading.furniture];
    const shown = segments.every(({ span, text }) => document.text.slice(...span) === text);
    if (!shown) throw new Error(`A span of ${document.name} shows another text.`);
    texts.push(document.text);
  }
  return texts;
}

describe.each(Object.keys(sound))('%s', (name) => {
  const bytes = sound[name] ?? Buffer.alloc(0);

  it('is read to its end, or says why not, whatever is changed in it', async () => {
    const changes = fc.array(change, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        await readFile(name, mutate(bytes, all));
      }),
      { numRuns: 60 },
    );
  });
});

it('reads each of them as long as nothing is changed', async () => {
  const read = Object.entries(sound).filter(([name]) => name !== 'a.mhtml');
  for (const [name, bytes] of read)
    expect((await readFile(name, bytes)).join('')).toMatch(/Peru|ports/);
});

it.each([
  ['fields', 'a.eml', `${'X-A: b\r\n'.repeat(40_000)}\r\n\r\nText`],
  ['boundaries', 'a.eml', mail.replace('--b--', '--b\r\n\r\n'.repeat(20_000))],
  ['blanks', 'a.warc', `WARC/1.0\r\n${'\r\n'.repeat(300_000)}`],
  ['records without length', 'a.warc', 'WARC/1.0\r\n\r\n'.repeat(50_000)],
  ['dividers', 'a.mbox', `${divider}A: b\n\n`.repeat(5000)],
  ['braces', 'a.json', `[{"text":"x"},${'{'.repeat(500_000)}`],
  ['quotes', 'a.json', `[{"text":"x"},{${'"\\"'.repeat(200_000)}`],
  [
    'marks of gzip',
    'a.gz',
    Buffer.concat([gzipSync(story), Buffer.alloc(200_000, Buffer.from([0x1f, 0x8b, 8, 0]))]),
  ],
])('ends on many %s', async (_, name, content) => {
  expect(Array.isArray(await readFile(name, Buffer.from(content)))).toBe(true);
});
