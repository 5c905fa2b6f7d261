import { writeFile } from 'node:fs/promises';
import { renderHtml } from '../briefs/html.ts';
import { renderMarkdown } from '../briefs/markdown.ts';
import { renderText } from '../briefs/text.ts';
import { isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import type { Brief } from '../model/brief.ts';
import type { Capture } from '../model/capture.ts';
import { makeBrief } from '../workbench/brief.ts';
import { codeRead } from '../workbench/code.ts';
import { readAll } from '../workbench/read.ts';
import { loadScenarios } from '../workbench/scenarios.ts';
import { openStore } from '../workbench/store.ts';
import type { Call, Command } from './command.ts';

const formats = ['text', 'html', 'md'] as const;

export const briefCommand: Command = {
  name: 'brief',
  summary: 'Write a brief of files, or of the store where no file is named.',
  operands: '[FILE...]',
  options: {
    format: {
      type: 'string',
      value: formats.join('|'),
      help: 'The form of the brief (default text).',
    },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'Write it to a file.' },
    'as-of': { type: 'string', value: 'DAY', help: 'Events up to this day (default today).' },
    'known-by': { type: 'string', value: 'INSTANT', help: 'Known by this instant (default now).' },
    scenarios: {
      type: 'string',
      value: 'FOLDER',
      help: 'Scenario files to hold against what was read.',
    },
    db: { type: 'string', value: 'PATH', help: 'The file of the store.' },
    width: {
      type: 'string',
      value: 'N',
      help: 'Columns of the text (default: the terminal, else 80).',
    },
    color: { type: 'string', value: 'auto|always|never', help: 'When to colour the text.' },
    'no-color': { type: 'boolean', help: 'The same as --color never.' },
  },
  examples: [
    'tiltmeter brief examples/digest.txt',
    'tiltmeter brief digest.txt --format html -o brief.html',
    'tiltmeter brief --db desk.duckdb --as-of 2023-11-27',
  ],
  needsFile: false,
  run: async (call) => {
    const { flags, files } = call;
    const dates = datesOf(call);
    const format = choice(flags['format'] ?? 'text');
    const captures = files.length > 0 ? await readFiles(call) : await readStore(call, dates);
    if (captures.length === 0) return;
    const scenarios = loadScenarios(call.resolved.settings.scenarios);
    const brief = makeBrief(captures, {
      scenarios,
      ...dates,
      notes: notesOf(captures, call.setAside()),
    });
    await deliver(render(brief, format, call), call);
  },
};

function choice(format: string | boolean): (typeof formats)[number] {
  const known = formats.find((one) => one === format);
  if (known) return known;
  throw new Fault('usage.invalid', `A brief has no format “${format}”.`, {
    mend: `Give --format ${formats.join(', ')}.`,
  });
}

function datesOf({ flags, run }: Call): { asOf: string; knownBy: string } {
  const asOf = String(flags['as-of'] ?? run.now().slice(0, 10));
  const knownBy = new Date(String(flags['known-by'] ?? run.now()));
  if (isDay(asOf) && !Number.isNaN(knownBy.getTime()))
    return { asOf, knownBy: knownBy.toISOString() };
  throw new Fault('usage.invalid', 'One of the two dates was not understood.', {
    why: `--as-of is “${asOf}”, --known-by is “${flags['known-by'] ?? ''}”.`,
    mend: 'Give --as-of as YYYY-MM-DD, --known-by as a day or an instant such as 2023-11-27T08:00:00Z.',
  });
}

async function readFiles({ files, resolved, run, stdin }: Call): Promise<Capture[]> {
  const captures: Capture[] = [];
  for await (const read of readAll(files, { maxBytes: resolved.settings.maxBytes, stdin }, run))
    captures.push(codeRead(read));
  // Where no file could be read, each has said so already.
  return captures.length === 0 ? [] : onlyWithText(captures, files.join(', '));
}

async function readStore(
  { resolved }: Call,
  { asOf, knownBy }: { asOf: string; knownBy: string },
): Promise<Capture[]> {
  const store = await openStore(resolved.settings.db, { create: false });
  try {
    const captures: Capture[] = [];
    for await (const capture of store.captures({ eventsUpTo: asOf, knownBy }))
      captures.push(capture);
    return onlyWithText(captures, resolved.settings.db);
  } finally {
    store.close();
  }
}

function onlyWithText(captures: readonly Capture[], where: string): Capture[] {
  const distinct = captures.filter(
    ({ document: { id } }, i) => captures.findIndex((other) => other.document.id === id) === i,
  );
  const withText = distinct.filter(({ articles }) => articles.length > 0);
  if (withText.length > 0) return withText;
  throw new Fault('source.empty', 'There is nothing to write a brief of.', {
    why: `No article was found in ${where}.`,
    mend: 'Name a file that holds news as plain text, or add some to the store with `tiltmeter add`.',
  });
}

function notesOf(captures: readonly Capture[], setAside: number): string[] {
  const replaced = captures.filter(({ document }) => document.replaced > 0).length;
  return [
    ...(setAside - replaced > 0
      ? [`Inputs that could not be read or held nothing: ${setAside - replaced}.`]
      : []),
    ...(replaced > 0
      ? [`Documents with bytes that stand for no character, shown as \ufffd: ${replaced}.`]
      : []),
  ];
}

function render(brief: Brief, format: (typeof formats)[number], call: Call): string {
  if (format === 'html') return renderHtml(brief);
  if (format === 'md') return renderMarkdown(brief);
  return renderText(brief, { width: widthOf(call), color: colorOf(call) });
}

function widthOf({ flags, columns }: Call): number {
  const given = flags['width'];
  if (given === undefined) return columns ?? 80;
  if (/^\d{2,4}$/.test(String(given))) return Number(given);
  throw new Fault('usage.invalid', `The width cannot be “${given}”.`, {
    mend: 'Give --width as a number from 10 to 9999.',
  });
}

function colorOf({ flags, resolved, columns }: Call): boolean {
  const { color } = resolved.settings;
  if (flags['no-color'] || color === 'never' || flags['output'] !== undefined) return false;
  return color === 'always' || (columns !== undefined && !resolved.noColor);
}

async function deliver(text: string, { flags, write }: Call): Promise<void> {
  const output = flags['output'];
  if (output === undefined || output === '-') return write(text);
  try {
    await writeFile(String(output), text);
    await write('');
  } catch (error) {
    throw new Fault('output.unwritable', `The brief was not written to ${output}.`, {
      why: error instanceof Error ? error.message : String(error),
      mend: 'Give -o with a file that you may write, or leave it out and redirect the output.',
      cause: error,
    });
  }
}
