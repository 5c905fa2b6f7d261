import { z } from 'zod';
import { codeText } from '../coding/article.ts';
import { factualityOf } from '../coding/factuality.ts';
import { pairOf } from '../coding/pair.ts';
import { isDay } from '../core/day.ts';
import type { Run } from '../core/run.ts';
import type { Coding } from '../model/coding.ts';
import { spanSchema } from '../model/span.ts';
import type { Reasons } from '../model/why.ts';
import { readRecords } from './records.ts';

/** A line of `code --jsonl`: a text to code, with what is asked of it. */
const lineSchema = z.object({
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
    readonly reasons: Reasons;
    readonly pair: ReturnType<typeof pairOf>;
    readonly factuality: ReturnType<typeof factualityOf>;
  }>;

/** Codes JSON Lines one by one, in order. A line that is no record is reported and passed over. */
export async function* codeLines(
  lines: AsyncIterable<string>,
  run: Run,
  asked: { readonly why?: boolean | undefined } = {},
): AsyncGenerator<CodedLine> {
  for await (const line of readRecords(
    lines,
    { schema: lineSchema, stage: 'code', verb: 'coded' },
    run,
  ))
    yield codeLine(line, asked);
}

function codeLine(
  { id, text, date, pair, triggers }: Line,
  asked: { readonly why?: boolean | undefined },
): CodedLine {
  const { sentences, events, claims, reasons } = codeText(text, String(id), date, asked);
  return {
    id,
    sentences,
    events,
    claims,
    ...(reasons && { reasons }),
    ...(pair && { pair: pairOf(text, events, pair, date) }),
    ...(triggers && { factuality: factualityOf(text, triggers, { date, claims }) }),
  };
}
