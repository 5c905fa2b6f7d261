import type { Line } from './lines.ts';

/** How the text of a document is set: what stands out from it is something else. */
export interface Measure {
  /** The size that most letters have, in points. */
  readonly size: number;
  /** The fonts of that size, those with at least a fifth of its letters. */
  readonly fonts: ReadonlySet<string>;
  /** From one line to the next, by the size. */
  readonly leading: number;
}

export function measureOf(lines: readonly Line[]): Measure {
  const sizes = tally(lines, ({ size }) => roundSize(size));
  const [size = 10] = mostOf(sizes);
  const own = lines.filter((line) => roundSize(line.size) === size);
  const fonts = tally(own, ({ font }) => font);
  const letters = own.reduce((sum, { text }) => sum + text.length, 0);
  return {
    size,
    fonts: new Set([...fonts].filter(([, count]) => count >= letters / 5).map(([font]) => font)),
    leading: leadingOf(own),
  };
}

/** To half a point. */
function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function tally<Key>(lines: readonly Line[], keyOf: (line: Line) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const line of lines)
    counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.text.length);
  return counts;
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key[] {
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
}

/** The most frequent distance of two lines that begin below one another, by their size. */
function leadingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  const above = new Map<string, Line>();
  for (const line of lines) {
    const edge = `${line.page} ${Math.round(line.left / 4)}`;
    const last = above.get(edge);
    const step = last ? Math.round(((line.base - last.base) / line.size) * 20) / 20 : 0;
    if (step > 0.8 && step < 3) counts.set(step, (counts.get(step) ?? 0) + 1);
    above.set(edge, line);
  }
  return mostOf(counts)[0] ?? 1.2;
}
