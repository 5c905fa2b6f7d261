import { LineCounter, parseDocument } from 'yaml';
import { Fault } from '../core/fault.ts';
import { type Scenario, scenarioSchema } from '../model/scenario.ts';

/** Reads a scenario file. Throws the Fault `scenario.invalid` with the line of what is wrong. */
export function parseScenario(text: string, name: string): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw invalid(name, `Line ${line}, column ${col}: ${broken.message.split('\n')[0]}`);
  }
  const parsed = scenarioSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  // A misspelt field is missing too: its own name tells more.
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const path = issue?.path.map(String) ?? [];
  const node = document.getIn(issue?.path.filter((part) => typeof part !== 'symbol') ?? [], true);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a node of the parsed file, or none
  const start = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
  throw invalid(
    name,
    `Line ${lines.linePos(start).line}, ${path.join('.') || 'the file'}: ${issue?.message ?? 'invalid'}`,
  );
}

function invalid(name: string, why: string): Fault {
  return new Fault('scenario.invalid', `The scenario file “${name}” was not read.`, {
    why,
    mend: 'Correct that line; docs/reference/scenarios.md lists the fields.',
  });
}
