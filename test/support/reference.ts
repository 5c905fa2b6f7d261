import { z } from 'zod';
import { commonOptions } from '../../src/cli/command.ts';
import { loadCommands } from '../../src/cli/commands.ts';
import { commandHelp } from '../../src/cli/help.ts';
import { definitions } from '../../src/config/settings.ts';
import { faultKinds } from '../../src/core/fault.ts';
import { legSchema, scenarioSchema } from '../../src/model/scenario.ts';
import { sourceListSchema, sourceSchema } from '../../src/model/source-list.ts';
import { type Column, tables } from '../../src/store/tables.ts';
import { claimColumns, eventColumns } from '../../src/workbench/listing/columns.ts';
import { claimFields, eventFields } from '../../src/workbench/listing/records.ts';

const commands = await loadCommands();

const made = '<!-- Made from the code by test/docs.test.ts; change it there. -->';

function page(title: string, lead: string, ...blocks: readonly string[]): string {
  return `${[`# ${title}`, made, lead, ...blocks].join('\n\n')}\n`;
}

const line = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;

export function faultsPage(): string {
  const rows = Object.entries(faultKinds).map(([kind, { exit, status, means }]) => [
    code(kind),
    exit,
    status,
    means,
  ]);
  return page(
    'Faults',
    'Every failure that Tiltmeter expects. Each message says what happened, why, and how to mend it; the command ends with the exit code, the server answers with the status. A fault of one input among several is shown and passed over: the command then ends with 4.',
    table(['kind', 'exit', 'status', 'what it means'], rows),
  );
}

export function settingsPage(): string {
  const rows = Object.entries(definitions).map(([name, { env, description }]) => [
    code(name),
    code(env),
    description,
  ]);
  return page(
    'Settings',
    'A flag beats the environment, that beats `tiltmeter.yaml` in the current folder, that `$XDG_CONFIG_HOME/tiltmeter/settings.yaml`, that the default. `tiltmeter settings` shows each value and where it came from.',
    table(['setting', 'variable', 'what it sets'], rows),
  );
}

export function commandsPage(): string {
  const blocks = commands.map(
    (command) => `## tiltmeter ${command.name}\n\n\`\`\`\n${commandHelp(command)}\`\`\``,
  );
  const rows = Object.entries(commonOptions).map(([name, { help }]) => [code(`--${name}`), help]);
  return page(
    'Commands',
    'Answers go to standard output, everything else to standard error. Exit codes: 0 ok, 1 error, 2 usage, 3 an alert was raised, 4 some inputs were passed over or read with losses, 130 stopped by Ctrl-C.',
    table(['every command takes', ''], rows),
    ...blocks,
  );
}

function columnTable(columns: Readonly<Record<string, Column>>): string {
  const rows = Object.entries(columns).map(([column, { type, nullable, means }]) => [
    code(column),
    nullable ? `${type}, or null` : type,
    means,
  ]);
  return table(['column', 'type', 'what it is'], rows);
}

export function tablesPage(): string {
  const blocks = Object.entries(tables).map(
    ([name, { means, columns }]) => `## ${name}\n\n${means}\n\n${columnTable(columns)}`,
  );
  return page(
    'Tables',
    'The tables of the store, column by column. Spans are `[start, end)` in UTF-16 code units of the stored text.',
    ...blocks,
  );
}

function fieldTable(all: Readonly<Record<string, string>>): string {
  const rows = Object.entries(all).map(([name, means]) => [code(name), means]);
  return table(['field', 'what it is'], rows);
}

export function listingsPage(): string {
  return page(
    'Listings',
    'What `tiltmeter claims` and `tiltmeter events` write. With `--json` one object `{"asOf","knownBy","claims":[…]}` (or `"events"`), with `--jsonl` one of its items a line: all that `code --json` gives of a claim or event, and the fields below; with `--why` also `why`, as `code --why` has it (null where the coder as it is now makes something else of the sentence), and `whyMethod` where another method explains than the one that was stored. With `--csv` and `--parquet` the columns below. Order: documents as they were named or became known, then the place in the text. Spans are `[start, end)` in UTF-16 code units of the stored text.',
    'CSV is RFC 4180 with a line of names, UTF-8, lists joined by `; `. A cell of words that begins with `=`, `+`, `-` or `@` (white space before it or not, wide forms too), or with a tab or line break, has an apostrophe put in front, so that no spreadsheet computes it; cells of figures stay figures.',
    `## Claims in JSON\n\n${fieldTable(claimFields)}`,
    `## Events in JSON\n\n${fieldTable(eventFields)}`,
    `## Claims in columns\n\n${columnTable(claimColumns)}`,
    `## Events in columns\n\n${columnTable(eventColumns)}`,
  );
}

const fields = (schema: z.ZodType) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape that JSON Schema gives an object
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Record<string, { description?: string; type?: string; default?: unknown }>;
    required?: string[];
  };
  return Object.entries(properties).map(
    ([name, { type = 'object', description = '', default: fallback }]) => [
      code(name),
      [type, required.includes(name) && 'required', typeof fallback === 'string' && code(fallback)]
        .filter(Boolean)
        .join(', '),
      description,
    ],
  );
};

export function scenariosPage(): string {
  return page(
    'Scenario files',
    'A scenario is a YAML file: what must all be so for it to have come. What was read is held against each part; what is only feared, forecast, possible or asked for bears on it and never counts.',
    `## The scenario\n\n${table(['field', 'type', 'what it is'], fields(scenarioSchema))}`,
    `## A part, under \`all\`\n\n${table(['field', 'type', 'what it is'], fields(legSchema))}`,
  );
}

export function sourcesPage(): string {
  return page(
    'Lists of sources',
    'What `tiltmeter watch` watches stands in a YAML file: a list named `sources`. [`data/sources.schema.json`](../../data/sources.schema.json) is the same as JSON Schema, for editors. [The guide](../guide/watching.md) shows it at work.',
    `## A source\n\n${table(['field', 'type', 'what it is'], fields(sourceSchema))}`,
  );
}

/** The JSON Schema of `sources.yaml`. */
export function sourcesSchema(): string {
  const schema = z.toJSONSchema(sourceListSchema, { io: 'input' });
  return `${JSON.stringify({ title: 'Sources that Tiltmeter watches', ...schema }, undefined, 2)}\n`;
}
