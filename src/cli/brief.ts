import { writeFile } from 'node:fs/promises';
import { renderHtml } from '../briefs/html.ts';
import { renderMarkdown } from '../briefs/markdown.ts';
import { renderText } from '../briefs/text.ts';
import { Fault } from '../core/fault.ts';
import type { Brief } from '../model/brief.ts';
import type { Capture } from '../model/capture.ts';
import { makeBrief } from '../workbench/brief.ts';
import { loadScenarios } from '../workbench/scenarios.ts';
import { datesOf, type Readings, readingOptions, readingsOf, whereRead } from './captures.ts';
import type { Call, Command } from './command.ts';
import { textOptions, textSettings } from './terminal.ts';

const formats = ['text', 'html', 'md'] as const;

export const briefCommand: Command = {
  name: 'brief',
  summary: 'Write a brief of files, or of the store where no file is named.',
  operands: '[FILE|URL...]',
  options: {
    format: {
      type: 'string',
      value: formats.join('|'),
      help: 'The form of the brief (default text).',
    },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'Write it to a file.' },
    ...readingOptions,
    scenarios: {
      type: 'string',
      value: 'FOLDER',
      help: 'Scenario files to hold against what was read.',
    },
    ...textOptions,
  },
  examples: [
    'tiltmeter brief examples/digest.txt',
    'tiltmeter brief digest.txt --format html -o brief.html',
    'tiltmeter brief --db desk.duckdb --as-of 2023-11-27',
  ],
  needsFile: false,
  run: async (call) => {
    const { flags } = call;
    const dates = datesOf(call);
    const format = choice(flags['format'] ?? 'text');
    const readings = readingsOf(call, dates);
    const captures = await withText(call, readings);
    if (captures.length === 0) return;
    const scenarios = loadScenarios(call.resolved.settings.scenarios);
    const brief = makeBrief(captures, {
      scenarios,
      ...dates,
      copies: readings.copies,
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

async function withText(call: Call, readings: Readings): Promise<Capture[]> {
  const captures: Capture[] = [];
  for await (const capture of readings.captures) captures.push(capture);
  const found = captures.filter(({ articles }) => articles.length > 0);
  // Where no file could be read, each has said so already.
  if (found.length > 0 || (call.files.length > 0 && captures.length === 0)) return found;
  throw new Fault('source.empty', 'There is nothing to write a brief of.', {
    why: `No article was found in ${whereRead(call)}.`,
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
  return renderText(brief, textSettings(call));
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
