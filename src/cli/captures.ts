import type { Asked } from '../coding/article.ts';
import { isDay } from '../core/day.ts';
import { Fault } from '../core/fault.ts';
import type { Copy } from '../model/copy.ts';
import { CopyFinder } from '../store/stories/memory.ts';
import type { ExplainedCapture } from '../workbench/code.ts';
import { codeAll } from '../workbench/documents.ts';
import { readAll } from '../workbench/read.ts';
import { openStore } from '../workbench/store.ts';
import { Stories } from '../workbench/stories/stories.ts';
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

/** What is read, and which of it tells what other articles do. */
export interface Readings {
  /** The named files, coded in memory, or what the store knew by then where none is named; each text once. */
  readonly captures: AsyncGenerator<ExplainedCapture>;
  /** Of the store all of them before the first capture; of files those among the captures given so far. */
  readonly copies: readonly Copy[];
  /** The same as stories. */
  readonly stories: Stories;
}

export function readingsOf(call: Call, dates: Dates, asked: Asked = {}): Readings {
  const copies: Copy[] = [];
  const stories = new Stories([], call.files.length > 0);
  const found = (copy: Copy) => {
    copies.push(copy);
    stories.add(copy);
  };
  const captures =
    call.files.length > 0
      ? withCopies(eachOnce(readFiles(call, asked)), found)
      : readStore(call, dates, found);
  return { captures, copies, stories };
}

type Found = (copy: Copy) => void;

async function* eachOnce(
  captures: AsyncIterable<ExplainedCapture>,
): AsyncGenerator<ExplainedCapture> {
  const seen = new Set<string>();
  for await (const capture of captures) {
    const { id } = capture.document;
    if (seen.has(id)) continue;
    seen.add(id);
    yield capture;
  }
}

async function* withCopies(
  captures: AsyncIterable<ExplainedCapture>,
  found: Found,
): AsyncGenerator<ExplainedCapture> {
  const finder = new CopyFinder();
  for await (const capture of captures) {
    for (const copy of await finder.add(capture)) found(copy);
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
  found: Found,
): AsyncGenerator<ExplainedCapture> {
  const store = await openStore(resolved.settings.db, { create: false });
  try {
    for await (const copy of store.copies({ knownBy })) found(copy);
    yield* store.captures({ eventsUpTo: asOf, knownBy });
  } finally {
    store.close();
  }
}
