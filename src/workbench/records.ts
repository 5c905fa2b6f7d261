import type { z } from 'zod';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import { checkStopped } from './read.ts';

/**
 * The records of JSON Lines, in order. A line that is none is reported and passed over; blank lines are nothing. `verb`
 * says what is not done with a line passed over ("coded").
 */
export async function* readRecords<Record>(
  lines: AsyncIterable<string>,
  { schema, stage, verb }: { schema: z.ZodType<Record>; stage: string; verb: string },
  run: Run,
): AsyncGenerator<Record> {
  let number = 0;
  for await (const line of lines) {
    checkStopped(run);
    number += 1;
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) yield parsed.data;
    else reportLine(number, verb, parsed.error, run);
    if (number % 100 === 0) run.report({ kind: 'progress', stage, done: number });
  }
}

function reportLine(number: number, verb: string, { issues }: z.ZodError, run: Run): void {
  const [issue] = issues;
  const fault = new Fault('source.record', `Line ${number} was not ${verb}.`, {
    why: issue ? `${issue.path.join('.') || 'The line'}: ${issue.message}.` : 'It is not JSON.',
    mend: 'Each line is a JSON object with "id" and "text"; see docs/reference/commands.md.',
  });
  run.report({ kind: 'skipped', item: `line ${number}`, fault });
}

/** What a text says as JSON; undefined where it is none. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
