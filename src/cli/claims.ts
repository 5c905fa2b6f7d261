import { stances, statuses } from '../model/coding.ts';
import { type ClaimFilter, claimsIn, type FoundClaim } from '../workbench/listing/claims.ts';
import { claimCells, claimColumns } from '../workbench/listing/columns.ts';
import { claimRecord } from '../workbench/listing/records.ts';
import type { Command } from './command.ts';
import { claimBlock } from './listing/block.ts';
import { listConflicts } from './listing/conflicts.ts';
import type { Kind } from './listing/deliver.ts';
import { valueIn, valuesIn, whoIn } from './listing/flags.ts';
import { list } from './listing/list.ts';
import { listingOptions, whoHelp } from './listing/options.ts';

const polarities = ['asserts', 'denies'] as const;

const claims: Kind<FoundClaim> = {
  name: 'claims',
  columns: claimColumns,
  cells: claimCells,
  record: claimRecord,
  block: claimBlock,
  reason: ({ item }, reasons) => reasons.claims.get(item.id),
};

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'List who claims what in files, or in the store where no file is named.',
  operands: '[FILE|URL...]',
  options: {
    speaker: {
      type: 'string',
      value: 'WHO',
      help: `Held or passed on by: ${whoHelp}, anywhere in the chain.`,
    },
    about: { type: 'string', value: 'WHO', help: `Its content is about: ${whoHelp}.` },
    stance: { type: 'string', value: 'S[,S]', help: `One of: ${stances.join(', ')}.` },
    status: {
      type: 'string',
      value: 'S[,S]',
      help: `An event in its content is one of: ${statuses.join(', ')}.`,
    },
    polarity: {
      type: 'string',
      value: polarities.join('|'),
      help: 'Whether the holder says that it is so.',
    },
    conflicts: {
      type: 'boolean',
      help: 'What the texts contradict themselves in, side by side, instead of claims.',
    },
    ...listingOptions,
  },
  examples: [
    'tiltmeter claims examples/digest.txt --speaker Marsh',
    'tiltmeter claims --db desk.duckdb --about CHN --stance warns,fears --why',
    'tiltmeter claims digests/*.txt --status planned --csv > planned.csv',
    'tiltmeter claims digests/*.txt --conflicts --about CHN',
  ],
  needsFile: false,
  run: async (call) => {
    const { flags } = call;
    const speaker = whoIn(flags, 'speaker');
    const about = whoIn(flags, 'about');
    const filter: Omit<ClaimFilter, 'asOf' | 'since' | 'until'> = {
      speaker,
      about,
      stances: valuesIn(flags, 'stance', stances),
      statuses: valuesIn(flags, 'status', statuses),
      polarity: valueIn(flags, 'polarity', polarities),
    };
    const sought = { speaker: [speaker], about: [about] };
    if (flags['conflicts']) return listConflicts(call, filter, sought);
    await list(call, claims, sought, (capture, bounds) =>
      claimsIn(capture, { ...filter, ...bounds }),
    );
  },
};
