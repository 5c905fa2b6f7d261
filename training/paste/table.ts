import { labels } from '../../src/sources/paste/weights.ts';
import type { Model } from './chain.ts';

const width = labels.length;

/** All that was learned of line labels and of cuts. */
export interface Learned {
  readonly model: Model;
  readonly features: readonly string[];
  readonly cut: ReadonlyMap<string, number>;
}

const row = (kind: string, name: string, cells: readonly number[]) =>
  [kind, name, ...cells.map((cell) => (Math.round(cell * 100) / 100 || 0).toString())].join('\t');

/** The numbers of a model as the table that `src/sources/paste/numbers.ts` reads, rounded to hundredths. */
export function tableOf({ model, features, cut }: Learned, notice: readonly string[]): string {
  const rows = (kind: string, names: readonly string[], cells: Float64Array) =>
    names.map((name, index) =>
      row(kind, name, [...cells.subarray(index * width, (index + 1) * width)]),
    );
  const order = features
    .map((name, index) => ({ name, index }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...notice.map((line) => `# ${line}`),
    ['kind', 'name', ...labels].join('\t'),
    ...order.map(({ name, index }) =>
      row('line', name, [...model.emission.subarray(index * width, (index + 1) * width)]),
    ),
    ...rows('step', labels, model.step),
    ...rows('adjoining', labels, model.adjoining),
    row('edge', 'start', [...model.start]),
    row('edge', 'end', [...model.end]),
    row('hold', 'hold', [model.hold[0] ?? 0]),
    ...[...cut]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([sign, much]) => row('cut', sign, [much])),
    '',
  ].join('\n');
}
