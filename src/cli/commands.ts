import { addCommand } from './add.ts';
import { analyseCommand } from './analyse.ts';
import { briefCommand } from './brief.ts';
import { claimsCommand } from './claims.ts';
import { codeCommand } from './code.ts';
import type { Command } from './command.ts';
import { eventsCommand } from './events.ts';
import { readCommand } from './read.ts';
import { settingsCommand } from './settings.ts';
import { watchCommand } from './watch.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  readCommand,
  codeCommand,
  addCommand,
  watchCommand,
  eventsCommand,
  claimsCommand,
  briefCommand,
  analyseCommand,
  settingsCommand,
];
