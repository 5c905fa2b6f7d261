import type { Kernels, Machine } from './machine.ts';
import type { Random } from './random.ts';

/** A matrix and its gradient in the memory of the machine; a view of some columns has a longer stride. */
export interface Tensor {
  /** Byte offset of the numbers. */
  readonly at: number;
  /** Byte offset of their gradients, in the same places. */
  readonly slope: number;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
}

/** A matrix that is learned. */
export interface Parameter extends Tensor {
  readonly name: string;
  /** Byte offsets of Adam's moments and of the running average. */
  readonly first: number;
  readonly second: number;
  readonly average: number;
  /** For a table of which few rows are used at a time: the rows used since the last step. */
  readonly touched: Set<number> | undefined;
}

/** The rows of each sentence of a batch: from starts[s] to starts[s + 1]. */
export type Starts = Int32Array;

/** What a computation is made with: the machine, the steps back, and chance. */
export interface Graph {
  readonly machine: Machine;
  readonly kernels: Kernels;
  readonly numbers: Float32Array;
  readonly random: Random;
  readonly parameters: Parameter[];
  /** Steps that pass gradients back, in the order of the way there. */
  readonly steps: (() => void)[];
  /** Room that the matrix product packs into. */
  readonly panel: number;
}

export function openGraph(machine: Machine, random: Random): Graph {
  const { kernels, numbers } = machine;
  const panel = machine.take(256 * 8);
  return { machine, kernels, numbers, random, parameters: [], steps: [], panel };
}

/** Forgets the batch: its tensors and steps. */
export function release({ machine, steps }: Graph): void {
  steps.length = 0;
  machine.release();
}

/** Passes gradients back through all steps. */
export function passBack({ steps }: Graph): void {
  for (const step of steps.toReversed()) step();
}

export function tensor({ machine }: Graph, rows: number, columns: number): Tensor {
  const [at, slope] = [machine.take(rows * columns), machine.take(rows * columns)];
  return { at, slope, rows, columns, stride: columns };
}

/** A view of some columns of a tensor. */
export function columnsOf(whole: Tensor, from: number, columns: number): Tensor {
  return { ...whole, at: whole.at + from * 4, slope: whole.slope + from * 4, columns };
}

interface ParameterOptions {
  readonly isTable?: boolean;
}

/** A parameter with its first numbers; a multiple of 4 of them. */
export function parameter(
  graph: Graph,
  name: string,
  [rows, columns]: readonly [number, number],
  start: () => number,
  { isTable = false }: ParameterOptions = {},
): Parameter {
  const { machine, numbers } = graph;
  const size = rows * columns;
  const [at, slope, first, second, average] = Array.from({ length: 5 }, () => machine.take(size));
  const made: Parameter = {
    name,
    at: at ?? 0,
    slope: slope ?? 0,
    first: first ?? 0,
    second: second ?? 0,
    average: average ?? 0,
    rows,
    columns,
    stride: columns,
    touched: isTable ? new Set() : undefined,
  };
  const from = made.at / 4;
  for (let i = 0; i < size; i += 1) numbers[from + i] = start();
  graph.parameters.push(made);
  return made;
}

/** Between minus and plus the bound of Glorot and Bengio 2010. */
export function glorot({ random }: Graph, rows: number, columns: number): () => number {
  const bound = Math.sqrt(6 / (rows + columns));
  return () => (random.next() * 2 - 1) * bound;
}

/** Between minus and plus a tenth. */
export function small({ random }: Graph): () => number {
  return () => (random.next() * 2 - 1) * 0.1;
}

export const zero = (): number => 0;
