import type { Asked } from '../coding/article.ts';
import type { Run } from '../core/run.ts';
import { jobOf } from './jobs.ts';
import { type CodedLine, idIn, type NumberedLine } from './line.ts';
import { reportLine } from './records.ts';
import { inOrder, type Pace } from './threads/pool.ts';
import { uncoded } from './uncoded.ts';

/**
 * Codes JSON Lines one by one and answers in order, whatever the number of threads. A line that is no record is
 * reported and passed over, by its number in its own input.
 */
export async function* codeLines(
  inputs: Iterable<AsyncIterable<string>>,
  pace: Pace,
  run: Run,
  asked: Asked = {},
): AsyncGenerator<CodedLine> {
  const job = jobOf('line', ({ line }) => line.length);
  for await (const [{ number, line }, result] of inOrder(numbered(inputs, asked), job, pace, run)) {
    if ('failure' in result) {
      const id = idIn(line);
      const name = id === undefined ? `Line ${number}` : `Line ${number} with the id “${id}”`;
      run.report({ kind: 'skipped', item: `line ${number}`, fault: uncoded(name, result.failure) });
    } else if (result.answer && 'coded' in result.answer) yield result.answer.coded;
    else if (result.answer) reportLine({ number, verb: 'coded' }, result.answer.refused, run);
    if (number % 100 === 0) run.report({ kind: 'progress', stage: 'code', done: number });
  }
}

async function* numbered(
  inputs: Iterable<AsyncIterable<string>>,
  asked: Asked,
): AsyncGenerator<NumberedLine> {
  for (const lines of inputs) {
    let number = 0;
    for await (const line of lines) {
      number += 1;
      yield { number, line, ...asked };
    }
  }
}
