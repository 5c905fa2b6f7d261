import type { DuckDBValue } from '@duckdb/node-api';
import { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event } from '../../model/coding.ts';
import type { Copy } from '../../model/copy.ts';
import { assembleCaptures, assembleClaims, assembleEvents } from '../assemble.ts';
import type { Bounds } from '../bounds.ts';
import { isRow } from '../fit.ts';
import type { Counts, Stored } from '../store.ts';
import { assembleCopies } from '../stories/rows.ts';
import { type CaptureTable, type Cell, columnsOf, type Row, type TableName } from '../tables.ts';
import { date, plainCell, timestamp } from './cells.ts';
import { type Line, query } from './statement.ts';

/** Documents a page: captures carry their whole text, events and claims are small. */
const pageSizes = { captures: 64, codings: 128 } as const;

type Key = Pick<Row<'documents'>, 'id' | 'known_at'>;

/** The documents from one to another by record time and id: a range lets the engine skip most of a table. */
interface Page {
  readonly first: Key;
  readonly last: Key;
}

/** One thing a row must satisfy, with the values its SQL names. */
interface Condition {
  readonly sql: string;
  readonly values: Record<string, DuckDBValue>;
}

function where(conditions: readonly Condition[]): Condition {
  const sql = conditions.map((it) => it.sql).join(' AND ');
  const values = Object.fromEntries(conditions.flatMap((it) => Object.entries(it.values)));
  return { sql: sql === '' ? '' : `WHERE ${sql}`, values };
}

function knownBy(instant: string | null): Condition[] {
  if (instant === null) return [];
  return [{ sql: 'known_at <= $known', values: { known: timestamp(instant) } }];
}

function upTo(day: string | null): Condition[] {
  return day === null ? [] : [{ sql: 'day <= $day', values: { day: date(day) } }];
}

function after(last: Key | undefined): Condition[] {
  if (last === undefined) return [];
  const sql = '(known_at > $after OR (known_at = $after AND id > $last))';
  return [{ sql, values: { after: timestamp(last.known_at), last: last.id } }];
}

function onPage({ first, last }: Page, id: string): Condition {
  return {
    sql: `known_at BETWEEN $from AND $to
      AND (known_at > $from OR ${id} >= $first) AND (known_at < $to OR ${id} <= $last)`,
    values: {
      from: timestamp(first.known_at),
      to: timestamp(last.known_at),
      first: first.id,
      last: last.id,
    },
  };
}

/** The documents known by then, the earliest first, a page at a time. */
async function* pages(line: Line, bounds: Bounds, size: number): AsyncGenerator<Page> {
  for (let last: Key | undefined; ; ) {
    const { sql, values } = where([...knownBy(bounds.knownAt), ...after(last)]);
    const rows = await query(
      line,
      `SELECT id, known_at FROM documents ${sql} ORDER BY known_at, id LIMIT ${size}`,
      values,
    );
    const keys = rows.map(plainRow).map(toKey);
    const [first] = keys;
    last = keys.at(-1);
    if (first === undefined || last === undefined) return;
    yield { first, last };
  }
}

/** A row that the engine gave, as plain data. */
export function plainRow(row: Record<string, DuckDBValue>): Record<string, Cell | undefined> {
  const plain: Record<string, Cell | undefined> = {};
  for (const key of Object.keys(row)) plain[key] = plainCell(row[key] ?? null);
  return plain;
}

function toKey(row: Record<string, Cell | undefined>): Key {
  return { id: String(row['id']), known_at: String(row['known_at']) };
}

interface Reader {
  readonly line: Line;
  readonly page: Page;
}

interface Wanted {
  readonly order: string;
  readonly day?: string | null;
}

/** The rows of a table that belong to a page. */
async function rowsOf<Name extends CaptureTable>(
  { line, page }: Reader,
  name: Name,
  { order, day = null }: Wanted,
): Promise<Row<Name>[]> {
  const key = name === 'documents' ? 'id' : 'document';
  return select(line, name, where([onPage(page, key), ...upTo(day)]), order);
}

async function select<Name extends TableName>(
  line: Line,
  name: Name,
  { sql, values }: ReturnType<typeof where>,
  order: string,
): Promise<Row<Name>[]> {
  const columns = columnsOf(name).map(([column]) => column);
  const rows = await query(
    line,
    `SELECT ${columns.join(', ')} FROM ${name} ${sql} ORDER BY ${order}`,
    values,
  );
  return rows.map((row) => checkedRow(line, name, plainRow(row)));
}

