/** How the numbers of a tensor are kept: single precision, or bytes each worth its row's or its column's unit. */
export type Coding = 'float' | 'by-row' | 'by-column';

export interface TensorHead {
  readonly rows: number;
  readonly columns: number;
  readonly coding: Coding;
  /** Where its bytes begin in the body; its units, single precision, come first. */
  readonly at: number;
}

/** The first part of a weights file. */
interface WeightsHead {
  readonly method: string;
  /** What it was trained on, and under which licence it may be used. */
  readonly notice: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly tensors: Readonly<Record<string, TensorHead>>;
}

export interface Tensor {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array | Int8Array;
  /** A unit a row or column; none for single precision. */
  readonly units: Float32Array;
  readonly coding: Coding;
}

export interface Weights {
  readonly head: WeightsHead;
  tensor(name: string): Tensor;
}

const magic = 'TMW1';
const headerBytes = 8;
const alignment = 16;

/** Reads a weights file: its mark, the length of its head, the head as JSON, then the tensors one after another. */
export function readWeights(file: Uint8Array, name: string): Weights {
  // Numbers are read in place, which wants them at multiples of their size.
  const bytes = file.byteOffset % alignment === 0 ? file : new Uint8Array(file);
  const refused = (why: string) => new Error(`${name} ${why}; install Tiltmeter again`);
  if (String.fromCharCode(...bytes.subarray(0, magic.length)) !== magic) {
    throw refused('is not a weights file of this version');
  }
  const body = bodyAfter(headLength(bytes));
  if (body > bytes.length) throw refused('ends before its head does');
  const head = readHead(bytes);
  if (head === undefined) throw refused('has a damaged head');
  const wanted = body + Math.max(0, ...Object.values(head.tensors).map(endOf));
  if (bytes.length < wanted) throw refused(`has ${bytes.length} bytes of ${wanted}`);
  return {
    head,
    tensor(which) {
      const tensor = head.tensors[which];
      if (tensor === undefined) throw refused(`has no tensor “${which}”`);
      return readTensor(bytes, body, tensor);
    },
  };
}

function headLength(bytes: Uint8Array): number {
  if (bytes.length < headerBytes) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
}

function readHead(bytes: Uint8Array): WeightsHead | undefined {
  const text = new TextDecoder().decode(
    bytes.subarray(headerBytes, headerBytes + headLength(bytes)),
  );
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of ours, marked as such
    const head = JSON.parse(text) as WeightsHead | null;
    return head?.sizes && head.lists && head.tensors ? head : undefined;
  } catch {
    return undefined;
  }
}

/** Where the body begins behind a head of that length. */
export function bodyAfter(length: number): number {
  return aligned(headerBytes + length);
}

export function aligned(at: number): number {
  return Math.ceil(at / alignment) * alignment;
}

/** Where a tensor ends in the body. */
function endOf({ rows, columns, coding, at }: TensorHead): number {
  const size = rows * columns;
  return coding === 'float'
    ? at + size * 4
    : at + aligned(unitsOf(rows, columns, coding) * 4) + size;
}

function unitsOf(rows: number, columns: number, coding: Coding): number {
  return coding === 'by-row' ? rows : columns;
}

function readTensor(bytes: Uint8Array, body: number, head: TensorHead): Tensor {
  const { rows, columns, coding } = head;
  const from = bytes.byteOffset + body + head.at;
  const size = rows * columns;
  if (coding === 'float') {
    const values = new Float32Array(bytes.buffer, from, size);
    return { rows, columns, coding, values, units: new Float32Array(0) };
  }
  const units = new Float32Array(bytes.buffer, from, unitsOf(rows, columns, coding));
  const values = new Int8Array(bytes.buffer, from + aligned(units.byteLength), size);
  return { rows, columns, coding, values, units };
}

/** A row of a tensor kept by rows, in single precision. */
export function rowOf({ columns, values, units }: Tensor, row: number): Float32Array {
  const unit = units[row] ?? 0;
  return Float32Array.from(
    values.subarray(row * columns, (row + 1) * columns),
    (value) => value * unit,
  );
}
