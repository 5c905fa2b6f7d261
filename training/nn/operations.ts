import { type Graph, type Parameter, type Starts, type Tensor, tensor } from './graph.ts';

/** x times a matrix, plus a bias of one row. */
export function linear(graph: Graph, x: Tensor, weights: Parameter, bias?: Parameter): Tensor {
  const { kernels, machine, steps, panel } = graph;
  const { rows: k, columns: m } = weights;
  const y = tensor(graph, x.rows, m);
  if (bias) for (let i = 0; i < x.rows; i += 1) kernels.add(bias.at, m, y.at + i * m * 4, m, 1, m);
  kernels.multiply(x.at, x.stride, 1, weights.at, m, y.at, m, x.rows, k, m, panel);
  steps.push(() => {
    const turned = machine.take(k * m);
    kernels.turn(weights.at, m, turned, k, k, m);
    kernels.multiply(y.slope, m, 1, turned, k, x.slope, x.stride, x.rows, m, k, panel);
    kernels.multiply(x.at, 1, x.stride, y.slope, m, weights.slope, m, k, x.rows, m, panel);
    if (bias)
      for (let i = 0; i < x.rows; i += 1) kernels.add(y.slope + i * m * 4, m, bias.slope, m, 1, m);
  });
  return y;
}

/** Adds rows of a table to the rows of a tensor: `each` rows[i * each ...] to row i, none for -1. */
export function addRows(
  graph: Graph,
  table: Parameter,
  rows: Int32Array,
  each: number,
  to: Tensor,
): void {
  const { kernels, steps } = graph;
  const { columns } = table;
  const visit = (act: (row: number, place: number) => void) => {
    for (const [i, row] of rows.entries())
      if (row >= 0) act(row * columns * 4, Math.floor(i / each) * to.stride * 4);
  };
  visit((row, place) => kernels.add(table.at + row, columns, to.at + place, columns, 1, columns));
  steps.push(() => {
    visit((row, place) =>
      kernels.add(to.slope + place, columns, table.slope + row, columns, 1, columns),
    );
    for (const row of rows) if (row >= 0) table.touched?.add(row);
  });
}

/** Puts rows of a table that is not learned into the rows of a tensor, none for -1. */
export function putRows(
  { numbers }: Graph,
  table: Float32Array,
  rows: Int32Array,
  to: Tensor,
): void {
  for (const [i, row] of rows.entries()) {
    if (row < 0) continue;
    const from = row * to.columns;
    numbers.set(table.subarray(from, from + to.columns), to.at / 4 + i * to.stride);
  }
}

/** Each row beside the one before and the one after it in its sentence, zeros beyond the ends. */
export function withNeighbours(graph: Graph, x: Tensor, starts: Starts): Tensor {
  const { kernels, steps } = graph;
  const y = tensor(graph, x.rows, 3 * x.columns);
  const visit = (act: (x: number, y: number, rows: number) => void) => {
    for (let s = 0; s + 1 < starts.length; s += 1) {
      const [low = 0, high = 0] = starts.subarray(s, s + 2);
      for (const [part, shift] of [-1, 0, 1].entries()) {
        const first = Math.max(low, low - shift);
        const rows = high - low - Math.abs(shift);
        if (rows > 0)
          act((first + shift) * x.stride * 4, (first * y.stride + part * x.columns) * 4, rows);
      }
    }
  };
  visit((from, to, rows) =>
    kernels.add(x.at + from, x.stride, y.at + to, y.stride, rows, x.columns),
  );
  steps.push(() =>
    visit((to, from, rows) =>
      kernels.add(y.slope + from, y.stride, x.slope + to, x.stride, rows, x.columns),
    ),
  );
  return y;
}

/** Drops a share of the columns of each sentence and scales the others up (Gal and Ghahramani 2016). */
export function dropout(graph: Graph, x: Tensor, share: number, starts: Starts): Tensor {
  const { kernels, machine, numbers, random, steps } = graph;
  const y = tensor(graph, x.rows, x.columns);
  const sentences = starts.length - 1;
  const masks = machine.take(sentences * x.columns);
  for (let i = 0; i < sentences * x.columns; i += 1)
    numbers[masks / 4 + i] = random.next() < share ? 0 : 1 / (1 - share);
  const pass = (from: number, fromStride: number, to: number, toStride: number) => {
    for (let s = 0; s < sentences; s += 1) {
      const [low = 0, high = 0] = starts.subarray(s, s + 2);
      const mask = masks + s * x.columns * 4;
      kernels.addScaled(
        from + low * fromStride * 4,
        fromStride,
        mask,
        to + low * toStride * 4,
        toStride,
        high - low,
        x.columns,
      );
    }
  };
  pass(x.at, x.stride, y.at, y.stride);
  steps.push(() => pass(y.slope, y.stride, x.slope, x.stride));
  return y;
}

/** x where it is positive, a tenth of it where it is not. */
export function rectify(graph: Graph, x: Tensor): Tensor {
  const { kernels, steps } = graph;
  const y = tensor(graph, x.rows, x.columns);
  kernels.rectify(x.at, y.at, x.rows * x.columns);
  steps.push(() => {
    kernels.rectifyBack(x.at, x.slope, y.slope, x.rows * x.columns);
  });
  return y;
}

/** Row i of a plus row at[i] of b. */
export function addAt(graph: Graph, a: Tensor, b: Tensor, at: Int32Array): Tensor {
  const { kernels, steps } = graph;
  const y = tensor(graph, a.rows, a.columns);
  const m = a.columns;
  kernels.add(a.at, a.stride, y.at, m, a.rows, m);
  for (const [i, row] of at.entries())
    kernels.add(b.at + row * b.stride * 4, m, y.at + i * m * 4, m, 1, m);
  steps.push(() => {
    kernels.add(y.slope, m, a.slope, a.stride, a.rows, m);
    for (const [i, row] of at.entries())
      kernels.add(y.slope + i * m * 4, m, b.slope + row * b.stride * 4, m, 1, m);
  });
  return y;
}

interface Recurrence {
  readonly peep: Parameter;
  readonly bias: Parameter;
  readonly isBackward: boolean;
}

/** One direction of a simple recurrent unit into some columns of `out`; see kernels/assembly/train.ts. */
export function recur(
  graph: Graph,
  { gates, skip, out }: { readonly gates: Tensor; readonly skip: Tensor; readonly out: Tensor },
  { peep, bias, isBackward }: Recurrence,
  starts: Starts,
): void {
  const { kernels, machine, steps } = graph;
  const h = out.columns;
  const [cells = 0, forgets = 0, resets = 0] = [0, 1, 2].map(() => machine.take(out.rows * h));
  const carry = machine.take(h);
  const way = isBackward ? 1 : 0;
  const sentences = Array.from({ length: starts.length - 1 }, (_, s) => [
    starts[s] ?? 0,
    starts[s + 1] ?? 0,
  ]);
  for (const [low = 0, high = 0] of sentences) {
    kernels.recur(
      gates.at,
      gates.stride,
      skip.at,
      skip.stride,
      peep.at,
      bias.at,
      cells,
      forgets,
      resets,
      out.at,
      out.stride,
      h,
      low,
      high,
      way,
    );
  }
  steps.push(() => {
    for (const [low = 0, high = 0] of sentences) {
      kernels.recurBack(
        gates.at,
        gates.slope,
        gates.stride,
        skip.at,
        skip.slope,
        skip.stride,
        peep.at,
        peep.slope,
        bias.slope,
        cells,
        forgets,
        resets,
        out.slope,
        out.stride,
        carry,
        h,
        low,
        high,
        way,
      );
    }
  });
}
