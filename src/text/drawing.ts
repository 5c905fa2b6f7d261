import type { ParsedSentence, Word } from './analyse.ts';

/** A sentence's tree, a word a line in the order of the text, each joined to its head by a line at its left. */
export function drawTree({ words }: ParsedSentence): string[] {
  const depths = words.map((_, i) => depthOf(words, i));
  const bars = words.map((_, i) => barOf(words, i));
  return words.map((word, row) => {
    const stem = branch(words, row);
    const lines = Array.from<unknown, string>({ length: depths[row] ?? 0 }, (_, depth) =>
      bars.some((bar, i) => depths[i] === depth && bar[0] < row && row < bar[1]) ? '│ ' : '  ',
    );
    lines[(depths[row] ?? 0) - 1] = elbow(words, bars, row);
    return `${lines.join('')}${stem} ${word.form}  ${word.xpos} ${word.relation}`;
  });
}

function depthOf(words: readonly Word[], i: number): number {
  let depth = 0;
  for (let at = words[i]?.head ?? -1; at >= 0; at = words[at]?.head ?? -1) depth += 1;
  return depth;
}

/** The first and the last row that the line of a head spans. */
function barOf(words: readonly Word[], head: number): readonly [number, number] {
  const rows = words.flatMap((word, i) => (word.head === head ? [i] : []));
  return [Math.min(head, ...rows), Math.max(head, ...rows)];
}

/** How a word leaves the line of its head. */
function elbow(
  words: readonly Word[],
  bars: readonly (readonly [number, number])[],
  row: number,
): string {
  const [first, last] = bars[words[row]?.head ?? 0] ?? [row, row];
  return row === first ? '┌─' : row === last ? '└─' : '├─';
}

/** Where the line to a word's own dependents begins. */
function branch(words: readonly Word[], row: number): string {
  const above = words.some((word, i) => word.head === row && i < row);
  const below = words.some((word, i) => word.head === row && i > row);
  return above && below ? '┼' : above ? '┴' : below ? '┬' : '─';
}
