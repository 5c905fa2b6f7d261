import type {
  Failure,
  Notes,
  Poll,
  Remembered,
  Settled,
  SourceNote,
  Waiting,
  WatchedSource,
} from '../model/watching.ts';
import { normalInstant } from './instant.ts';
import type { Row, WatchTable } from './tables.ts';

/** The rows of some notes, table by table. */
export type WatchRows = { readonly [Name in WatchTable]: readonly Row<Name>[] };

/** Notes as the rows of their tables. */
export function watchRows({ sources, polls, waiting, settled }: Notes): WatchRows {
  return {
    sources: (sources ?? []).map(sourceRow),
    polls: (polls ?? []).map(pollRow),
    entries: (settled ?? []).map(entryRow),
    waiting: (waiting ?? []).map(waitingRow),
  };
}

/** Half a surrogate pair, as a feed's numeric reference may make it, has no bytes: it stands for nothing there either. */
function sound(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

function soundOrNone(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : sound(text);
}

function sourceRow({ source, isWatched, at }: SourceNote): Row<'sources'> {
  return {
    address: source.address,
    name: sound(source.name),
    kind: source.kind,
    tags: source.tags.map(sound),
    language: source.language,
    reliability: soundOrNone(source.reliability),
    every_seconds: source.everySeconds,
    full_text: source.fullText,
    listed_in: source.listedIn,
    watched: isWatched ? 'yes' : 'no',
    known_at: at,
  };
}

export function toSource(row: Row<'sources'>): WatchedSource {
  return {
    address: row.address,
    name: row.name,
    kind: row.kind,
    tags: row.tags,
    language: row.language,
    reliability: row.reliability,
    everySeconds: row.every_seconds,
    fullText: row.full_text,
    listedIn: row.listed_in,
  };
}

function failureCells(failure: Failure | null) {
  return { fault: failure?.kind ?? null, fault_text: soundOrNone(failure?.text) };
}

function toFailure(row: {
  readonly fault: string | null;
  readonly fault_text: string | null;
}): Failure | null {
  return row.fault === null ? null : { kind: row.fault, text: row.fault_text ?? '' };
}

function pollRow(poll: Poll): Row<'polls'> {
  const { etag, lastModified, movedTo, freshUntil } = poll.remembered;
  return {
    address: poll.address,
    outcome: poll.outcome,
    entries: poll.entries,
    fresh: poll.fresh,
    gap: poll.isGap ? 'yes' : 'no',
    ...failureCells(poll.failure),
    errors: poll.errors,
    last_good: poll.lastGood,
    last_new: poll.lastNew,
    etag: soundOrNone(etag),
    last_modified: soundOrNone(lastModified),
    moved_to: soundOrNone(movedTo),
    fresh_until: normalInstant(freshUntil ?? '') ?? null,
    due: poll.due,
    known_at: poll.at,
  };
}

export function toPoll(row: Row<'polls'>): Poll {
  return {
    address: row.address,
    at: row.known_at,
    outcome: row.outcome,
    entries: row.entries,
    fresh: row.fresh,
    isGap: row.gap === 'yes',
    failure: toFailure(row),
    errors: row.errors,
    lastGood: row.last_good,
    lastNew: row.last_new,
    remembered: toRemembered(row),
    due: row.due,
  };
}

function toRemembered(row: Row<'polls'>): Remembered {
  return {
    ...(row.etag !== null && { etag: row.etag }),
    ...(row.last_modified !== null && { lastModified: row.last_modified }),
    ...(row.moved_to !== null && { movedTo: row.moved_to }),
    ...(row.fresh_until !== null && { freshUntil: row.fresh_until }),
  };
}

function entryRow(settled: Settled): Row<'entries'> {
  const { address, entry, link, outcome, document, tries, failure, at } = settled;
  return {
    address,
    entry: sound(entry),
    link: soundOrNone(link),
    outcome,
    document,
    tries,
    ...failureCells(failure),
    known_at: at,
  };
}

function waitingRow(waiting: Waiting): Row<'waiting'> {
  const { address, entry, link, tries, failure, due, n, carried, since } = waiting;
  return {
    address,
    entry: sound(entry),
    link: soundOrNone(link),
    tries,
    ...failureCells(failure),
    due,
    n,
    carried,
    known_at: since,
  };
}

export function toWaiting(row: Row<'waiting'>): Waiting {
  const { address, entry, link, tries, due, n, carried, known_at: since } = row;
  return { address, entry, link, since, n, tries, due, failure: toFailure(row), carried };
}
