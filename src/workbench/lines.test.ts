import { expect, it, vi } from 'vitest';
import type * as article from '../coding/article.ts';
import { quietRun, type Report } from '../core/run.ts';
import { codeLines } from './lines.ts';

// No text is known that the coder breaks down over.
vi.mock(import('../coding/article.ts'), async (original) => {
  const real = await original();
  const codeAndRead: typeof article.codeAndRead = (text, ...rest) => {
    if (text === 'Break.') throw new RangeError('too much');
    return real.codeAndRead(text, ...rest);
  };
  return { ...real, codeAndRead };
});

async function* from(lines: readonly string[]) {
  yield* lines;
}

async function code(lines: readonly string[]) {
  const reports: Report[] = [];
  const ids: (string | number)[] = [];
  const run = { ...quietRun(), report: (report: Report) => void reports.push(report) };
  for await (const { id } of codeLines([from(lines)], { threads: 1 }, run)) ids.push(id);
  const told = reports.map((report) => (report.kind === 'skipped' ? report.fault.describe() : ''));
  return { ids, told };
}

it('shows a text that the coder breaks down over, by its line and its id, and goes on', async () => {
  const lines = ['Peru met Chile.', 'Break.', 'Chile met Peru.'].map((text, n) =>
    JSON.stringify({ id: `n${n}`, text }),
  );
  const { ids, told } = await code(lines);
  expect(ids).toEqual(['n0', 'n2']);
  expect(told).toEqual([
    `Line 2 with the id “n1” was not coded.
  The coder broke down over it: RangeError: too much.
  Leave it out, or split it if it is long; please report it, for this is a mistake of the coder.`,
  ]);
});

it('tells of lines that are no records in their order, by their numbers', async () => {
  const { ids, told } = await code([
    '',
    '{',
    '{"id":1,"text":"Peru met Chile."}',
    '[]',
    '{"id":2}',
  ]);
  expect(ids).toEqual([1]);
  expect(told.map((text) => text.split('\n')[0])).toEqual([
    'Line 2 was not coded.',
    'Line 4 was not coded.',
    'Line 5 was not coded.',
  ]);
});
