import { type DuckDBValue, listValue } from '@duckdb/node-api';
import { Fault } from '../../core/fault.ts';
import type {
  DayCount,
  EntryName,
  Notes,
  Poll,
  Queued,
  Waiting,
  WatchedSource,
} from '../../model/watching.ts';
import { misfit } from '../fit.ts';
import { columnsOf, type Row, type WatchTable, watchTables } from '../tables.ts';
import { toPoll, toSource, toWaiting, type WatchRows, watchRows } from '../watch-rows.ts';
import { appendTable } from './appending.ts';
import { date, timestamp } from './cells.ts';
import { checkedRow, plainRow } from './reading.ts';
import { inTransaction, type Line, query } from './statement.ts';

/** Writes notes in a transaction of their own. */
export async function addNotes(line: Line, notes: Notes): Promise<void> {
  await inTransaction(line, () => writeNotes(line, notes));
}

/** Writes notes inside a transaction. */
export async function writeNotes(line: Line, notes: Notes): Promise<void> {
  const rows = watchRows(notes);
  for (const name of watchTables) checkFit(line, name, rows);
  await endWaiting(line, [...rows.entries, ...rows.waiting]);
  for (const name of watchTables)
    if (rows[name].length > 0) await appendTable(line, name, rows[name]);
}

function checkFit({ what }: Line, name: WatchTable, rows: WatchRows): void {
  const why = misfit(name, rows[name]);
  if (why === undefined) return;
  throw new Fault('store.unfit', what, { why, mend: 'Report it with the reason given here.' });
}

async function endWaiting(line: Line, ended: readonly EntryName[]): Promise<void> {
  for (const [address, names] of byAddress(ended)) {
    const entries = listValue(names.map(({ entry }) => entry));
    const sql =
      'DELETE FROM waiting WHERE address = $address AND entry IN (SELECT unnest($entries))';
    await query(line, sql, { address, entries });
  }
}

function byAddress(names: readonly EntryName[]): Map<string, EntryName[]> {
  const groups = new Map<string, EntryName[]>();
  for (const name of names) {
    const group = groups.get(name.address);
    if (group === undefined) groups.set(name.address, [name]);
    else group.push(name);
  }
  return groups;
}

async function rowsOf<Name extends WatchTable>(
  line: Line,
  name: Name,
  rest: string,
  values: Record<string, DuckDBValue> = {},
): Promise<Row<Name>[]> {
  const columns = columnsOf(name).map(([column]) => column);
  const rows = await query(line, `SELECT ${columns.join(', ')} FROM ${name} ${rest}`, values);
  return rows.map((row) => checkedRow(line, name, plainRow(row)));
}

/** The row of each address that was added last: rows of such a table are numbered as they come. */
function lastOfEach(name: 'sources' | 'polls'): string {
  return `WHERE rowid IN (SELECT max(rowid) FROM ${name} GROUP BY address) ORDER BY address`;
}

export async function readWatched(line: Line): Promise<WatchedSource[]> {
  const rows = await rowsOf(line, 'sources', lastOfEach('sources'));
  return rows.filter(({ watched }) => watched === 'yes').map(toSource);
}

export async function readLastPolls(line: Line): Promise<Poll[]> {
  return (await rowsOf(line, 'polls', lastOfEach('polls'))).map(toPoll);
}

/** Sources read at a time: a year of many is never in memory at once. */
const sourcesAtOnce = 20;

export async function* readPolls(line: Line, since: string): AsyncGenerator<Poll> {
  const from = timestamp(since);
  const sql = 'SELECT DISTINCT address FROM polls WHERE known_at >= $from ORDER BY address';
  const addresses = (await query(line, sql, { from })).map(({ address }) => String(address));
  for (let at = 0; at < addresses.length; at += sourcesAtOnce) {
    const some = listValue(addresses.slice(at, at + sourcesAtOnce));
    const rest =
      'WHERE known_at >= $from AND address IN (SELECT unnest($some)) ORDER BY address, known_at, rowid';
    for (const row of await rowsOf(line, 'polls', rest, { from, some })) yield toPoll(row);
  }
}

export async function readSeen(
  line: Line,
  address: string,
  entries: readonly string[],
): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const rows = await query(
    line,
    `SELECT entry FROM entries WHERE address = $address AND entry IN (SELECT unnest($entries))
    UNION SELECT entry FROM waiting WHERE address = $address AND entry IN (SELECT unnest($entries))`,
    { address, entries: listValue(entries) },
  );
  return new Set(rows.map(({ entry }) => String(entry)));
}

export async function readQueue(line: Line): Promise<Queued[]> {
  const rows = await query(
    line,
    'SELECT address, entry, link, due FROM waiting ORDER BY known_at, address, n, entry',
  );
  return rows.map(plainRow).map(({ address, entry, link, due }) => ({
    address: String(address),
    entry: String(entry),
    link: typeof link === 'string' ? link : null,
    due: String(due),
  }));
}

export async function readWaiting(
  line: Line,
  { address, entry }: EntryName,
): Promise<Waiting | undefined> {
  const rest = 'WHERE address = $address AND entry = $entry';
  const [row] = await rowsOf(line, 'waiting', rest, { address, entry });
  return row && toWaiting(row);
}

export async function readPageOf(line: Line, link: string): Promise<string | undefined> {
  const rest = "WHERE link = $link AND outcome = 'page' ORDER BY known_at, rowid LIMIT 1";
  const [row] = await rowsOf(line, 'entries', rest, { link });
  return row?.document ?? undefined;
}

export async function readDayCounts(line: Line, since: string): Promise<DayCount[]> {
  const rows = await query(
    line,
    `SELECT address, known_at::DATE AS day, outcome, count(*)::INTEGER AS entries FROM entries
    WHERE known_at >= $since GROUP BY ALL ORDER BY ALL`,
    { since: date(since) },
  );
  return rows.map(plainRow).map(({ address, day, outcome, entries }) => ({
    address: String(address),
    day: String(day),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no other was written
    outcome: outcome as DayCount['outcome'],
    entries: Number(entries),
  }));
}
