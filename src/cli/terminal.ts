import { Fault } from '../core/fault.ts';
import type { Call, Option } from './command.ts';

/** How text for a person is set. */
export const textOptions = {
  width: {
    type: 'string',
    value: 'N',
    help: 'Columns of the text (default: the terminal, else 80).',
  },
  color: { type: 'string', value: 'auto|always|never', help: 'When to colour the text.' },
  'no-color': { type: 'boolean', help: 'The same as --color never.' },
} as const satisfies Readonly<Record<string, Option>>;

/** Width and colour, as the flags, the settings and the terminal have them. */
export function textSettings(call: Call): { readonly width: number; readonly color: boolean } {
  return { width: widthOf(call), color: colorOf(call) };
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
