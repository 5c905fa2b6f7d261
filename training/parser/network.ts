import { affixRows } from '../../src/text/parse/features.ts';
import {
  columnsOf,
  type Graph,
  glorot,
  type Parameter,
  parameter,
  type Starts,
  small,
  type Tensor,
  tensor,
  zero,
} from '../nn/graph.ts';
import {
  addRows,
  dropout,
  linear,
  putRows,
  rectify,
  recur,
  withNeighbours,
} from '../nn/operations.ts';
import type { Vectors } from '../vectors.ts';
import { affixesPerWord, type Batch, banks, rowsOf } from './items.ts';
import { inputColumns, learnedColumns, type Sizes, shapeColumns, vectorColumns } from './sizes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that is learned; src/text/parse/network.ts computes the same in whole numbers. */
export interface Network {
  readonly sizes: Sizes;
  readonly tables: Readonly<Record<'words' | 'affixes' | 'shapes' | 'bank', Parameter>>;
  readonly layers: readonly Layer[];
  readonly heads: Readonly<Record<HeadName, Affine>>;
}

interface Layer {
  readonly projection: Parameter | undefined;
  readonly gates: Parameter;
  readonly directions: readonly { readonly peep: Parameter; readonly bias: Parameter }[];
}

interface Affine {
  readonly weights: Parameter;
  readonly bias: Parameter | undefined;
}

type HeadName =
  | 'xpos'
  | 'upos'
  | 'narrow'
  | 'dependent'
  | 'head'
  | 'product'
  | 'lean'
  | 'label-dependent'
  | 'label-head'
  | 'label';

const roundedUp = (count: number) => Math.ceil(count / 4) * 4;

export function makeNetwork(graph: Graph, sizes: Sizes, vocabulary: Vocabulary): Network {
  const { hidden, layers, narrow, arc, label } = sizes;
  const table = (name: string, rows: number, columns: number, start = small(graph)) =>
    parameter(graph, name, [rows, columns], start, { isTable: true });
  const affine = (
    name: HeadName,
    rows: number,
    columns: number,
    options: AffineOptions = {},
  ): Affine => ({
    weights: parameter(
      graph,
      name,
      [rows, columns],
      options.isZero ? zero : glorot(graph, rows, columns),
    ),
    bias: options.hasNoBias ? undefined : parameter(graph, `${name}-bias`, [1, columns], zero),
  });
  const cells = 2 * hidden;
  return {
    sizes,
    tables: {
      // One more row for the root.
      words: table('words', vocabulary.words.length + 1, learnedColumns),
      affixes: table('affixes', affixRows, learnedColumns),
      shapes: table('shapes', vocabulary.shapes.length, shapeColumns),
      bank: table('bank', banks.length, inputColumns, zero),
    },
    layers: Array.from({ length: layers }, (_, n) => makeLayer(graph, sizes, n)),
    heads: {
      xpos: affine('xpos', cells, roundedUp(vocabulary.xpos.length)),
      upos: affine('upos', cells, roundedUp(vocabulary.upos.length)),
      narrow: affine('narrow', cells, narrow),
      dependent: affine('dependent', narrow, arc),
      head: affine('head', narrow, arc),
      product: affine('product', arc, arc, { isZero: true, hasNoBias: true }),
      lean: affine('lean', arc, 4, { isZero: true, hasNoBias: true }),
      'label-dependent': affine('label-dependent', narrow, label),
      'label-head': affine('label-head', narrow, label, { hasNoBias: true }),
      label: affine('label', label, roundedUp(vocabulary.relations.length)),
    },
  };
}

interface AffineOptions {
  readonly isZero?: boolean;
  readonly hasNoBias?: boolean;
}

function makeLayer(graph: Graph, { hidden, projection }: Sizes, n: number): Layer {
  const rows = n === 0 ? 3 * inputColumns : projection;
  // The first layer makes its own way past a closed gate; the others let their input through.
  const parts = n === 0 ? 4 : 3;
  const direction = (way: string) => {
    let i = 0;
    return {
      peep: parameter(graph, `peep${n}${way}`, [2, hidden], small(graph)),
      bias: parameter(graph, `bias${n}${way}`, [2, hidden], () => (i++ < hidden ? 1 : 0)),
    };
  };
  return {
    projection:
      n === 0
        ? undefined
        : parameter(
            graph,
            `projection${n}`,
            [2 * hidden, projection],
            glorot(graph, 2 * hidden, projection),
          ),
    gates: parameter(graph, `gates${n}`, [rows, 2 * parts * hidden], glorot(graph, rows, hidden)),
    directions: [direction('forward'), direction('backward')],
  };
}

