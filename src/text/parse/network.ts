import type { Kernels } from './kernel.ts';
import { type Matrix, putMatrix, unit } from './matrix.ts';
import { type Plan, planMemory } from './memory.ts';
import { treeOf } from './tree.ts';
import { planTypes, shareUnit, type TypeShares } from './types.ts';
import type { Weights } from './weights.ts';

/** What the network says of the words of some sentences, one after another. */
export interface Parsed {
  /** The word of its sentence that each word hangs on, counted from 1; 0 is the root. */
  readonly heads: Int32Array;
  /** Places in the lists of names of the weights. */
  readonly relations: Int32Array;
  readonly xpos: Int32Array;
  readonly upos: Int32Array;
}

export interface Network {
  /**
   * Tags and trees of sentences: `forms` one after another, `lengths` words each, none empty; with a place for each
   * sentence's root they fit into `batchPlaces`.
   */
  parse(forms: readonly string[], lengths: readonly number[]): Parsed;
}

/** The places of one batch: for each sentence one for the root and one for each word. */
export const batchPlaces = 1024;

/** The layer whose cells say the tags, counted from 0. */
const tagLayer = 1;

const matrixNames = [
  'xpos',
  'upos',
  'narrow',
  'dependent',
  'head',
  'product',
  'lean',
  'label-dependent',
  'label-head',
  'label',
] as const;
type MatrixName = (typeof matrixNames)[number];

interface Layer {
  /** Narrows what the layer below says; the gates are made of that. The first layer's come with the word types. */
  readonly projection: Matrix | undefined;
  readonly gates: Matrix | undefined;
  /** Forward, then backward: where weights on the cell and biases stand. */
  readonly directions: readonly { readonly peep: number; readonly bias: number }[];
}

/** Numbers in memory, rows of `width`. */
interface Rows {
  readonly at: number;
  readonly width: number;
}

interface Machine {
  readonly kernels: Kernels;
  readonly memory: ArrayBuffer;
  readonly types: TypeShares;
  readonly layers: readonly Layer[];
  readonly matrices: Readonly<Record<MatrixName, Matrix>>;
  readonly room: Room;
  /** Cells of one direction of a layer. */
  readonly hidden: number;
}

/**
 * A tagger and parser in one: word types with their neighbours, layers of simple recurrent units in both directions
 * (Lei et al. 2018), tags from the second, heads by a product of every two words (Dozat and Manning 2017), labels from
 * the sum of the word's and its head's share. Matrices and what goes into them are whole numbers, so that what is said
 * of a sentence does not depend on the others of its batch.
 */
export function openNetwork(weights: Weights): Network {
  const plan = planMemory();
  const { hidden = 0, layers: depth = 0 } = weights.head.sizes;
  const first = putMatrix(plan, weights.tensor('first'));
  const layers = Array.from({ length: depth }, (_, n) => putLayer(plan, weights, n));
  const matrices = putMatrices(plan, weights);
  const room = takeRoom(plan, hidden, matrices);
  const openTypes = planTypes(plan, weights, first);
  const { kernels, memory } = plan.open();
  const types = openTypes({ kernels, memory });
  const machine: Machine = { kernels, memory, types, layers, matrices, room, hidden };
  return { parse: (forms, lengths) => parse(machine, forms, lengths) };
}

function putLayer(plan: Plan, weights: Weights, n: number): Layer {
  const put = (name: string) => (n === 0 ? undefined : putMatrix(plan, weights.tensor(name + n)));
  const direction = (way: string) => ({
    peep: plan.put(Float32Array.from(weights.tensor(`peep${n}${way}`).values)),
    bias: plan.put(Float32Array.from(weights.tensor(`bias${n}${way}`).values)),
  });
  return {
    projection: put('projection'),
    gates: put('gates'),
    directions: [direction('forward'), direction('backward')],
  };
}

function putMatrices(plan: Plan, weights: Weights): Record<MatrixName, Matrix> {
  const withBias = new Set<MatrixName>([
    'xpos',
    'upos',
    'narrow',
    'dependent',
    'head',
    'label-dependent',
    'label',
  ]);
  const put = (name: MatrixName) =>
    putMatrix(
      plan,
      weights.tensor(name),
      withBias.has(name) ? weights.tensor(`${name}-bias`) : undefined,
    );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- has every name
  return Object.fromEntries(matrixNames.map((name) => [name, put(name)])) as Record<
    MatrixName,
    Matrix
  >;
}

