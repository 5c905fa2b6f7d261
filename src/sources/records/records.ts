import { Fault } from '../../core/fault.ts';
import type { Run } from '../../core/run.ts';
import type { Container } from '../formats.ts';
import type { Flow, Source } from '../source.ts';
import { valuesOf } from './fields.ts';
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
  { name, capturedAt }: Flow,
  pieces: AsyncIterable<Piece>,
  { thing, maxBytes, run }: Around,
): AsyncGenerator<Source> {
  let bad = 0;
  for await (const piece of pieces) {
    const own = `${name}!${piece.number}`;
    const article = readPiece(piece, own, maxBytes);
    if (typeof article !== 'string') {
      yield { ...(capturedAt !== undefined && { capturedAt }), ...article };
      continue;
    }
    bad += 1;
    const what = `${thing[0]?.toUpperCase()}${thing.slice(1)} ${piece.number} of “${name}” was passed over.`;
    if (bad <= mostReported)
      run.report({ kind: 'skipped', item: own, fault: refused(what, article) });
  }
  if (bad <= mostReported) return;
  const what = `${bad} ${thing}s of “${name}” were passed over.`;
  run.report({
    kind: 'skipped',
    item: name,
    fault: refused(what, `Only the first ${mostReported} were named.`),
  });
}

/** The article in a piece, or why there is none. */
function readPiece({ bytes }: Piece, name: string, maxBytes: number): Source | string {
  if (!bytes) return `It has more than the limit of ${maxBytes} bytes.`;
  const value = parse(bytes);
  if (value === undefined) return 'It is no JSON.';
  const values = valuesOf(value);
  if (!values) return 'It is no JSON object.';
  return articleIn(values, name) ?? 'It has no text under any name that is known.';
}

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
