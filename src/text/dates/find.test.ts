import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatRange } from '../../core/day.ts';
import type { Span } from '../../core/span.ts';
import type { When } from '../../model/coding.ts';
import { type Asking, findDates } from './find.ts';
import { wordRules } from './layers.ts';
import { kinds } from './lexicon.ts';
import { reachOf } from './pattern.ts';

/** `# article's day direction?` opens a table of lines `sentence with [its dates] | from/to precision; …`. */
const tables = readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8')
  .split(/^# /m)
  .slice(1)
  .map((table) => {
    const [head = '', ...lines] = table.split('\n');
    const [day = '', direction] = head.split(' ');
    const asking: Asking = {
      on: day === 'none' ? undefined : day,
      direction: direction === 'past' || direction === 'future' ? direction : undefined,
    };
    return { head, asking, lines: lines.filter((line) => line.includes(' | ')) };
  });

describe.each(tables)('an article of $head', ({ asking, lines }) => {
  it.each(lines)('%s', (line) => {
    const [sentence = '', dates] = line.split(' | ');
    const plain = sentence.replaceAll(/[[\]]/g, '');
    const found = findDates(plain, asking);
    expect(
      `${marked(
        plain,
        found.map(({ span }) => span),
      )} | ${found.map(shown).join('; ') || '-'}`,
    ).toBe(`${sentence} | ${dates}`);
  });
});

/** The sentence with square brackets around each span. */
function marked(text: string, spans: readonly Span[]): string {
  return spans
    .toReversed()
    .reduce(
      (rest, [start, end]) =>
        `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
      text,
    );
}

function shown({ from, to, precision }: When): string {
  return `${formatRange({ from, to })} ${precision}`;
}

it('counts spans in the whole text, and shows their words', () => {
  const text = 'They met. They will meet on Friday night in Oslo.';
  expect(findDates(text, { span: [10, text.length], on: '2024-06-10' })).toEqual([
    {
      from: '2024-06-14',
      to: '2024-06-14',
      precision: 'day',
      text: 'Friday night',
      span: [28, 40],
    },
  ]);
});

it('asks for the direction of each date by its span', () => {
  const text = 'Ministers meet Friday, envoys Sunday.';
  const asked: string[] = [];
  const found = findDates(text, {
    on: '2024-06-10',
    direction: (span) => {
      asked.push(text.slice(...span));
      return text.slice(...span) === 'Friday' ? 'future' : undefined;
    },
  });
  expect(found.map(({ from }) => from)).toEqual(['2024-06-14', '2024-06-09']);
  expect(asked).toEqual(['Friday', 'Sunday']);
});

it('finds nothing that blank lines part', () => {
  expect(
    findDates('on 3\n\nMay in the past\n\nyear', { on: '2024-06-10' }).map(({ text }) => text),
  ).toEqual(['in the past']);
});

it('has a word in every rule that the first scan of a text looks for', () => {
  const lost = wordRules.filter(({ pattern }) => !(reachOf(pattern, kinds.HEAD) < 9));
  expect(lost).toEqual([]);
});
