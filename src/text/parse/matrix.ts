import type { Plan } from './memory.ts';
import type { Tensor } from './weights.ts';

/** What one step of a 16-bit activation is worth. With it no sum of 500 products with bytes overflows 32 bits. */
export const unit = 1 / 1024;

/** Where a matrix and its bias stand in memory, as the kernel `affine` wants them. */
export interface Matrix {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  /** Numbers in, a multiple of 4. */
  readonly rows: number;
  /** Numbers out, those past `names` nought. */
  readonly columns: number;
  readonly names: number;
}

/** Columns that the kernel takes in one go. */
const panel = 8;

/** Puts a matrix of bytes, and its bias if it has one, into memory. */
export function putMatrix(plan: Plan, tensor: Tensor, bias?: Tensor): Matrix {
  const rows = Math.ceil(tensor.rows / 4) * 4;
  const columns = Math.ceil(tensor.columns / panel) * panel;
  const widened = (numbers: ArrayLike<number>) => {
    const wide = new Float32Array(columns);
    wide.set(numbers);
    return wide;
  };
  return {
    rows,
    columns,
    names: tensor.columns,
    weights: plan.put(inPanels(tensor, rows, columns)),
    scale: plan.put(widened(tensor.units.map((worth) => worth * unit))),
    bias: plan.put(widened(bias ? bias.values : [])),
  };
}

/** Columns eight by eight; in these rows two by two, the two numbers of a column side by side. */
function inPanels(tensor: Tensor, rows: number, columns: number): Int16Array {
  const panels = new Int16Array(rows * columns);
  for (let row = 0; row < tensor.rows; row += 1) {
    for (let column = 0; column < tensor.columns; column += 1) {
      const [first, within] = [Math.floor(column / panel), column % panel];
      const at = first * rows * panel + (row >> 1) * panel * 2 + within * 2 + (row & 1);
      panels[at] = tensor.values[row * tensor.columns + column] ?? 0;
    }
  }
  return panels;
}