/** The same as a row of that table; a Fault where it is none. */
export function checkedRow<Name extends TableName>(
  { path, what }: Line,
  name: Name,
  row: Record<string, Cell | undefined>,
): Row<Name> {
  if (isRow(name, row)) return row;
  throw new Fault('store.failed', what, {
    why: `${path}: a row of ${name} is not as Tiltmeter writes it.`,
    mend: 'Take back what was changed in the file by other means, or add its documents to a new store.',
  });
}

export async function* readCaptures(line: Line, bounds: Bounds): AsyncGenerator<Capture> {
  for await (const page of pages(line, bounds, pageSizes.captures)) {
    const reader = { line, page };
    const order = 'document, n';
    yield* assembleCaptures({
      documents: await rowsOf(reader, 'documents', { order: 'known_at, id' }),
      articles: await rowsOf(reader, 'articles', { order }),
      segments: await rowsOf(reader, 'segments', { order }),
      related: await rowsOf(reader, 'related', { order }),
      codings: await rowsOf(reader, 'codings', { order }),
      sentences: await rowsOf(reader, 'sentences', { order }),
      events: await rowsOf(reader, 'events', { order }),
      event_parties: await rowsOf(reader, 'event_parties', { order }),
      event_views: await rowsOf(reader, 'event_views', { order }),
      claims: await rowsOf(reader, 'claims', { order }),
      claim_addressees: await rowsOf(reader, 'claim_addressees', { order }),
      claim_speakers: await rowsOf(reader, 'claim_speakers', { order }),
      figures: await rowsOf(reader, 'figures', { order }),
    });
  }
}

export async function* readEvents(line: Line, bounds: Bounds): AsyncGenerator<Stored<Event>> {
  const order = 'known_at, document, trigger_start, trigger_end, article, n';
  for await (const page of pages(line, bounds, pageSizes.codings)) {
    const reader = { line, page };
    yield* assembleEvents({
      events: await rowsOf(reader, 'events', { order, day: bounds.day }),
      event_parties: await rowsOf(reader, 'event_parties', { order: 'document, n' }),
      event_views: await rowsOf(reader, 'event_views', { order: 'document, n' }),
    });
  }
}

export async function* readClaims(line: Line, bounds: Bounds): AsyncGenerator<Stored<Claim>> {
  const order = 'known_at, document, sentence_start, cue_start, article, n';
  for await (const page of pages(line, bounds, pageSizes.codings)) {
    const reader = { line, page };
    yield* assembleClaims({
      claims: await rowsOf(reader, 'claims', { order, day: bounds.day }),
      claim_addressees: await rowsOf(reader, 'claim_addressees', { order: 'document, n' }),
      claim_speakers: await rowsOf(reader, 'claim_speakers', { order: 'document, n' }),
    });
  }
}

/** All at once: they are few beside what they are copies of. */
export async function* readCopies(line: Line, { knownAt }: Bounds): AsyncGenerator<Copy> {
  const known = where(knownBy(knownAt));
  yield* assembleCopies({
    copies: await select(line, 'copies', known, 'known_at, document, article, of_document'),
    changes: await select(line, 'changes', known, 'document, article, of_document, n'),
  });
}

export async function readCounts(line: Line, { day, knownAt }: Bounds): Promise<Counts> {
  const known = where(knownBy(knownAt));
  const both = where([...knownBy(knownAt), ...upTo(day)]);
  const counts = [
    countSql('documents', known),
    countSql('articles', known),
    countSql('events', both),
    countSql('claims', both),
  ];
  const [row = {}] = await query(line, `SELECT ${counts.join(', ')}`, both.values);
  return {
    documents: Number(row['documents']),
    articles: Number(row['articles']),
    events: Number(row['events']),
    claims: Number(row['claims']),
  };
}

function countSql(name: CaptureTable, { sql }: Condition): string {
  return `(SELECT count(*) FROM ${name} ${sql}) AS ${name}`;
}

export async function isThere(line: Line, document: string): Promise<boolean> {
  const rows = await query(line, 'SELECT 1 FROM documents WHERE id = $document', { document });
  return rows.length > 0;
}
