import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, tiltmeter } from '../support/command.ts';

const digest = join(import.meta.dirname, '../../examples/digest.txt');

it('shows its help and its version', async () => {
  const help = await tiltmeter(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('tiltmeter COMMAND');
  expect((await tiltmeter(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await tiltmeter(['brief', '--help'])).stdout).toContain('--known-by');
});

it('prints the example’s brief as the golden file has it', async () => {
  const { code, stdout, stderr } = await tiltmeter([
    'brief',
    'examples/digest.txt',
    '--width',
    '100',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await expect(stdout).toMatchFileSnapshot('../golden/brief-of-the-example.txt');
});

it('writes no escape byte into a pipe, and none for NO_COLOR', async () => {
  expect((await tiltmeter(['brief', digest])).stdout).not.toContain('\u001b');
  const coloured = await tiltmeter(['brief', digest, '--color', 'always']);
  expect(coloured.stdout).toContain('\u001b[');
  expect(
    (await tiltmeter(['brief', digest, '--color', 'always', '--no-color'])).stdout,
  ).not.toContain('\u001b');
});

it('makes the same brief from the store as from the file, and stores a file once', async () => {
  using folder = makeFolder();
  const db = join(folder.path, 'desk/desk.duckdb');
  const first = await tiltmeter(['add', digest, '--db', db, '--json']);
  expect(first).toMatchObject({ code: 0 });
  expect(JSON.parse(first.stdout)).toMatchObject({ documents: 1, articles: 2, present: 0 });
  const again = await tiltmeter(['add', digest, '--db', db, '--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ documents: 0, present: 1 });
  const stored = await tiltmeter(['brief', '--db', db]);
  expect(stored.stdout).toBe((await tiltmeter(['brief', digest])).stdout);
});

it('shows nothing that was learned after the day asked for', async () => {
  using folder = makeFolder();
  const db = join(folder.path, 'desk.duckdb');
  await tiltmeter(['add', digest, '--db', db]);
  const { code, stderr } = await tiltmeter(['brief', '--db', db, '--known-by', '2024-06-09']);
  expect(code).toBe(1);
  expect(stderr).toContain('nothing to write a brief of');
});

it('takes a day to know by to its end', async () => {
  using folder = makeFolder();
  const db = join(folder.path, 'desk.duckdb');
  await tiltmeter(['add', digest, '--db', db]);
  const { code, stdout } = await tiltmeter(['brief', '--db', db, '--known-by', '2024-06-10']);
  expect(code).toBe(0);
  expect(stdout).toContain('known by 2024-06-10 23:59:59 UTC');
});

it('reads from standard input', async () => {
  const { stdout } = await tiltmeter(['code', '-', '--json'], {
    input: 'Kuwait was invaded by Iraq in August 1990, the historian wrote.',
  });
  expect(JSON.parse(stdout).events).toMatchObject([
    { type: 'ASSAULT', date: '1990-08-01/1990-08-31' },
  ]);
});

it('answers for a marked pair and for marked words', async () => {
  const line = {
    id: 'a',
    text: 'Iraq did not attack Kuwait.',
    pair: { source: [0, 4], target: [20, 26] },
    triggers: [[13, 19]],
  };
  const { stdout } = await tiltmeter(['code', '-', '--jsonl'], { input: JSON.stringify(line) });
  expect(JSON.parse(stdout)).toMatchObject({
    id: 'a',
    pair: { type: 'ASSAULT' },
    factuality: [{ span: [13, 19] }],
  });
  expect(JSON.parse(stdout).factuality[0].value).toBeLessThan(-2);
});
