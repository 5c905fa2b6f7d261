import { openRandom } from '../nn/random.ts';

/** A tree: of each node its feature, threshold and children; a negative child is a leaf's number, from -1. */
export interface BoostedTree {
  readonly features: number[];
  readonly thresholds: number[];
  readonly left: number[];
  readonly right: number[];
  readonly leaves: number[];
}

export interface Boosting {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least weight of the examples in a leaf. */
  readonly least: number;
  /** Ridge on the values of leaves. */
  readonly ridge: number;
  /** Share of the features that each tree may look at. */
  readonly share: number;
  readonly seed: number;
}

const bins = 48;
/** Places of one feature in the sums: a slope and a curve for each bin. */
const width = 2 * bins;

/** Examples as columns of bins, and the thresholds between them. */
export interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly rows: number;
}

export function bin(rows: readonly Float32Array[]): Binned {
  const count = rows[0]?.length ?? 0;
  const columns: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < count; f += 1) {
    const values = Float32Array.from(rows, (row) => row[f] ?? 0);
    const own = edgesOf(values);
    edges.push(own);
    columns.push(Uint8Array.from(values, (value) => binOf(own, value)));
  }
  return { columns, edges, rows: rows.length };
}

function edgesOf(values: Float32Array): number[] {
  const step = Math.max(1, Math.floor(values.length / 20_000));
  const sample = values.filter((_, i) => i % step === 0).toSorted();
  const found = new Set<number>();
  for (let i = 1; i < bins; i += 1) {
    const at = Math.floor((i * sample.length) / bins);
    const [low, high] = [sample[at - 1] ?? 0, sample[at] ?? 0];
    if (high > low) found.add(Math.fround((low + high) / 2));
  }
  const distinct = [...new Set(sample)];
  if (distinct.length <= bins)
    for (let i = 1; i < distinct.length; i += 1)
      found.add(Math.fround(((distinct[i - 1] ?? 0) + (distinct[i] ?? 0)) / 2));
  return [...found].toSorted((a, b) => a - b).slice(0, bins - 1);
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly slot: Slot | undefined;
  /** Of each feature and bin, the sums of slopes and of curves. */
  readonly sums: Float64Array;
  readonly total: readonly [slope: number, curve: number];
  readonly split: Split | undefined;
}

interface Slot {
  readonly node: number;
  readonly isLeft: boolean;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly at: number;
}

interface Work {
  readonly data: Binned;
  readonly options: Boosting;
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly scores: Float64Array;
  readonly features: readonly number[];
}

/**
 * Gradient boosting of the logistic loss, leaf by leaf where the gain is greatest (Friedman 2001; histograms as in Ke et al. 2017,
 * LightGBM). Targets lie from 0 to 1.
 */
export function boost(
  data: Binned,
  targets: Float64Array,
  weights: Float64Array,
  options: Boosting,
): BoostedTree[] {
  const make = () => new Float64Array(data.rows);
  const [scores, slopes, curves] = [make(), make(), make()];
  const random = openRandom(options.seed);
  return Array.from({ length: options.trees }, () => {
    for (let i = 0; i < data.rows; i += 1) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 0;
      slopes[i] = weight * (p - (targets[i] ?? 0));
      curves[i] = weight * Math.max(1e-6, p * (1 - p));
    }
    const features = data.columns.map((_, f) => f).filter(() => random.next() < options.share);
    return grow({ data, options, slopes, curves, scores, features });
  });
}

function grow(work: Work): BoostedTree {
  const tree: BoostedTree = { features: [], thresholds: [], left: [], right: [], leaves: [] };
  const all = Int32Array.from({ length: work.data.rows }, (_, i) => i);
  const open = [makeLeaf(work, { rows: all, slot: undefined, sums: sumUp(work, all) })];
  while (open.length < work.options.leaves) {
    const best = open.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    if (!best.split || best.split.gain <= 1e-9) break;
    const node = tree.features.length;
    tree.features.push(best.split.feature);
    tree.thresholds.push(work.data.edges[best.split.feature]?.[best.split.at] ?? 0);
    tree.left.push(0);
    tree.right.push(0);
    link(tree, best.slot, node);
    open.splice(open.indexOf(best), 1, ...divide(work, best, best.split, node));
  }
  for (const { rows, slot, total } of open) {
    const value = (-work.options.rate * total[0]) / (total[1] + work.options.ridge);
    tree.leaves.push(value);
    link(tree, slot, -tree.leaves.length);
    for (const i of rows) work.scores[i] = (work.scores[i] ?? 0) + value;
  }
  return tree;
}

function link(tree: BoostedTree, slot: Slot | undefined, to: number): void {
  if (slot) (slot.isLeft ? tree.left : tree.right)[slot.node] = to;
}

/** The sums of the smaller part are counted, those of the other are what is left. */
function divide(work: Work, leaf: Leaf, { feature, at }: Split, node: number): Leaf[] {
  const column = work.data.columns[feature] ?? new Uint8Array();
  const low = leaf.rows.filter((i) => (column[i] ?? 0) <= at);
  const high = leaf.rows.filter((i) => (column[i] ?? 0) > at);
  const [small, large] = low.length < high.length ? [low, high] : [high, low];
  const sums = sumUp(work, small);
  const rest = leaf.sums;
  for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] ?? 0) - (sums[i] ?? 0);
  return [
    makeLeaf(work, { rows: small, slot: { node, isLeft: small === low }, sums }),
    makeLeaf(work, { rows: large, slot: { node, isLeft: large === low }, sums: rest }),
  ];
}

function sumUp({ data, slopes, curves, features }: Work, rows: Int32Array): Float64Array {
  const sums = new Float64Array(data.columns.length * width);
  for (const feature of features) {
    const column = data.columns[feature] ?? new Uint8Array();
    const base = feature * width;
    for (let r = 0; r < rows.length; r += 1) {
      const i = rows[r] ?? 0;
      const place = base + 2 * (column[i] ?? 0);
      sums[place] = (sums[place] ?? 0) + (slopes[i] ?? 0);
      sums[place + 1] = (sums[place + 1] ?? 0) + (curves[i] ?? 0);
    }
  }
  return sums;
}

function makeLeaf(work: Work, leaf: Pick<Leaf, 'rows' | 'slot' | 'sums'>): Leaf {
  let [slope, curve] = [0, 0];
  for (const i of leaf.rows) {
    slope += work.slopes[i] ?? 0;
    curve += work.curves[i] ?? 0;
  }
  const total = [slope, curve] as const;
  return { ...leaf, total, split: bestSplit(work, leaf.sums, total) };
}

function bestSplit(
  { data, options, features }: Work,
  sums: Float64Array,
  [slope, curve]: readonly [number, number],
): Split | undefined {
  const { ridge, least } = options;
  const own = (slope * slope) / (curve + ridge);
  let best: Split | undefined;
  for (const feature of features) {
    const count = data.edges[feature]?.length ?? 0;
    let [lowSlope, lowCurve] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const place = feature * width + 2 * at;
      lowSlope += sums[place] ?? 0;
      lowCurve += sums[place + 1] ?? 0;
      const rest = curve - lowCurve;
      if (lowCurve < least || rest < least) continue;
      const gain =
        (lowSlope * lowSlope) / (lowCurve + ridge) + (slope - lowSlope) ** 2 / (rest + ridge) - own;
      if (gain > (best?.gain ?? 0)) best = { gain, feature, at };
    }
  }
  return best;
}
