import type { Run } from '../core/run.ts';
import type { Capture } from '../model/capture.ts';
import { captureOf } from './code.ts';
import { jobOf } from './jobs.ts';
import type { Read } from './read.ts';
import { inOrder, type Pace } from './threads/pool.ts';
import { uncoded } from './uncoded.ts';

/** Codes documents in their order, whatever the number of threads. */
export async function* codeAll(
  reads: AsyncIterable<Read>,
  pace: Pace,
  run: Run,
): AsyncGenerator<Capture> {
  const job = jobOf('read', ({ document }) => document.text.length);
  for await (const [read, result] of inOrder(reads, job, pace, run)) {
    const { name } = read.document;
    if ('answer' in result) yield captureOf(read, result.answer);
    else
      run.report({
        kind: 'skipped',
        item: name,
        fault: uncoded(`The file "${name}"`, result.failure),
      });
  }
}
