import type { Command } from './command.ts';

/** Every command, in the order of the help, loaded when it is asked for: one has no need of what the others stand on. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read.ts')).readCommand,
  code: async () => (await import('./code.ts')).codeCommand,
  add: async () => (await import('./add.ts')).addCommand,
  watch: async () => (await import('./watch.ts')).watchCommand,
  events: async () => (await import('./events.ts')).eventsCommand,
  claims: async () => (await import('./claims.ts')).claimsCommand,
  brief: async () => (await import('./brief.ts')).briefCommand,
  dedupe: async () => (await import('./dedupe.ts')).dedupeCommand,
  analyse: async () => (await import('./analyse.ts')).analyseCommand,
  settings: async () => (await import('./settings.ts')).settingsCommand,
};

export const commandNames: readonly string[] = Object.keys(loaders);

/** The command of that name; undefined where there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]?.() : undefined;
}

/** Every command, for the help. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
