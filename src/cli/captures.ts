import type { Asked } from '../coding/article.ts';
import { isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import type { ExplainedCapture } from '../workbench/code.ts';
import { codeAll } from '../workbench/documents.ts';
import { readAll } from '../workbench/read.ts';
import { openStore } from '../workbench/store.ts';
import type { Call, Option } from './command.ts';

/** The two dates of every read. */
export interface Dates {
  /** Events up to this day. */
  readonly asOf: string;
  /** Known by this instant. */
  readonly knownBy: string;
}

/** What a command takes that reads files, or the store as of then. */
export const readingOptions = {
  'as-of': { type: 'string', value: 'DAY', help: 'Events up to this day (default today).' },
  'known-by': { type: 'string', value: 'INSTANT', help: 'Known by this instant (default now).' },
  db: { type: 'string', value: 'PATH', help: 'The file of the store.' },
} as const satisfies Readonly<Record<string, Option>>;

export function datesOf({ flags, run }: Call): Dates {
  const asOf = String(flags['as-of'] ?? run.now().slice(0, 10));
  const given = String(flags['known-by'] ?? run.now());
  // A plain day means its end, as in the store: what became known on that day is known by it.
  const knownBy = new Date(isDay(given) ? `${given}T23:59:59.999Z` : given);
  if (isDay(asOf) && !Number.isNaN(knownBy.getTime()))
    return { asOf, knownBy: knownBy.toISOString() };
  throw new Fault('usage.invalid', 'One of the two dates was not understood.', {
    why: `--as-of is “${asOf}”, --known-by is “${flags['known-by'] ?? ''}”.`,
    mend: 'Give --as-of as YYYY-MM-DD, --known-by as a day or an instant such as 2023-11-27T08:00:00Z.',
  });
}

/** The named files, coded in memory, or what the store knew by then where none is named; each text once. */
export async function* capturesOf(
  call: Call,
  dates: Dates,
  asked: Asked = {},
): AsyncGenerator<ExplainedCapture> {
  const seen = new Set<string>();
  for await (const capture of call.files.length > 0
    ? readFiles(call, asked)
    : readStore(call, dates)) {
    const { id } = capture.document;
    if (seen.has(id)) continue;
    seen.add(id);
    yield capture;
  }
}

/** Where they are read from, for messages. */
export function whereRead({ files, resolved }: Call): string {
  return files.length > 0 ? files.join(', ') : resolved.settings.db;
}

function readFiles(
  { files, resolved, run, stdin }: Call,
  asked: Asked,
): AsyncGenerator<ExplainedCapture> {
  const { maxBytes, threads } = resolved.settings;
  return codeAll(
    readAll(files, { maxBytes, stdin, fetch: resolved.settings }, run),
    { threads },
    run,
    asked,
  );
}

async function* readStore(
  { resolved }: Call,
  { asOf, knownBy }: Dates,
): AsyncGenerator<ExplainedCapture> {
  const store = await openStore(resolved.settings.db, { create: false });
  try {
    yield* store.captures({ eventsUpTo: asOf, knownBy });
  } finally {
    store.close();
  }
}
