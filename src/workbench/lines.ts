import { z } from 'zod';
import { codeAndRead } from '../coding/article.ts';
import { factualityOf } from '../coding/factuality.ts';
import { pairOf } from '../coding/pair.ts';
import { isDay } from '../core/day.ts';
import type { Run } from '../core/run.ts';
import type { Coding } from '../model/coding.ts';
import { spanSchema } from '../model/span.ts';
import { readRecords } from './records.ts';

/** A line of `code --jsonl`: a text to code, with what is asked of it. */
export const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  date: z.string().refine(isDay, 'expected a day, YYYY-MM-DD').optional(),
  pair: z.object({ source: spanSchema, target: spanSchema }).optional(),
  triggers: z.array(spanSchema).optional(),
});

type Line = z.infer<typeof lineSchema>;

/** The answer to a line: its coding, and what was asked for. */
export type CodedLine = { readonly id: Line['id'] } & Omit<Coding, 'article' | 'method'> &
  Partial<{
    readonly pair: ReturnType<typeof pairOf>;
    readonly factuality: ReturnType<typeof factualityOf>;
  }>;

/** Codes JSON Lines one by one, in order. A line that is no record is reported and passed over. */
export async function* codeLines(
  lines: AsyncIterable<string>,
  run: Run,
): AsyncGenerator<CodedLine> {
  for await (const line of readRecords(
    lines,
    { schema: lineSchema, stage: 'code', verb: 'coded' },
    run,
  ))
    yield codeLine(line);
}

function codeLine({ id, text, date, pair, triggers }: Line): CodedLine {
  const read = codeAndRead(text, String(id), date);
  const { sentences, events, claims } = read.coding;
  return {
    id,
    sentences,
    events,
    claims,
    ...(pair && { pair: pairOf(read.sentences, events, pair) }),
    ...(triggers && { factuality: factualityOf(read.sentences, triggers) }),
  };
}
