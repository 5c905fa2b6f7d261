import { existsSync, readFileSync } from 'node:fs';

/** The part of the AssemblyScript compiler that is used: its own types would change those of arrays everywhere. */
interface Compiler {
  createMemoryStream(): { toString(): string };
  main(
    words: readonly string[],
    options: {
      readFile(file: string): string | null;
      writeFile(file: string, contents: string | Uint8Array): void;
      listFiles(): string[];
      stderr: object;
    },
  ): Promise<{ readonly error: Error | null }>;
}

const compiler: string = 'assemblyscript/asc';

/** How every kernel is compiled: vectors of 128 bits, a memory from outside, no run-time of its own. */
const options = [
  '--enable',
  'simd',
  '--enable',
  'bulk-memory',
  '--runtime',
  'stub',
  '--importMemory',
  '--optimizeLevel',
  '3',
  '--noAssert',
];

/** Compiles kernels/assembly/NAME.ts to WebAssembly; throws with the compiler's words where it fails. */
export async function compileKernels(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = new URL('./assembly/', import.meta.url);
  let binary: Uint8Array | undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the one version that is installed
  const asc = (await import(compiler)) as Compiler;
  const stderr = asc.createMemoryStream();
  const { error } = await asc.main([`${name}.ts`, '--outFile', `${name}.wasm`, ...options], {
    readFile: (file) => {
      const own = new URL(file, folder);
      return existsSync(own) ? readFileSync(own, 'utf8') : null;
    },
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
    stderr,
  });
  if (error !== null || binary === undefined) throw new Error(`${name}: ${stderr.toString()}`);
  return new Uint8Array(binary);
}
