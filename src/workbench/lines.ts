import { z } from 'zod';
import { codeText } from '../coding/article.ts';
import { factualityOf } from '../coding/factuality.ts';
import { pairOf } from '../coding/pair.ts';
import { isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import type { Coding } from '../model/coding.ts';
import { spanSchema } from '../model/span.ts';
import { checkStopped } from './read.ts';

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
    readonly pair: ReturnType<typeof pairOf>;
    readonly factuality: ReturnType<typeof factualityOf>;
  }>;

/** Codes JSON Lines one by one, in order. A line that is no record is reported and passed over. */
export async function* codeLines(
  lines: AsyncIterable<string>,
  run: Run,
): AsyncGenerator<CodedLine> {
  let number = 0;
  for await (const line of lines) {
    checkStopped(run);
    number += 1;
    if (line.trim() === '') continue;
    const record = parseLine(line, number, run);
    if (record) yield codeLine(record);
    if (number % 100 === 0) run.report({ kind: 'progress', stage: 'code', done: number });
  }
}

function codeLine({ id, text, date, pair, triggers }: Line): CodedLine {
  const { sentences, events, claims } = codeText(text, String(id), date);
  return {
    id,
    sentences,
    events,
    claims,
    ...(pair && { pair: pairOf(events, pair) }),
    ...(triggers && { factuality: factualityOf(text, triggers, { date, claims, sentences }) }),
  };
}

function parseLine(line: string, number: number, run: Run): Line | undefined {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const fault = new Fault('source.record', `Line ${number} was not coded.`, {
    why: issue ? `${issue.path.join('.') || 'The line'}: ${issue.message}.` : 'It is not JSON.',
    mend: 'Each line is a JSON object with "id" and "text"; see docs/reference/commands.md.',
  });
  run.report({ kind: 'skipped', item: `line ${number}`, fault });
  return undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
