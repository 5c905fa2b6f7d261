import { aligned, bodyAfter, type Coding, type TensorHead } from '../src/text/parse/weights.ts';

/** A tensor on its way into a file. */
export interface Packed {
  readonly head: Omit<TensorHead, 'at'>;
  readonly parts: readonly Uint8Array[];
}

/** What a weights file tells beside its tensors. */
export interface Told {
  /** The method's name and version. */
  readonly method: string;
  /** What it was trained on, and under which licence it may be used. */
  readonly notice: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** A file for src/text/parse/weights.ts. */
export function weightsFile(
  told: Told,
  tensorsIn: Iterable<readonly [string, Packed]>,
): Uint8Array {
  const tensors: Record<string, TensorHead> = {};
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [name, own] of tensorsIn) {
    tensors[name] = { ...own.head, at };
    for (const part of own.parts) {
      parts.push(part);
      at += aligned(part.length);
    }
  }
  return joined(new TextEncoder().encode(JSON.stringify({ ...told, tensors })), parts, at);
}

function joined(head: Uint8Array, parts: readonly Uint8Array[], size: number): Uint8Array {
  const body = bodyAfter(head.length);
  const file = new Uint8Array(body + size);
  file.set(new TextEncoder().encode('TMW1'));
  new DataView(file.buffer).setUint32(4, head.length, true);
  file.set(head, 8);
  let at = body;
  for (const part of parts) {
    file.set(part, at);
    at += aligned(part.length);
  }
  return file;
}

const largestByte = 127;

/** Numbers as they are, or in bytes each worth the unit of its row or column. */
export function packed(
  numbers: Float32Array,
  rows: number,
  columns: number,
  coding: Coding,
): Packed {
  const head = { rows, columns, coding };
  if (coding === 'float') return { head, parts: [bytesOf(numbers)] };
  const unitOf =
    coding === 'by-row' ? (i: number) => Math.floor(i / columns) : (i: number) => i % columns;
  const units = new Float32Array(coding === 'by-row' ? rows : columns);
  for (const [i, value] of numbers.entries()) {
    const place = unitOf(i);
    units[place] = Math.max(units[place] ?? 0, Math.abs(value) / largestByte);
  }
  const bytes = Int8Array.from(numbers, (value, i) => {
    const unit = units[unitOf(i)] ?? 0;
    return unit === 0 ? 0 : Math.round(value / unit);
  });
  return { head, parts: [bytesOf(units), bytesOf(bytes)] };
}

function bytesOf(numbers: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