type Room = ReturnType<typeof takeRoom>;

function takeRoom(plan: Plan, hidden: number, m: Readonly<Record<MatrixName, Matrix>>) {
  const rows = (width: number): Rows => ({ at: plan.take(batchPlaces * width * 4), width });
  const whole = () => plan.take((batchPlaces + 1) * 4);
  const widest = Math.max(2 * hidden, ...Object.values(m).map((matrix) => matrix.rows));
  return {
    starts: whole(),
    types: whole(),
    best: whole(),
    heads: whole(),
    relations: whole(),
    xpos: whole(),
    upos: whole(),
    cell: plan.take(hidden * 4),
    gates: rows(8 * hidden),
    sides: [rows(2 * hidden), rows(2 * hidden)] as const,
    /** Sixteen-bit numbers on their way into a matrix. */
    input: plan.take((batchPlaces + 4) * widest * 2),
    tags: rows(Math.max(m.xpos.columns, m.upos.columns, m.label.columns)),
    narrow: rows(Math.max(m.narrow.columns, m.label.rows)),
    dependent: rows(m.dependent.columns),
    head: rows(m.head.columns),
    product: rows(m.product.columns),
    lean: rows(m.lean.columns),
    labelDependent: rows(m['label-dependent'].columns),
    labelHead: rows(m['label-head'].columns),
    turned: plan.take(m.head.columns * batchPlaces * 4),
    scores: plan.take(batchPlaces * batchPlaces * 4),
  };
}

function parse(machine: Machine, forms: readonly string[], lengths: readonly number[]): Parsed {
  const { memory, room } = machine;
  const starts = new Int32Array(memory, room.starts, lengths.length + 1);
  starts[0] = 0;
  for (const [s, length] of lengths.entries()) starts[s + 1] = (starts[s] ?? 0) + length + 1;
  const n = starts[lengths.length] ?? 0;
  putTypes(machine, forms, starts);
  encode(machine, lengths.length, n);
  attach(machine, starts, n);
  label(machine, n);
  const wordsOf = (at: number) => withoutRoots(new Int32Array(memory, at, n), starts);
  return {
    heads: withinSentences(wordsOf(room.heads), starts),
    relations: wordsOf(room.relations),
    xpos: wordsOf(room.xpos),
    upos: wordsOf(room.upos),
  };
}

/** The rows of the words' types, each sentence behind its root. */
function putTypes(
  { memory, room, types }: Machine,
  forms: readonly string[],
  starts: Int32Array,
): void {
  const rows = new Int32Array(forms.length);
  types.rowsOf(forms, rows);
  const all = new Int32Array(memory, room.types, starts.at(-1) ?? 0).fill(0);
  for (let s = 0; s + 1 < starts.length; s += 1) {
    const [from = 0, to = 0] = starts.subarray(s, s + 2);
    all.set(rows.subarray(from - s, to - s - 1), from + 1);
  }
}

function withoutRoots(all: Int32Array, starts: Int32Array): Int32Array {
  const words = new Int32Array(all.length - starts.length + 1);
  for (let s = 0; s + 1 < starts.length; s += 1) {
    const [from = 0, to = 0] = starts.subarray(s, s + 2);
    words.set(all.subarray(from + 1, to), from - s);
  }
  return words;
}

/** Heads counted from the root of their own sentence instead of the start of the batch. */
function withinSentences(heads: Int32Array, starts: Int32Array): Int32Array {
  for (let s = 0; s + 1 < starts.length; s += 1) {
    const [from = 0, to = 0] = starts.subarray(s, s + 2);
    for (let i = from - s; i < to - s - 1; i += 1) heads[i] = (heads[i] ?? 0) - from;
  }
  return heads;
}

/** out = in times matrix, of n rows; `in` as it is, or where negative a tenth of it. */
function multiply(
  { kernels, room }: Machine,
  from: Rows,
  matrix: Matrix,
  to: Rows,
  n: number,
  through: 'quantize' | 'rectify' = 'quantize',
): void {
  kernels[through](from.at, room.input, Math.ceil((n * from.width) / 8) * 8, 1 / unit);
  const { weights, scale, bias, rows, columns } = matrix;
  kernels.affine(room.input, from.width, weights, scale, bias, to.at, to.width, n, rows, columns);
}

