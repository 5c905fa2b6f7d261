import { expect, it } from 'vitest';
import { tiltmeter } from '../support/command.ts';
import { abridged, spoiled, story, told } from '../support/stories.ts';

const [first, second] = [story(1), story(2)];
const lines = (records: readonly object[]) =>
  records.map((record) => JSON.stringify(record)).join('\n');

it('names for each text the earliest that tells its story, in the order of the input', async () => {
  const input = lines([
    { id: 'late', text: told(first), date: '2024-02-03' },
    { id: 'else', text: told(second) },
    { id: 7, text: abridged(first), date: '2024-02-01' },
    { id: 'undated', text: spoiled(told(first)) },
  ]);
  const { code, stdout } = await tiltmeter(['dedupe', '-', '--jsonl'], { input });
  expect(code).toBe(0);
  expect(stdout).toBe(
    '{"id":"late","cluster":7}\n{"id":"else","cluster":"else"}\n{"id":7,"cluster":7}\n{"id":"undated","cluster":7}\n',
  );
});

it('passes over what is no text and what has an id twice, and says so', async () => {
  const input = `${lines([
    { id: 'a', text: told(first) },
    { id: 'a', text: told(second) },
    { id: 'b', text: '' },
    { id: 'c', text: '' },
  ])}\nnonsense\n`;
  const { code, stdout, stderr } = await tiltmeter(['dedupe', '-', '--jsonl'], { input });
  expect(code).toBe(4);
  expect(stdout).toBe(
    '{"id":"a","cluster":"a"}\n{"id":"b","cluster":"b"}\n{"id":"c","cluster":"c"}\n',
  );
  expect(stderr).toContain('A second text with the id “a”');
  expect(stderr).toContain('Line 5 was not compared');
});

it('says what it reads where it is not told to', async () => {
  const { code, stderr } = await tiltmeter(['dedupe', '-']);
  expect(code).toBe(2);
  expect(stderr).toContain('--jsonl');
});
