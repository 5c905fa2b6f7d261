import type { Asked } from '../coding/article.ts';
import type { Run } from '../core/run.ts';
import { captureOf, type ExplainedCapture } from './code.ts';
import { jobOf } from './jobs.ts';
import type { Read } from './read.ts';
import { inOrder, type Pace } from './threads/pool.ts';
import { uncoded } from './uncoded.ts';

/** Codes documents in their order, whatever the number of threads. */
export async function* codeAll(
  reads: AsyncIterable<Read>,
  pace: Pace,
  run: Run,
  asked: Asked = {},
): AsyncGenerator<ExplainedCapture> {
  const job = jobOf('read', ({ document }) => document.text.length);
  for await (const [read, result] of inOrder(asking(reads, asked), job, pace, run)) {
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

async function* asking(reads: AsyncIterable<Read>, asked: Asked): AsyncGenerator<Read & Asked> {
  for await (const read of reads) yield { ...read, ...asked };
}
