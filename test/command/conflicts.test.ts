import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, tiltmeter } from '../support/command.ts';

const stories = {
  'post.txt': `Border war

The Harbour Post
9 June 2024

Chile shelled Bolivia on Saturday, killing 12 people.
`,
  'ledger.txt': `Denial

The Straits Ledger
9 June 2024

Chile's government denied that it shelled Bolivia on Saturday. Peru's president said that Peru opened a port.
`,
};

it('sets what texts contradict each other in side by side, by file and by store alike', async () => {
  using folder = makeFolder(stories);
  const files = Object.keys(stories).map((name) => join(folder.path, name));
  const db = join(folder.path, 'desk.duckdb');
  const { code, stdout, stderr } = await tiltmeter(['claims', ...files, '--conflicts']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^conflict {2}act {7}ASSAULT CHL → BOL \[2024-06-08\]\n/);
  expect(stdout).toMatch(/^ {2}asserts \(the report itself\) · 1 report, 1 origin$/m);
  expect(stdout).toMatch(/^ {2}denies {2}Chile's government · 1 report, 1 origin$/m);
  await tiltmeter(['add', ...files, '--db', db]);
  expect(await tiltmeter(['claims', '--db', db, '--conflicts'])).toEqual({ code, stdout, stderr });
});

it('keeps those that a claim asked for is part of', async () => {
  using folder = makeFolder(stories);
  const files = Object.keys(stories).map((name) => join(folder.path, name));
  const conflicts = async (...words: string[]) => {
    const { stdout } = await tiltmeter(['claims', ...files, '--conflicts', '--json', ...words]);
    return JSON.parse(stdout).conflicts.length;
  };
  expect(await conflicts('--about', 'Bolivia')).toBe(1);
  expect(await conflicts('--about', 'Peru')).toBe(0);
  expect(await conflicts('--limit', '0')).toBe(0);
  expect(await conflicts('--as-of', '2024-06-01')).toBe(0);
});

it('says that there are none, and that they have no rows', async () => {
  const input = { input: 'Peru met Chile in Lima.\n' };
  const none = await tiltmeter(['claims', '-', '--conflicts', '--speaker', 'Marsh'], input);
  expect(none).toMatchObject({ code: 0, stdout: 'no conflicts\n' });
  expect(none.stderr).toContain('Nobody that was read is “Marsh”');
  const sheet = await tiltmeter(['claims', '-', '--conflicts', '--csv'], input);
  expect(sheet).toMatchObject({ code: 2, stdout: '' });
  expect(sheet.stderr).toContain('Leave --csv');
});

it('shows them in a brief, no side preferred, each led to its sentence', async () => {
  using folder = makeFolder(stories);
  const files = Object.keys(stories).map((name) => join(folder.path, name));
  const { stdout } = await tiltmeter(['brief', ...files, '--format', 'md']);
  const [, section = ''] = /^## Claims in conflict\n([^]*?)^## /m.exec(stdout) ?? [];
  expect(section).toContain('Chile → Bolivia: use of force, Saturday 8 June 2024');
  expect(section).toMatch(/Unnamed outlet told it as done:[^]*Chile shelled Bolivia on Saturday/);
  expect(section).toMatch(/Chile's government denied it:[^]*it shelled Bolivia on Saturday/);
  expect(stdout).toContain('1 conflict unresolved');
});
