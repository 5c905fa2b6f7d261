import { compileKernels } from './compile.ts';

/** The module that carries the compiled kernels of the parser into the package. */
export async function kernelModule(): Promise<string> {
  const bytes = Buffer.from(await compileKernels('parse')).toString('base64');
  return [
    '/** Compiled from kernels/assembly/parse.ts by `npm run kernels`: WebAssembly in base64. */',
    `export const kernelBytes =\n  '${bytes}';\n`,
  ].join('\n');
}

/** Where that module stands. */
export const kernelFile = new URL('../src/text/parse/kernels.ts', import.meta.url);
