import { compileKernels } from '../../kernels/compile.ts';
import { instantiate } from '../../src/text/parse/kernel.ts';

/** What kernels/train.ts exports; see there. Arguments are byte offsets, sizes and strides. */
type KernelName =
  | 'multiply'
  | 'turn'
  | 'add'
  | 'addScaled'
  | 'rectify'
  | 'rectifyBack'
  | 'recur'
  | 'recurBack'
  | 'softmax'
  | 'squares'
  | 'adam'
  | 'average'
  | 'clear';

export type Kernels = Readonly<Record<KernelName, (...args: readonly number[]) => number>>;

/** The kernels, their memory as numbers, and how room in it is given out. */
export interface Machine {
  readonly kernels: Kernels;
  readonly numbers: Float32Array;
  /** The byte offset of room for so many numbers, all zero. */
  take(count: number): number;
  /** What was taken until now is kept; what is taken from now on is free again after `release`. */
  keep(): void;
  release(): void;
}

const alignment = 64;

/** Below this lie the tables that the compiler placed: those of exp and log, a few kilobytes. */
const reserved = 65_536;

/** Compiles kernels/assembly/train.ts and opens it over a memory of so many bytes. */
export async function openMachine(bytes: number): Promise<Machine> {
  const { exports, memory } = instantiate(await compileKernels('train'), bytes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- compiled from kernels/assembly/train.ts
  const kernels = exports as Kernels;
  let used = reserved;
  let kept = used;
  return {
    kernels,
    numbers: new Float32Array(memory),
    take(count) {
      const at = used;
      used = Math.ceil((used + count * 4) / alignment) * alignment;
      if (used > memory.byteLength) throw new Error('the batch does not fit into memory');
      kernels.clear(at, used - at);
      return at;
    },
    keep() {
      kept = used;
    },
    release() {
      used = kept;
    },
  };
}
