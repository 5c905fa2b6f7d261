import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import type { EntryName, Notes, Settled } from '../../model/watching.ts';
import { boundsOf } from '../bounds.ts';
import type { AsOf, Counts, Store } from '../store.ts';
import { addCapture } from './adding.ts';
import { stopped } from './faults.ts';
import { Held } from './held.ts';
import { placeEarlier } from './placing.ts';
import {
  isThere,
  readCaptures,
  readClaims,
  readCopies,
  readCounts,
  readEvents,
} from './reading.ts';
import { type Line, query } from './statement.ts';
import { inTurn } from './turn.ts';
import {
  addNotes,
  readDayCounts,
  readLastPolls,
  readPageOf,
  readPolls,
  readQueue,
  readSeen,
  readWaiting,
  readWatched,
} from './watching.ts';

interface Opened {
  readonly path: string;
  readonly instance: DuckDBInstance;
  /** The one connection that writes. */
  readonly writer: DuckDBConnection;
  readonly readOnly: boolean;
}

/** A store in one DuckDB file or in memory. */
export class DuckDbStore implements Store {
  readonly #path: string;
  readonly #readOnly: boolean;
  readonly #instance: Held<DuckDBInstance>;
  readonly #writer: Held<DuckDBConnection>;
  readonly #readers = new Set<Held<DuckDBConnection>>();
  #closed = false;
  #isPlaced = false;

  constructor({ path, instance, writer, readOnly }: Opened) {
    this.#path = path;
    this.#readOnly = readOnly;
    this.#instance = new Held(instance, (it) => it.closeSync());
    this.#writer = new Held(writer, (it) => it.closeSync());
  }

  add(capture: Capture, settled?: Settled): Promise<'added' | 'present'> {
    const what = `The document ${capture.document.id} was not stored.`;
    const settles = settled === undefined ? [] : [settled];
    return this.#write(what, async (line) => {
      if (!this.#isPlaced) await placeEarlier(line);
      this.#isPlaced = true;
      return addCapture(line, capture, settles);
    });
  }

  note(notes: Notes): Promise<void> {
    return this.#write('What was watched was not noted.', (line) => addNotes(line, notes));
  }

  #write<Result>(what: string, work: (line: Line) => Promise<Result>): Promise<Result> {
    return inTurn(this.#path, async () => {
      if (this.#readOnly) {
        throw new Fault('store.read-only', what, {
          why: `${this.#path} was opened for reading only.`,
          mend: 'Open it for writing.',
        });
      }
      return this.#writer.use((connection) => work({ connection, path: this.#path, what }));
    });
  }

  has(document: string): Promise<boolean> {
    return this.#readOnce((line) => isThere(line, document));
  }

  counts(asOf?: AsOf): Promise<Counts> {
    return this.#readOnce((line) => readCounts(line, boundsOf(asOf)));
  }

  captures(asOf?: AsOf) {
    return this.#read((line) => readCaptures(line, boundsOf(asOf)));
  }

  events(asOf?: AsOf) {
    return this.#read((line) => readEvents(line, boundsOf(asOf)));
  }

  claims(asOf?: AsOf) {
    return this.#read((line) => readClaims(line, boundsOf(asOf)));
  }

  watched() {
    return this.#readOnce(readWatched);
  }

  lastPolls() {
    return this.#readOnce(readLastPolls);
  }

  polls(since: string) {
    return this.#read((line) => readPolls(line, since));
  }

  seen(address: string, entries: readonly string[]) {
    return this.#readOnce((line) => readSeen(line, address, entries));
  }

  queue() {
    return this.#readOnce(readQueue);
  }

  waiting(name: EntryName) {
    return this.#readOnce((line) => readWaiting(line, name));
  }

  pageOf(link: string) {
    return this.#readOnce((line) => readPageOf(line, link));
  }

  dayCounts(since: string) {
    return this.#readOnce((line) => readDayCounts(line, since));
  }

  copies(asOf?: AsOf) {
    return this.#read((line) => readCopies(line, boundsOf(asOf)));
  }

  async #readOnce<Result>(work: (line: Line) => Promise<Result>): Promise<Result> {
    const reader = await this.#openReader();
    try {
      return await reader.use((connection) => work(this.#readLine(connection)));
    } finally {
      this.#closeReader(reader);
    }
  }

  /** In one transaction, so that what is added meanwhile is not seen. */
  async *#read<Item>(items: (line: Line) => AsyncGenerator<Item>): AsyncGenerator<Item> {
    const reader = await this.#openReader();
    try {
      const source = await reader.use(async (connection) => {
        const line = this.#readLine(connection);
        await query(line, 'BEGIN TRANSACTION READ ONLY');
        return items(line);
      });
      for (;;) {
        const step = await reader.use(() => source.next());
        if (step.done) return;
        yield step.value;
      }
    } finally {
      this.#closeReader(reader);
    }
  }

  #readLine(connection: DuckDBConnection): Line {
    return { connection, path: this.#path, what: `The store ${this.#path} was not read.` };
  }

  async #openReader(): Promise<Held<DuckDBConnection>> {
    const connection = await this.#instance.use((it) => it.connect());
    const reader = new Held(connection, (it) => it.closeSync());
    if (this.#closed) {
      reader.end();
      throw stopped();
    }
    this.#readers.add(reader);
    return reader;
  }

  #closeReader(reader: Held<DuckDBConnection>): void {
    this.#readers.delete(reader);
    reader.end();
  }

  /** An add under way is let finish, the adds behind it and all reads are stopped. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers) reader.end();
    this.#writer.end();
    this.#instance.end();
  }
}
