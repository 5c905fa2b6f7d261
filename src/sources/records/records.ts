import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import { capturedOf } from '../captured.ts';
import type { Container } from '../formats.ts';
import type { Flow, Source } from '../source.ts';
import { listIn, valuesOf } from './fields.ts';
import { linesIn, objectsIn, type Piece } from './pieces.ts';
import { beginsLines, beginsList } from './recognise.ts';
import { articleIn } from './record.ts';

/** A dump of articles, a JSON object a line (JSON Lines, NDJSON). */
export const recordLines: Container = {
  recognise: beginsLines,
  open: (flow, maxBytes, run) =>
    articlesOf(flow, linesIn(flow.chunks, maxBytes), { thing: 'line', maxBytes, run }),
};

/** A dump of articles as one JSON list. */
export const recordList: Container = {
  recognise: beginsList,
  open: (flow, maxBytes, run) =>
    articlesOf(flow, objectsIn(flow.chunks, maxBytes), { thing: 'record', maxBytes, run }),
};

interface Around {
  /** What a piece is called. */
  readonly thing: string;
  readonly maxBytes: number;
  readonly run: Run;
}

/** So many bad records are reported one by one, the others by their number. */
const mostReported = 20;

async function* articlesOf(
  flow: Flow,
  pieces: AsyncIterable<Piece>,
  { thing, maxBytes, run }: Around,
): AsyncGenerator<Source> {
  const bad = new Passed(flow.name, thing, run);
  for await (const { number, bytes } of pieces) {
    const read = bytes
      ? readPiece(bytes, `${flow.name}!${number}`)
      : [`It has more than the limit of ${maxBytes} bytes.`];
    for (const article of read) {
      if (typeof article === 'string') bad.report(number, article);
      else yield { ...capturedOf(flow), ...article };
    }
  }
  bad.summarise();
}

/** Reports records that are passed over. */
class Passed {
  readonly #name: string;
  readonly #thing: string;
  readonly #run: Run;
  #count = 0;

  constructor(name: string, thing: string, run: Run) {
    this.#name = name;
    this.#thing = thing;
    this.#run = run;
  }

  report(number: number, why: string): void {
    this.#count += 1;
    if (this.#count > mostReported) return;
    const thing = `${this.#thing[0]?.toUpperCase()}${this.#thing.slice(1)}`;
    const fault = refused(`${thing} ${number} of “${this.#name}” was passed over.`, why);
    this.#run.report({ kind: 'skipped', item: `${this.#name}!${number}`, fault });
  }

  summarise(): void {
    if (this.#count <= mostReported) return;
    const what = `${this.#count} ${this.#thing}s of “${this.#name}” were passed over.`;
    const fault = refused(what, `Only the first ${mostReported} were named.`);
    this.#run.report({ kind: 'skipped', item: this.#name, fault });
  }
}

/** The article in a record, or those in the list it holds; of what is none, why. */
function* readPiece(bytes: Buffer, name: string): Generator<Source | string> {
  const value = parse(bytes);
  if (value === undefined) return yield 'It is no JSON.';
  const values = valuesOf(value);
  if (!values) return yield 'It is no JSON object.';
  const list = listIn(values);
  if (!list) return yield articleIn(values, name) ?? noText;
  for (const [n, one] of list.entries()) {
    const inner = valuesOf(one);
    yield (inner && articleIn(inner, `${name}.${n + 1}`)) ?? `Item ${n + 1} in it: ${noText}`;
  }
  return undefined;
}

const noText = 'It has no text under any name that is known.';

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function refused(what: string, why: string): Fault {
  return new Fault('source.record', what, {
    why,
    mend: 'Write a JSON object with a field “text” or “html”; docs/guide/archives.md has the other names.',
  });
}
