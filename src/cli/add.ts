import { addFiles } from '../workbench/add.ts';
import { openStore } from '../workbench/store.ts';
import { type Command, jsonLine } from './command.ts';

export const addCommand: Command = {
  name: 'add',
  summary: 'Read, code and store files and addresses; what is stored already changes nothing.',
  operands: 'FILE|URL...',
  options: {
    db: { type: 'string', value: 'PATH', help: 'The file of the store.' },
    json: { type: 'boolean', help: 'The counts as one JSON object.' },
  },
  examples: ['tiltmeter add digests/*.txt --db desk.duckdb'],
  needsFile: true,
  run: async ({ files, flags, resolved, run, stdin, write }) => {
    const { db, maxBytes } = resolved.settings;
    const store = await openStore(db, { create: true });
    try {
      const added = await addFiles(
        files,
        { store, maxBytes, stdin, fetch: resolved.settings },
        run,
      );
      const { documents, articles, events, claims, foreign, present, copies, versions } = added;
      const uncoded = foreign > 0 ? ` (${foreign} of them not in English, and not coded)` : '';
      if (documents + present === 0) return;
      await write(
        flags['json']
          ? jsonLine(added)
          : `Stored ${documents} documents with ${articles} articles${uncoded}, ${events} events and ${claims} claims in ${db}; ${present} were there already.${toldBefore(copies, versions)}\n`,
      );
    } finally {
      store.close();
    }
  },
};

function toldBefore(copies: number, versions: number): string {
  if (copies + versions === 0) return '';
  return ` Of the articles ${copies} are copies and ${versions} new versions of others; each story counts once.`;
}
