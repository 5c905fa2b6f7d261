import { type Kernels, openKernels } from './kernel.ts';

/** Plans the one memory of the kernels: first all room is taken, then it is opened and what was put in is there. */
export interface Plan {
  /** The byte offset of so many bytes, a multiple of 16; past their end a few more may be read, not written. */
  take(bytes: number): number;
  /** As `take`, for numbers that stand there from the start. */
  put(numbers: Float32Array | Int16Array): number;
  open(): { readonly kernels: Kernels; readonly memory: ArrayBuffer };
}

const alignment = 16;

/** Low addresses stay free, so that 0 can stand for none. */
const first = 1024;

/** Kernels read whole tiles: up to three rows past the last. */
const slack = 16_384;

export function planMemory(): Plan {
  let used = first;
  const contents: { readonly at: number; readonly bytes: Uint8Array }[] = [];
  const take = (bytes: number) => {
    const at = used;
    used = Math.ceil((used + bytes) / alignment) * alignment;
    return at;
  };
  return {
    take,
    put(numbers) {
      const at = take(numbers.byteLength);
      const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
      contents.push({ at, bytes });
      return at;
    },
    open() {
      const opened = openKernels(used + slack);
      const all = new Uint8Array(opened.memory);
      for (const { at, bytes } of contents) all.set(bytes, at);
      return opened;
    },
  };
}
