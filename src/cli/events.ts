import { statuses } from '../model/coding.ts';
import { eventTypes } from '../ontology/plover.ts';
import { eventCells, eventColumns } from '../workbench/listing/columns.ts';
import { type EventFilter, eventsIn, type FoundEvent } from '../workbench/listing/events.ts';
import { eventRecord } from '../workbench/listing/records.ts';
import type { Command } from './command.ts';
import { eventBlock } from './listing/block.ts';
import type { Kind } from './listing/deliver.ts';
import { allIn, valuesIn, whoIn } from './listing/flags.ts';
import { list } from './listing/list.ts';
import { listingOptions, whoHelp } from './listing/options.ts';

const events: Kind<FoundEvent> = {
  name: 'events',
  columns: eventColumns,
  cells: eventCells,
  record: eventRecord,
  block: eventBlock,
  reason: ({ item }, reasons) => reasons.events.get(item.id),
};

const types = Object.keys(eventTypes);

export const eventsCommand: Command = {
  name: 'events',
  summary: 'List who did what to whom in files, or in the store where no file is named.',
  operands: '[FILE|URL...]',
  options: {
    actor: { type: 'string', value: 'WHO', help: `Among those who act: ${whoHelp}.` },
    recipient: { type: 'string', value: 'WHO', help: 'Among those it is done to.' },
    with: {
      type: 'string',
      value: 'WHO[,WHO]',
      help: 'Each of them takes part, on whichever side.',
    },
    type: { type: 'string', value: 'T[,T]', help: 'PLOVER types, such as CONSULT,AGREE.' },
    status: { type: 'string', value: 'S[,S]', help: `One of: ${statuses.join(', ')}.` },
    acts: { type: 'boolean', help: 'Only what occurred or is ongoing.' },
    quad: {
      type: 'string',
      value: 'N[,N]',
      help: '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.',
    },
    ...listingOptions,
  },
  examples: [
    'tiltmeter events examples/digest.txt --acts',
    'tiltmeter events --db desk.duckdb --with China,Russia --since 2024-01-01 --why',
    'tiltmeter events digests/*.txt --type ASSAULT --parquet assaults.parquet',
  ],
  needsFile: false,
  run: async (call) => {
    const { flags } = call;
    const actor = whoIn(flags, 'actor');
    const recipient = whoIn(flags, 'recipient');
    const both = allIn(flags, 'with');
    const filter: Omit<EventFilter, 'asOf' | 'since' | 'until'> = {
      actor,
      recipient,
      with: both,
      types: valuesIn(flags, 'type', types),
      statuses: valuesIn(flags, 'status', statuses),
      acts: flags['acts'] === true,
      quads: valuesIn(flags, 'quad', ['1', '2', '3', '4'])?.map(Number),
    };
    const sought = { actor: [actor], recipient: [recipient], with: both ?? [] };
    await list(call, events, sought, (capture, bounds) =>
      eventsIn(capture, { ...filter, ...bounds }),
    );
  },
};
