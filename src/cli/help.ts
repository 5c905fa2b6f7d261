import { type Command, commonOptions, type Option } from './command.ts';

/** The help of the program. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return [
    'tiltmeter: how near the scenarios you fear have come, and why, down to the sentence.',
    '',
    'usage: tiltmeter COMMAND [FILE|URL...] [options]',
    '',
    ...rows,
    '',
    '  tiltmeter COMMAND --help   options and examples',
    '  tiltmeter --version',
    '',
    'Answers go to standard output, everything else to standard error.',
    'Exit codes: 0 ok, 1 error, 2 usage, 3 an alert was raised, 4 some inputs were passed over or read with losses.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, summary, operands, options, examples }: Command): string {
  const rows = Object.entries({ ...options, ...commonOptions }).map(([long, option]) =>
    optionRow(long, option),
  );
  return [
    `usage: ${`tiltmeter ${name} ${operands}`.trimEnd()} [options]`,
    '',
    summary,
    '',
    ...rows,
    '',
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function optionRow(long: string, { short, value, help }: Option): string {
  const names = `${short ? `-${short}, ` : ''}--${long}${value ? ` ${value}` : ''}`;
  return names.length > 26
    ? `  ${names}\n${' '.repeat(30)}${help}`
    : `  ${names.padEnd(28)}${help}`;
}
