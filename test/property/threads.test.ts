import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietRun } from '../../src/core/run.ts';
import { jobOf } from '../../src/workbench/jobs.ts';
import { codeLine, type NumberedLine } from '../../src/workbench/line.ts';
import { inOrder, type Pace } from '../../src/workbench/threads/pool.ts';
import { plainEdition } from '../bench/news.ts';
import { anyText } from '../support/texts.ts';

const news = plainEdition.flatMap((story) => story.split(/(?<=\.) /));
const day = fc.constantFrom(undefined, '2024-06-10', '1999-12-31', 'someday');
const record = fc.record({
  id: fc.nat(),
  text: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...news) }, anyText),
  date: day,
  triggers: fc.constantFrom(undefined, [[4, 9]]),
});
const line = fc.oneof(
  { weight: 9, arbitrary: record.map((one) => JSON.stringify(one)) },
  fc.constantFrom('', '{', '{"id":1}'),
);

/** The answers to lines that go round until other threads gave so many of them. */
async function answersUntil(others: number, lines: readonly string[], pace: Pace) {
  let here = 0;
  let done = 0;
  async function* round(): AsyncGenerator<NumberedLine> {
    for (let number = 0; ; number += 1) {
      if (done - here >= others) return;
      yield { number, line: lines[number % lines.length] ?? '' };
    }
  }
  const job = jobOf('line', (item) => item.line.length);
  const work = (item: NumberedLine) => {
    here += 1;
    return job.work(item);
  };
  const answers: unknown[] = [];
  for await (const [, result] of inOrder(round(), { ...job, work }, pace, quietRun())) {
    done += 1;
    answers.push(result);
  }
  return answers;
}

it('codes lines to the same bytes, whichever thread does it and whatever it did before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 40, maxLength: 80 }),
      fc.integer({ min: 2, max: 3 }),
      fc.integer({ min: 1, max: 3000 }),
      async (lines, threads, batch) => {
        const backwards = lines.toReversed().map((one) => codeLine({ number: 0, line: one }));
        const expected = backwards.toReversed().map((answer) => JSON.stringify({ answer }));
        const answers = await answersUntil(40, lines, { threads, batch, worthwhile: 1 });
        expect(answers.map((answer) => JSON.stringify(answer))).toEqual(
          answers.map((_, i) => expected[i % expected.length]),
        );
      },
    ),
    { numRuns: 4 },
  );
}, 120_000);
