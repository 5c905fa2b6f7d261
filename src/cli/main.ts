#!/usr/bin/env node
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { loadSettings } from '../config/settings.ts';
import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import { type Command, commonOptions } from './command.ts';
import { commandNames, loadCommand, loadCommands } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { createSink, type Sink } from './progress.ts';

const { stdout, stderr, argv, env, stdin } = process;

let written = false;

/** `| head` closes the pipe: nobody reads on, so there is nothing left to do. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const fault = new Fault(
    'output.unwritable',
    'The answer could not be written to standard output.',
    {
      why: error.message,
      mend: 'Make room, or send the output elsewhere, and start the command again.',
    },
  );
  stderr.write(`${fault.describe()}\n`);
  process.exit(fault.exit);
});

async function main([word, ...words]: readonly string[]): Promise<number> {
  if (word === undefined || word === '--help' || word === '-h' || word === 'help')
    return show(await helpFor(words[0]), word === undefined ? 2 : 0);
  if (word === '--version' || word === '-V') return show(`${version()}\n`, 0);
  const command = await loadCommand(word);
  if (command === undefined) throw unknownCommand(word);
  return runCommand(command, words);
}

async function show(text: string, exit: number): Promise<number> {
  if (exit === 0) await write(text);
  else stderr.write(text);
  return exit;
}

async function helpFor(name: string | undefined): Promise<string> {
  const command = name === undefined ? undefined : await loadCommand(name);
  return command ? commandHelp(command) : programHelp(await loadCommands());
}

function unknownCommand(word: string): Fault {
  return new Fault('usage.invalid', `There is no command “${word}”.`, {
    why: `Commands are ${commandNames.join(', ')}.`,
    mend: 'See `tiltmeter --help`.',
  });
}

async function runCommand(command: Command, words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(command, words);
  if (values['help']) return show(commandHelp(command), 0);
  if (command.needsFile && positionals.length === 0) {
    throw new Fault('usage.invalid', `\`tiltmeter ${command.name}\` wants at least one file.`, {
      mend: `For example \`${command.examples[0]}\`; \`-\` stands for standard input.`,
    });
  }
  const resolved = loadSettings(settingFlags(values), env, process.cwd());
  const sink = createSink(
    { write: (text) => void stderr.write(text), isTerminal: stderr.isTTY },
    { quiet: values['quiet'] === true, clock: () => performance.now() },
  );
  try {
    await command.run({
      files: positionals,
      flags: values,
      resolved,
      run: makeRun(sink, resolved.settings.now),
      stdin,
      write,
      tell: sink.tell,
      columns: stdout.isTTY ? stdout.columns : undefined,
      setAside: sink.setAside,
    });
  } finally {
    sink.clear();
  }
  if (sink.setAside() === 0) return 0;
  return written ? 4 : 1;
}

function parseWords(command: Command, words: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...commonOptions }).map(([name, { type, short }]) => [
      name,
      short ? { type, short } : { type },
    ]),
  );
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new Fault('usage.invalid', `\`tiltmeter ${command.name}\` was not understood.`, {
      why: error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error),
      mend: `See \`tiltmeter ${command.name} --help\`.`,
      cause: error,
    });
  }
}

/** Flags that set a setting. */
function settingFlags(
  values: Readonly<Record<string, string | boolean | undefined>>,
): Record<string, string | undefined> {
  const text = (name: string) => (values[name] === undefined ? undefined : String(values[name]));
  return {
    db: text('db'),
    maxBytes: text('max-bytes'),
    scenarios: text('scenarios'),
    color: text('color'),
    threads: text('threads'),
  };
}

/** The first Ctrl-C ends the run at the next sound place, the second at once. */
function makeRun(sink: Sink, fixed: string): Run {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    now: () => (fixed === '' ? new Date() : new Date(fixed)).toISOString(),
    signal: controller.signal,
    report: sink.report,
  };
}

async function write(text: string): Promise<void> {
  written = true;
  if (!stdout.write(text)) await once(stdout, 'drain');
}

function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own package.json
  return (manifest as { version: string }).version;
}

try {
  process.exitCode = await main(argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  stderr.write(`${stripVTControlCharacters(error.describe())}\n`);
  process.exitCode = error.exit;
}
