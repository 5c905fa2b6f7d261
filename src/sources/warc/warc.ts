import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import { ByteReader } from '../byte-reader.ts';
import type { Container } from '../formats.ts';
import type { Source } from '../source.ts';
import { Tally } from '../tally.ts';
import { addressOf, contentOf, longestAnswerHead, whyPassed } from './content.ts';
import { beginsRecord, findNext, type RecordHead, takeHead, toNext } from './record.ts';

/**
 * A web archive, WARC 0.17 to 1.1: pages, feeds, reports and texts out of its `response`, `resource` and `conversion`
 * records, with address and time of capture. All else is dropped as it flows by, and counted. Behind a damaged record
 * it goes on with the next.
 */
export const warc: Container = {
  recognise: (head) => beginsRecord(skipBlanks(head)),
  async *open(flow, maxBytes, run) {
    const opened = new OpenWarc(flow.name, { reader: new ByteReader(flow.chunks), maxBytes, run });
    try {
      yield* opened.members();
    } finally {
      await opened.reader.close();
    }
    opened.summarise();
  },
};

function skipBlanks(head: Uint8Array): Uint8Array {
  return head.subarray(
    Math.max(
      0,
      head.findIndex((byte) => byte !== 0x0d && byte !== 0x0a),
    ),
  );
}

interface Around {
  readonly reader: ByteReader;
  readonly maxBytes: number;
  readonly run: Run;
}

class OpenWarc {
  readonly reader: ByteReader;
  readonly #name: string;
  readonly #maxBytes: number;
  readonly #run: Run;
  readonly #tally = new Tally('record');
  /** Where records are damaged, in bytes from the start; the first few. */
  readonly #damage: string[] = [];
  #damaged = 0;

  constructor(name: string, { reader, maxBytes, run }: Around) {
    this.#name = name;
    this.reader = reader;
    this.#maxBytes = maxBytes;
    this.#run = run;
  }

  async *members(): AsyncGenerator<Source> {
    for (;;) {
      const next = await toNext(this.reader);
      if (next === 'end') return;
      const head = next === 'record' ? await takeHead(this.reader) : undefined;
      const member = head ? await this.#open(head) : undefined;
      if (member) yield member;
      if (head) continue;
      this.#noteDamage(next === 'record' ? 'A head that says no length' : 'No record');
      if (!(await findNext(this.reader))) return;
    }
  }

  summarise(): void {
    this.#run.report({ kind: 'tally', item: this.#name, text: this.#tally.describe() });
    if (this.#damaged > 0)
      this.#run.report({ kind: 'skipped', item: this.#name, fault: this.#fault() });
  }

  /** The member that a record makes; undefined, and its content dropped, where it makes none. */
  async #open(head: RecordHead): Promise<Source | undefined> {
    const toLookAt = head.type === 'response' ? Math.min(head.length, longestAnswerHead) : 0;
    const start = await this.reader.look(toLookAt);
    const why = whyPassed(head, start.subarray(0, toLookAt));
    if (why !== undefined || head.length > this.#maxBytes + longestAnswerHead) {
      const skipped = await this.reader.skip(head.length);
      if (skipped < head.length) this.#noteDamage('A record that breaks off');
      if (why === undefined)
        this.#setAside(head, tooLarge(this.#nameOf(head), head, this.#maxBytes));
      else this.#tally.pass(why);
      return undefined;
    }
    return this.#memberOf(head, await this.#take(head));
  }

  /** The content of a record; as far as it goes, where another begins in it and none behind it. */
  async #take({ length }: RecordHead): Promise<Buffer> {
    const content = await this.reader.take(length);
    if (content.length === length && (await toNext(this.reader)) !== 'other') return content;
    const next = content.indexOf('\nWARC/', 0, 'latin1') + 1;
    const isCut = next > 0 && beginsRecord(content.subarray(next));
    if (isCut || content.length < length) this.#noteDamage('A record that breaks off');
    if (!isCut) return content;
    this.reader.untake(content.subarray(next));
    return content.subarray(0, next);
  }

  #memberOf(head: RecordHead, taken: Buffer): Source | undefined {
    const name = this.#nameOf(head);
    try {
      const content = contentOf(head, taken, { name, maxBytes: this.#maxBytes });
      if (typeof content === 'string') this.#tally.pass(content);
      else {
        this.#tally.read += 1;
        return { ...toldBy(head, name, content.contentType), bytes: content.bytes };
      }
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      this.#setAside(head, fault);
    }
    return undefined;
  }

  #nameOf(head: RecordHead): string {
    const { fields } = head;
    return `${this.#name}!${addressOf(head) || (fields.get('warc-record-id') ?? 'record')}`;
  }

  #setAside(head: RecordHead, fault: Fault): void {
    this.#run.report({ kind: 'skipped', item: this.#nameOf(head), fault });
  }

  #noteDamage(what: string): void {
    this.#damaged += 1;
    if (this.#damage.length < 3) this.#damage.push(`${what}, near byte ${this.reader.offset}`);
  }

  #fault(): Fault {
    return new Fault('source.broken', `Records of “${this.#name}” are damaged: ${this.#damaged}.`, {
      why: `${this.#damage.join('; ')}. What lies before and behind was read.`,
      mend: 'Fetch or copy it again, if you can.',
    });
  }
}

function toldBy(head: RecordHead, name: string, contentType: string | undefined) {
  const url = addressOf(head);
  const captured = Date.parse(head.fields.get('warc-date') ?? '');
  return {
    name,
    ...(contentType !== undefined && { mediaType: contentType }),
    ...(/^https?:/i.test(url) && { url }),
    ...(!Number.isNaN(captured) && { capturedAt: new Date(captured).toISOString() }),
  };
}

function tooLarge(name: string, { length }: RecordHead, maxBytes: number): Fault {
  return new Fault('source.too-large', `“${name}” is too large to read.`, {
    why: `It has ${length} bytes, more than the limit of ${maxBytes} bytes.`,
    mend: 'Raise the limit with --max-bytes.',
  });
}
