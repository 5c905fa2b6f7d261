import { kernelBytes } from './kernels.ts';

/** The part of the WebAssembly interface that is used here; the types of Node have its names only. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

type Pointer = number;

/** What `kernels/parse.ts` exports; see there. All arguments are byte offsets, sizes and strides. */
export interface Kernels {
  quantize(x: Pointer, y: Pointer, n: number, by: number): void;
  rectify(x: Pointer, y: Pointer, n: number, by: number): void;
  affine(
    x: Pointer,
    xStride: number,
    weights: Pointer,
    scale: Pointer,
    bias: Pointer,
    out: Pointer,
    outStride: number,
    n: number,
    k: number,
    m: number,
  ): void;
  gather(
    shares: Pointer,
    types: Pointer,
    starts: Pointer,
    count: number,
    u: Pointer,
    width: number,
    unit: number,
  ): void;
  recur(
    u: Pointer,
    uStride: number,
    skip: Pointer,
    skipStride: number,
    peep: Pointer,
    bias: Pointer,
    cell: Pointer,
    out: Pointer,
    outStride: number,
    starts: Pointer,
    count: number,
    h: number,
    backward: number,
  ): void;
  attach(
    dep: Pointer,
    depStride: number,
    head: Pointer,
    headStride: number,
    lean: Pointer,
    leanStride: number,
    turned: Pointer,
    scores: Pointer,
    best: Pointer,
    n: number,
    k: number,
  ): void;
  join(
    dep: Pointer,
    depStride: number,
    head: Pointer,
    headStride: number,
    heads: Pointer,
    z: Pointer,
    n: number,
    k: number,
  ): void;
  largest(x: Pointer, xStride: number, best: Pointer, n: number, m: number): void;
}

const pageBytes = 65_536;

/** The kernels over a memory of at least so many bytes. */
export function openKernels(bytes: number): { kernels: Kernels; memory: ArrayBuffer } {
  const { exports, memory } = instantiate(Buffer.from(kernelBytes, 'base64'), bytes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compiled from kernels/assembly, as a test checks
  return { kernels: exports as Kernels, memory };
}

/** A WebAssembly module over a memory of its own, of at least so many bytes. */
export function instantiate(
  module: Uint8Array,
  bytes: number,
): { readonly exports: object; readonly memory: ArrayBuffer } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
  return { exports, memory: memory.buffer };
}
