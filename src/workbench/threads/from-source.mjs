// Lets a thread read TypeScript: the loader of `tsx` that the program itself was started with serves its first thread
// alone. Not part of the built package.
import { register } from 'tsx/esm/api';

register();
