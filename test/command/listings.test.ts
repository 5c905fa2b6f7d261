import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { claimColumns, eventColumns } from '../../src/workbench/listing/columns.ts';
import { makeFolder, tiltmeter } from '../support/command.ts';

const digest = `Friday's talks

By Ana Ruiz
8 June 2024

Peru met Chile in Lima on Friday. Helen Marsh, a scholar in Quito, warned that Chile was weak. A scholar said that Chile might attack Peru.

“China and Russia will not join us,” Marsh said. Brazil's foreign ministry denied that its ships had attacked a port.
`;

const input = { input: digest };

function jsonOf(stdout: string) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the reference says of it
  return JSON.parse(stdout) as {
    claims: { contentText: string; content: [number, number][]; chain: string[]; why?: object }[];
    events: { id: string; type: string; trigger: [number, number]; triggerText: string }[];
  };
}

it('lists who claims what, by speaker, with the words as they stand', async () => {
  const { code, stdout, stderr } = await tiltmeter(['claims', '-', '--speaker', 'marsh'], input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [warned, said] = stdout.split('\n\n');
  expect(warned).toContain('Helen Marsh warned: (warns)\n  │ “that Chile was weak”');
  expect(warned).toContain('  About Chile\n');
  expect(warned).toMatch(/Saturday 8 June 2024 · -, line 6$/);
  expect(said).toContain('China and Russia will not join us');
  expect(stdout).not.toContain('Brazil');
  const possible = await tiltmeter(['claims', '-', '--status', 'possible'], input);
  expect(possible.stdout).toMatch(/^A scholar assessed: \(assesses\)\n/);
  expect(possible.stdout).toContain('  About Chile, Peru · In it: possible ASSAULT\n');
});

it('gives with --why the whole sentence, its spans and the line of the lexicon', async () => {
  const words = ['claims', '-', '--stance', 'warns', '--why', '--width', '100'];
  const { stdout } = await tiltmeter(words, input);
  expect(stdout).toMatch(/^ {2}sentence {3}Helen Marsh, a scholar in Quito, warned that/m);
  expect(stdout).toMatch(/^ {2}spans {6}sentence \[\d+, \d+\), cue \[\d+, \d+\), content \[/m);
  expect(stdout).toMatch(/^ {2}cue {8}cues\.tsv:\d+ warn/m);
  const events = await tiltmeter(['events', '-', '--type', 'consult', '--why'], input);
  expect(events.stdout).toMatch(/^ {2}frame {6}frames\/consult\.tsv:\d+ meet/m);
});

it('gives one JSON object, or one a line, with spans into the text', async () => {
  const { stdout } = await tiltmeter(['claims', '-', '--json', '--why'], input);
  const { claims } = jsonOf(stdout);
  expect(stdout).toContain('"asOf":"2024-06-10"');
  expect(claims.length).toBeGreaterThan(2);
  for (const { content, contentText, why, chain } of claims) {
    expect(content.map((span) => digest.slice(...span)).join(' … ')).toBe(contentText);
    expect(why).toHaveProperty('cue');
    expect(chain.length).toBeGreaterThan(1);
  }
  const lines = await tiltmeter(['events', '-', '--acts', '--jsonl'], input);
  const [first] = lines.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({ type: 'CONSULT', status: 'occurred', line: 6 });
  expect(digest.slice(...first.trigger)).toBe(first.triggerText);
});

it('answers the same from the store as from the file, in every form', async () => {
  using folder = makeFolder({ 'digest.txt': digest });
  const [file, db] = [join(folder.path, 'digest.txt'), join(folder.path, 'desk.duckdb')];
  await tiltmeter(['add', file, '--db', db]);
  for (const form of [['--why'], ['--json', '--why'], ['--csv']]) {
    for (const name of ['claims', 'events']) {
      const stored = await tiltmeter([name, '--db', db, ...form]);
      const read = await tiltmeter([name, file, ...form]);
      expect(stored).toEqual(read);
      expect(stored.stdout).not.toBe('');
    }
  }
});

it('reads the store as of then', async () => {
  using folder = makeFolder({ 'digest.txt': digest });
  const [file, db] = [join(folder.path, 'digest.txt'), join(folder.path, 'desk.duckdb')];
  await tiltmeter(['add', file, '--db', db]);
  const events = async (...words: string[]) =>
    jsonOf((await tiltmeter(['events', '--db', db, '--json', ...words])).stdout).events;
  expect((await events('--as-of', '2024-06-07', '--acts')).map(({ type }) => type)).toEqual([
    'CONSULT',
  ]);
  expect(await events('--as-of', '2024-06-06', '--acts')).toEqual([]);
  expect(await events('--known-by', '2024-06-09')).toEqual([]);
  expect((await events('--known-by', '2024-06-10')).length).toBeGreaterThan(1);
});

it('writes a sheet and a Parquet file with the columns of the reference', async () => {
  using folder = makeFolder();
  const sheet = await tiltmeter(['claims', '-', '--csv'], input);
  expect(sheet.stdout.split('\r\n')[0]).toBe(Object.keys(claimColumns).join(','));
  const path = join(folder.path, 'events.parquet');
  const { code, stdout } = await tiltmeter(['events', '-', '--parquet', path], input);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = await (await connection.run(`FROM '${path}'`)).getRowObjects();
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(eventColumns));
  const { events } = jsonOf((await tiltmeter(['events', '-', '--json'], input)).stdout);
  expect(rows.map((row) => row['id'])).toEqual(events.map(({ id }) => id));
});

it('says who was not met, and whose name comes near', async () => {
  const { code, stdout, stderr } = await tiltmeter(['claims', '-', '--speaker', 'Marhs'], input);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/^Nobody that was read is “Marhs” \(--speaker\)\..*“Helen Marsh/);
  const events = await tiltmeter(['events', '-', '--with', 'Peru,Bolivia', '--json'], input);
  expect(events.code).toBe(0);
  expect(jsonOf(events.stdout).events).toEqual([]);
  expect(events.stderr).toContain('“Bolivia” (--with)');
  expect(events.stderr).not.toContain('“Peru” (--with)');
});

