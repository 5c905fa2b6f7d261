import { writeFileSync } from 'node:fs';
import { kernelFile, kernelModule } from './build.ts';

writeFileSync(kernelFile, await kernelModule());