/** Runs the layers; the last one's cells end in `sides[(depth - 1) % 2]`. */
function encode(machine: Machine, count: number, n: number): void {
  const { kernels, room, types, hidden, layers } = machine;
  for (const [l, { projection, gates, directions }] of layers.entries()) {
    const [from, to] = l % 2 === 0 ? [room.sides[1], room.sides[0]] : room.sides;
    const isFirst = projection === undefined || gates === undefined;
    const width = (isFirst ? 8 : 6) * hidden;
    if (isFirst) {
      kernels.gather(types.at, room.types, room.starts, count, room.gates.at, width, shareUnit);
    } else {
      const narrowed = { at: room.narrow.at, width: projection.columns };
      multiply(machine, from, projection, narrowed, n);
      multiply(machine, narrowed, gates, { at: room.gates.at, width }, n);
    }
    for (const [d, { peep, bias }] of directions.entries()) {
      const u = room.gates.at + d * (width / 2) * 4;
      const skip = isFirst ? u + 3 * hidden * 4 : from.at + d * hidden * 4;
      kernels.recur(
        u,
        width,
        skip,
        isFirst ? width : 2 * hidden,
        peep,
        bias,
        room.cell,
        to.at + d * hidden * 4,
        2 * hidden,
        room.starts,
        count,
        hidden,
        d,
      );
    }
    if (l === tagLayer) tag(machine, to, n);
  }
}

function tag(machine: Machine, cells: Rows, n: number): void {
  const { kernels, room, matrices } = machine;
  for (const name of ['xpos', 'upos'] as const) {
    const matrix = matrices[name];
    const tags = { at: room.tags.at, width: matrix.columns };
    multiply(machine, cells, matrix, tags, n);
    kernels.largest(tags.at, tags.width, room[name], n, matrix.names);
  }
}

/** Finds the heads, as places of the batch, and leaves the shares of words and heads in their labels. */
function attach(machine: Machine, starts: Int32Array, n: number): void {
  const { room, matrices: m, layers } = machine;
  const top = room.sides[(layers.length - 1) % 2 === 0 ? 0 : 1];
  const narrow = { at: room.narrow.at, width: m.narrow.columns };
  multiply(machine, top, m.narrow, narrow, n);
  // The first use makes the narrowed cells non-negative where they are not; the others find them so.
  multiply(machine, narrow, m.dependent, room.dependent, n, 'rectify');
  multiply(machine, narrow, m.head, room.head, n);
  multiply(machine, narrow, m['label-dependent'], room.labelDependent, n);
  multiply(machine, narrow, m['label-head'], room.labelHead, n);
  multiply(machine, room.dependent, m.product, room.product, n, 'rectify');
  multiply(machine, room.head, m.lean, room.lean, n, 'rectify');
  for (let s = 0; s + 1 < starts.length; s += 1) {
    const [from = 0, to = 0] = starts.subarray(s, s + 2);
    attachSentence(machine, from, to - from);
  }
}

function attachSentence(
  { kernels, memory, room, matrices }: Machine,
  from: number,
  size: number,
): void {
  const row = ({ at, width }: Rows) => at + from * width * 4;
  kernels.attach(
    row(room.product),
    room.product.width,
    row(room.head),
    room.head.width,
    row(room.lean),
    room.lean.width,
    room.turned,
    room.scores,
    room.best,
    size,
    matrices.head.columns,
  );
  const stride = Math.ceil(size / 4) * 4;
  const scores = new Float32Array(memory, room.scores, size * stride);
  const best = new Int32Array(memory, room.best, size);
  best[0] = 0;
  const heads = treeOf(best, (word, head) => scores[word * stride + head] ?? 0);
  const all = new Int32Array(memory, room.heads, from + size);
  for (const [i, head] of heads.entries()) all[from + i] = from + head;
}

function label(machine: Machine, n: number): void {
  const { kernels, room, matrices } = machine;
  const { labelDependent, labelHead, heads, relations } = room;
  const sum = { at: room.narrow.at, width: matrices.label.rows };
  kernels.join(
    labelDependent.at,
    labelDependent.width,
    labelHead.at,
    labelHead.width,
    heads,
    sum.at,
    n,
    sum.width,
  );
  const labels = { at: room.tags.at, width: matrices.label.columns };
  multiply(machine, sum, matrices.label, labels, n, 'rectify');
  kernels.largest(labels.at, labels.width, relations, n, matrices.label.names);
}