/** What the network says of a batch, before anything is chosen. */
export interface Scores {
  readonly xpos: Tensor;
  readonly upos: Tensor;
  readonly dependent: Tensor;
  readonly head: Tensor;
  readonly lean: Tensor;
  readonly labelDependent: Tensor;
  readonly labelHead: Tensor;
}

/** Shares that are dropped while learning; none while not. */
export type Dropping = number | undefined;

const tagLayer = 1;
/** Of the narrower parts a smaller share is dropped. */
const lighter = 0.6;

export function score(
  graph: Graph,
  network: Network,
  vectors: Vectors,
  batch: Batch,
  dropping: Dropping,
): Scores {
  const { starts } = batch;
  const drop = (x: Tensor, share: number) =>
    dropping === undefined ? x : dropout(graph, x, share * dropping, starts);
  const apply = (name: HeadName, x: Tensor) => {
    const { weights, bias } = network.heads[name];
    return linear(graph, x, weights, bias);
  };
  let cells = withNeighbours(
    graph,
    drop(describe(graph, network, vectors, batch, dropping), 1),
    starts,
  );
  let tagCells = cells;
  for (const [n, layer] of network.layers.entries()) {
    cells = drop(runLayer(graph, network.sizes.hidden, layer, cells, starts), 1);
    if (n === tagLayer) tagCells = cells;
  }
  const narrow = drop(rectify(graph, apply('narrow', cells)), lighter);
  const head = drop(rectify(graph, apply('head', narrow)), lighter);
  return {
    xpos: apply('xpos', tagCells),
    upos: apply('upos', tagCells),
    dependent: apply('product', drop(rectify(graph, apply('dependent', narrow)), lighter)),
    head,
    lean: apply('lean', head),
    labelDependent: apply('label-dependent', narrow),
    labelHead: apply('label-head', narrow),
  };
}

/** What is known of each word by itself. Words learned from few examples are the more often withheld. */
function describe(
  graph: Graph,
  { tables }: Network,
  vectors: Vectors,
  batch: Batch,
  dropping: Dropping,
): Tensor {
  const { items, rows, starts } = batch;
  const withhold = (of: Int32Array, shareAt: (i: number) => number) =>
    dropping === undefined ? of : of.map((row, i) => (graph.random.next() < shareAt(i) ? -1 : row));
  const counts = items.flatMap((item) => [...item.counts]);
  const bank = new Int32Array(rows);
  for (const [i, item] of items.entries()) bank.fill(item.bank, starts[i], starts[i + 1]);
  const isRoot = (i: number) => counts[i] === Infinity;
  const x = tensor(graph, rows, inputColumns);
  putRows(
    graph,
    vectors.numbers,
    withhold(
      rowsOf(batch, (item) => item.vectors),
      () => 0.05,
    ),
    columnsOf(x, 0, vectorColumns),
  );
  const learned = columnsOf(x, vectorColumns, learnedColumns);
  const words = withhold(
    rowsOf(batch, (item) => item.words),
    (i) => (isRoot(i) ? 0 : 0.05 + 0.75 / (3 + (counts[i] ?? 0))),
  );
  addRows(graph, tables.words, words, 1, learned);
  addRows(
    graph,
    tables.affixes,
    rowsOf(batch, (item) => item.affixes),
    affixesPerWord,
    learned,
  );
  const shaped = columnsOf(x, vectorColumns + learnedColumns, shapeColumns);
  addRows(
    graph,
    tables.shapes,
    rowsOf(batch, (item) => item.shapes),
    1,
    shaped,
  );
  addRows(graph, tables.bank, bank, 1, x);
  return x;
}

function runLayer(
  graph: Graph,
  hidden: number,
  { projection, gates, directions }: Layer,
  below: Tensor,
  starts: Starts,
): Tensor {
  const u = linear(graph, projection ? linear(graph, below, projection) : below, gates);
  const out = tensor(graph, below.rows, 2 * hidden);
  const each = (projection ? 3 : 4) * hidden;
  for (const [d, { peep, bias }] of directions.entries()) {
    const own = columnsOf(u, d * each, each);
    const skip = projection
      ? columnsOf(below, d * hidden, hidden)
      : columnsOf(own, 3 * hidden, hidden);
    const to = columnsOf(out, d * hidden, hidden);
    recur(graph, { gates: own, skip, out: to }, { peep, bias, isBackward: d === 1 }, starts);
  }
  return out;
}
