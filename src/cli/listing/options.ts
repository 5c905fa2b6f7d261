import { readingOptions } from '../captures.ts';
import type { Option } from '../command.ts';
import { textOptions } from '../terminal.ts';

export const whoHelp = 'a code (CHN, CHNGOV) or a name';

/** What every listing takes beside its own filters. */
export const listingOptions = {
  since: { type: 'string', value: 'DAY', help: 'Not before this day; without a day left out.' },
  until: { type: 'string', value: 'DAY', help: 'Not after this day; without a day left out.' },
  copies: {
    type: 'boolean',
    help: 'Also what other outlets or earlier versions tell of the same story, marked as such.',
  },
  limit: { type: 'string', value: 'N', help: 'At most so many.' },
  ...readingOptions,
  why: {
    type: 'boolean',
    help: 'The whole sentence with its spans, and what decided on it; in text and JSON.',
  },
  json: { type: 'boolean', help: 'One JSON object.' },
  jsonl: { type: 'boolean', help: 'One JSON object a line.' },
  csv: { type: 'boolean', help: 'RFC 4180, one line each; what a sheet would compute is quoted.' },
  parquet: { type: 'string', value: 'FILE', help: 'Write a Parquet file.' },
  threads: {
    type: 'string',
    value: 'N',
    help: 'Threads that code files (default: one a processor).',
  },
  ...textOptions,
} as const satisfies Readonly<Record<string, Option>>;
