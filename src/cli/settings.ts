import { definitions, settingNames, shownValue } from '../config/settings.ts';
import { type Command, jsonLine } from './command.ts';

export const settingsCommand: Command = {
  name: 'settings',
  summary: 'Show every setting, its value and where that came from.',
  operands: '',
  options: { json: { type: 'boolean', help: 'As one JSON object.' } },
  examples: ['tiltmeter settings'],
  needsFile: false,
  run: async ({ flags, resolved, write }) => {
    const names = settingNames;
    const rows = names.map((name) => ({
      name,
      value: shownValue(name, resolved.settings[name]),
      origin: resolved.origins[name],
      env: definitions[name].env,
      description: definitions[name].description,
    }));
    if (flags['json'])
      return write(jsonLine(Object.fromEntries(rows.map(({ name, ...rest }) => [name, rest]))));
    const lines = rows.map(
      ({ name, value, origin, env, description }) =>
        `${name.padEnd(10)} ${value === '' ? '(empty)' : value}\n           from: ${origin} · ${env}\n           ${description}\n`,
    );
    return write(lines.join('\n'));
  },
};