it('stops at a limit and counts what has no day', async () => {
  const few = await tiltmeter(['claims', '-', '--limit', '1', '--jsonl'], input);
  expect(few.stdout.trim().split('\n')).toHaveLength(1);
  const dated = await tiltmeter(['events', '-', '--since', '2024-06-01'], input);
  expect(dated.stdout).toMatch(/\(CONSULT,\s+occurred\)/);
  expect(dated.stderr).toMatch(/^Left out for having no day that is known: \d+ of the events/);
});

it.each([
  [['claims', '-', '--stance', 'wanrs'], 'no stance “wanrs”', 'Did you mean “warns”?'],
  [['claims', '-', '--polarity', 'yes'], 'no polarity “yes”', 'asserts, denies'],
  [['events', '-', '--type', 'CONSLUT'], 'no type “CONSLUT”', 'Did you mean “CONSULT”?'],
  [['events', '-', '--status', 'happened'], 'no status “happened”', 'occurred, ongoing'],
  [['events', '-', '--quad', '5'], 'no quad “5”', '1, 2, 3, 4'],
  [['events', '-', '--since', 'June'], '“June” is not a day', 'YYYY-MM-DD'],
  [['claims', '-', '--since', '2024-02-01', '--until', '2024-01-01'], 'No day lies', 'earlier'],
  [['claims', '-', '--limit', 'ten'], 'limit cannot be “ten”', 'whole number'],
  [['claims', '-', '--json', '--csv'], 'one form', 'but one'],
  [['claims', '-', '--speaker', '?'], '--speaker names nobody', 'CHNGOV'],
  [['events', '-', '--parquet', '-'], 'needs a name', '--parquet FILE'],
])('refuses %j', async (words, what, mend) => {
  const { code, stdout, stderr } = await tiltmeter(words, input);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(what);
  expect(stderr).toContain(mend);
});

it('gives no answer where no file could be read, and says where a Parquet file could not go', async () => {
  expect(await tiltmeter(['claims', 'missing.txt', '--json'])).toMatchObject({
    code: 1,
    stdout: '',
  });
  const unwritten = await tiltmeter(['claims', '-', '--parquet', '/nowhere/a.parquet'], input);
  expect(unwritten.code).toBe(1);
  expect(unwritten.stderr).toContain('/nowhere/a.parquet was not written');
});
