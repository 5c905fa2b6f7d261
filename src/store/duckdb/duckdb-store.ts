import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import { boundsOf } from '../bounds.ts';
import type { AsOf, Counts, Store } from '../store.ts';
import { addCapture } from './adding.ts';
import { stopped } from './faults.ts';
import { Held } from './held.ts';
import { isThere, readCaptures, readClaims, readCounts, readEvents } from './reading.ts';
import { type Line, query } from './statement.ts';
import { inTurn } from './turn.ts';

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

  constructor({ path, instance, writer, readOnly }: Opened) {
    this.#path = path;
    this.#readOnly = readOnly;
    this.#instance = new Held(instance, (it) => it.closeSync());
    this.#writer = new Held(writer, (it) => it.closeSync());
  }

  add(capture: Capture): Promise<'added' | 'present'> {
    return inTurn(this.#path, () => this.#addNow(capture));
  }

  async #addNow(capture: Capture): Promise<'added' | 'present'> {
    const what = `The document ${capture.document.id} was not stored.`;
    if (this.#readOnly) {
      throw new Fault('store.read-only', what, {
        why: `${this.#path} was opened for reading only.`,
        mend: 'Open it for writing.',
      });
    }
    return this.#writer.use((connection) =>
      addCapture({ connection, path: this.#path, what }, capture),
    );
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
