import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '../..');

/**
 * Compiles a program and all it imports into a folder, and gives the path of its JavaScript: a test
 * that starts it often is not to pay for the compiler each time.
 */
export function buildProgram(entry: URL, folder: string): string {
  const source = fileURLToPath(entry);
  const config = {
    extends: join(root, 'tsconfig.base.json'),
    compilerOptions: { rootDir: root, outDir: folder, noCheck: true, lib: ['es2023'], types: [] },
    files: [source],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const name of ['node_modules', 'data']) symlinkSync(join(root, name), join(folder, name));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', folder], { stdio: 'inherit' });
  return join(folder, relative(root, source).replace(/\.ts$/, '.js'));
}
