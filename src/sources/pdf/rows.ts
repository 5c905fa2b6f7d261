import type { Column } from './columns.ts';
import type { Line } from './lines.ts';

/** What stands on one line of a column. */
export interface Row extends Line {
  /** Whether it is a row of a table. */
  readonly isTabular: boolean;
  /** The edges of its column. */
  readonly column: readonly [left: number, right: number];
}

/** The rows of a column from top to bottom. */
export function rowsIn({ lines, left, right }: Column): Row[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last && first && line.base - first.base < 0.35 * Math.min(line.size, first.size))
      last.push(line);
    else rows.push([line]);
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a.left - b.left));
  return withTables(sorted.map((row) => rowOf(row, [left, right])));
}

interface Spread extends Row {
  /** Lines with gaps between them: the cells of a table, or words set wide. */
  readonly cells: number;
  /** The widest gap between them, by the size of the letters. */
  readonly gap: number;
}

function rowOf(lines: readonly Line[], column: Row['column']): Spread {
  const [first] = lines;
  if (first === undefined) throw new Error('a row has no line');
  const main = lines.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const gaps = lines.slice(1).map(({ left }, i) => left - (lines[i]?.right ?? left));
  return {
    ...main,
    text: lines.map(({ text }) => text).join(' '),
    left: first.left,
    right: lines.reduce((most, { right }) => Math.max(most, right), first.right),
    isNote: first.isNote,
    isTabular: false,
    cells: lines.length,
    gap: gaps.reduce((most, gap) => Math.max(most, gap), 0) / main.size,
    column,
  };
}

/** Rows of cells are a table where there are two or more of them; what heads them is of it too. */
function withTables(rows: readonly Spread[]): Row[] {
  const looks = rows.map(looksTabular);
  return rows.map(({ cells, gap, ...row }, i) => {
    const beside = [i - 1, i + 1].filter((other) => looks[other] === true);
    const isHead = cells >= 2 && gap >= 1.2 && beside.some((other) => rows[other]?.cells === cells);
    return { ...row, isTabular: isHead || (looks[i] === true && beside.length > 0) };
  });
}

/** Several cells far apart, or figures in cells; words set wide from edge to edge are none. */
function looksTabular({ cells, gap, text }: Spread): boolean {
  if (cells < 2 || gap < 1.2) return false;
  const words = text.split(/\s+/);
  const figures = words.filter((word) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(word)).length;
  const isSpaced = cells >= 0.6 * words.length && figures < 0.4 * words.length;
  return figures * 2 >= words.length || (cells >= 3 && !isSpaced);
}
