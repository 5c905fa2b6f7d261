import { expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import type { Line } from './lines.ts';

function lineAt(text: string, left: number, base: number, width = text.length * 5): Line {
  const set = { size: 10, font: 'f', isArtifact: false, isNote: false };
  return { text, page: 1, left, right: left + width, base, ...set };
}

/** So many lines of text one below the other. */
function column(name: string, left: number, top: number, count = 6, step = 12): Line[] {
  return Array.from({ length: count }, (_, i) =>
    lineAt(`${name}${i} goes on with some words of its own`, left, top + i * step, 200),
  );
}

function orderOf(lines: readonly Line[]): string {
  const names = columnsOf(lines).flatMap((one) => one.lines.map(({ text }) => text.split(' ')[0]));
  return names.join(' ');
}

const wide = (name: string, base: number) => lineAt(`${name} as wide as the page`, 60, base, 420);

it.each<[string, Line[], string]>([
  ['one column', column('a', 60, 100, 3), 'a0 a1 a2'],
  [
    'two columns, whatever the order of printing',
    [...column('b', 280, 100, 4), ...column('a', 60, 100, 4)],
    'a0 a1 a2 a3 b0 b1 b2 b3',
  ],
  [
    'two columns whose lines are not level',
    [...column('a', 60, 100, 5), ...column('b', 280, 105, 5)],
    'a0 a1 a2 a3 a4 b0 b1 b2 b3 b4',
  ],
  [
    'a heading between two bands of columns',
    [
      wide('Top', 80),
      ...column('a', 60, 100, 3),
      ...column('b', 280, 100, 3),
      wide('Mid', 150),
      ...column('c', 60, 170, 3),
      ...column('d', 280, 170, 3),
    ],
    'Top a0 a1 a2 b0 b1 b2 Mid c0 c1 c2 d0 d1 d2',
  ],
  [
    'a short last line of what is wide',
    [
      wide('Top', 80),
      lineAt('End of it', 60, 92),
      ...column('a', 60, 120, 4),
      ...column('b', 280, 120, 4),
    ],
    'Top End a0 a1 a2 a3 b0 b1 b2 b3',
  ],
  [
    'the cells of a table stay side by side',
    [1, 2, 3, 4].flatMap((row) =>
      ['Lima', '2021', '40'].map((cell, i) =>
        lineAt(`${cell}-${row}`, 60 + 150 * i, 80 + 12 * row),
      ),
    ),
    'Lima-1 2021-1 40-1 Lima-2 2021-2 40-2 Lima-3 2021-3 40-3 Lima-4 2021-4 40-4',
  ],
  [
    'the signs of a list stay with their lines',
    [0, 1, 2, 3].flatMap((i) => [
      lineAt(`(${i})`, 60, 100 + 12 * i),
      ...column('a', 90, 100 + 12 * i, 1),
    ]),
    '(0) a0 (1) a0 (2) a0 (3) a0',
  ],
])('%s', (_, lines, order) => {
  expect(orderOf(lines)).toBe(order);
});
