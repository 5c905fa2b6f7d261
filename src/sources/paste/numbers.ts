import { readFileSync } from 'node:fs';
import { type Label, labels } from './weights.ts';

const file = new URL('../../../data/reading/lines.tsv', import.meta.url);

/** The numbers that lines are labelled with, as learned; all are natural logarithms of odds. */
export interface Numbers {
  /** For each feature, how much it speaks for each label, in the order of `labels`. */
  readonly line: ReadonlyMap<string, Float64Array>;
  /** How one label follows another: a row for each label before. */
  readonly step: Float64Array;
  /** Added to `step` where no blank line parts the two, in a text that has some. */
  readonly adjoining: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Added where a line goes on from the one before, and taken where the two have different labels. */
  readonly hold: number;
  /** How much each sign speaks for a new article. */
  readonly cut: ReadonlyMap<string, number>;
}

/** Reads the table that `training/paste` writes: a row for each feature and label, a column for each label. */
export function readNumbers(table: string): Numbers {
  const rows = table
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t'));
  const [head, ...rest] = rows;
  const columns = labels.map((label) => (head ?? []).indexOf(label));
  const part = (name: string) =>
    rest
      .filter(([kind]) => kind === name)
      .map(([, own = '', ...cells]): [string, Float64Array] => [
        own,
        Float64Array.from(columns, (column) => Number(cells[column - 2] ?? 0)),
      ]);
  const square = (name: string) => {
    const found = new Map(part(name));
    return Float64Array.from(labels.flatMap((label: Label) => [...(found.get(label) ?? [])]));
  };
  const edges = new Map(part('edge'));
  const none = new Float64Array(labels.length);
  return {
    line: new Map(part('line')),
    step: square('step'),
    adjoining: square('adjoining'),
    start: edges.get('start') ?? none,
    end: edges.get('end') ?? none,
    hold: Number(rest.find(([kind]) => kind === 'hold')?.[2] ?? 0),
    cut: new Map(
      rest.flatMap(([kind, sign = '', much]) => (kind === 'cut' ? [[sign, Number(much)]] : [])),
    ),
  };
}

let learned: Numbers | undefined;

/** The numbers of the package, read at the first paste. */
export function learnedNumbers(): Numbers {
  learned ??= readNumbers(readFileSync(file, 'utf8'));
  return learned;
}
