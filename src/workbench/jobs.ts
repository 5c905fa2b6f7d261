import { codeText } from '../coding/article.ts';
import { codingsOf } from './code.ts';
import { codeLine } from './line.ts';
import type { Job } from './threads/pool.ts';

/** What any thread can do. */
export const jobs = { line: codeLine, read: codingsOf };

const entry = new URL(`./worker${import.meta.url.slice(-3)}`, import.meta.url);

/** What lacks in the installation shows here, once, and not in every text. */
export function prepare(): void {
  codeText('Peru met Chile in Lima.', '', undefined);
}

type Jobs = typeof jobs;
type ItemOf<Name extends keyof Jobs> = Parameters<Jobs[Name]>[0];

/** A job as the pool takes it. */
export function jobOf<Name extends keyof Jobs>(
  name: Name,
  weigh: (item: ItemOf<Name>) => number,
): Job<ItemOf<Name>, ReturnType<Jobs[Name]>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler does not see that they are of one name
  const work = jobs[name] as (item: ItemOf<Name>) => ReturnType<Jobs[Name]>;
  return { entry, name, work, prepare, weigh };
}
