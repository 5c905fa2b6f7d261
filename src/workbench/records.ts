import type { z } from 'zod';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import { checkStopped } from './stopping.ts';

/** A line of JSON Lines: its record, why it holds none, or nothing where it is blank. */
export type Parsed<Record> = { readonly record: Record } | { readonly refused: string } | undefined;

export function parseRecord<Record>(line: string, schema: z.ZodType<Record>): Parsed<Record> {
  if (line.trim() === '') return undefined;
  const { data, error } = schema.safeParse(parseJson(line));
  return error ? { refused: reasonOf(error) } : { record: data };
}

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
    const parsed = parseRecord(line, schema);
    if (parsed === undefined) continue;
    if ('record' in parsed) yield parsed.record;
    else reportLine({ number, verb }, parsed.refused, run);
    if (number % 100 === 0) run.report({ kind: 'progress', stage, done: number });
  }
}

/** Reports a line that is no record, with the reason. */
export function reportLine(
  { number, verb }: { readonly number: number; readonly verb: string },
  why: string,
  run: Run,
): void {
  const fault = new Fault('source.record', `Line ${number} was not ${verb}.`, {
    why,
    mend: 'Each line is a JSON object with "id" and "text"; see docs/reference/commands.md.',
  });
  run.report({ kind: 'skipped', item: `line ${number}`, fault });
}

function reasonOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue ? `${issue.path.join('.') || 'The line'}: ${issue.message}.` : 'It is not JSON.';
}

/** What a text says as JSON; undefined where it is none. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
