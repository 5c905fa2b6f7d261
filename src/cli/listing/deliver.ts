import type { Terminal } from '../../briefs/terminal.ts';
import { terminalOf } from '../../briefs/terminal.ts';
import { Fault } from '../../core/fault.ts';
import type { Claim, Event } from '../../model/coding.ts';
import type { ClaimWhy, EventWhy, Reasons } from '../../model/why.ts';
import type { Cells, Columns } from '../../workbench/listing/columns.ts';
import type { Found } from '../../workbench/listing/found.ts';
import { saveParquet } from '../../workbench/listing/parquet.ts';
import { type Explanation, openReasons } from '../../workbench/listing/reasons.ts';
import type { Dates } from '../captures.ts';
import { type Call, jsonLine } from '../command.ts';
import { textSettings } from '../terminal.ts';
import { csvLine } from './csv.ts';

/** How one kind of thing is written in each form. */
export interface Kind<Row extends Found<Claim | Event>> {
  readonly name: string;
  readonly columns: Columns;
  readonly cells: (row: Row) => Cells;
  readonly record: (row: Row) => object;
  readonly block: (row: Row, terminal: Terminal, why: Explanation | undefined) => string[];
  readonly reason: (row: Row, reasons: Reasons) => ClaimWhy | EventWhy | undefined;
}

const forms = ['json', 'jsonl', 'csv', 'parquet'] as const;
type Form = (typeof forms)[number] | 'text';

/** The form that the flags ask for. */
export function formIn({ flags }: Call): Form {
  const asked = forms.filter((form) => flags[form] !== undefined);
  const [form = 'text', other] = asked;
  if (other === undefined) return form;
  throw new Fault('usage.invalid', 'A listing has one form.', {
    why: `Asked for are ${asked.map((one) => `--${one}`).join(' and ')}.`,
    mend: 'Leave all of them out but one.',
  });
}

interface Listing<Row> {
  readonly rows: AsyncIterable<Row>;
  readonly dates: Dates;
  /** Whether anything was read that rows could have come of: without that no answer is given, not even an empty one. */
  readonly isRead: () => boolean;
}

/** Writes the rows as they come, in the form asked for; how many there were. */
export async function deliver<Row extends Found<Claim | Event>>(
  { rows, dates, isRead }: Listing<Row>,
  kind: Kind<Row>,
  call: Call,
): Promise<number> {
  const form = formIn(call);
  if (form === 'parquet') {
    const count = await toParquet(rows, kind, call);
    if (isRead()) await call.write('');
    return count;
  }
  const { before, piece, after } = writers[form](kind, call, dates);
  let count = 0;
  for await (const row of rows) {
    await call.write((count === 0 ? before : '') + piece(row, count));
    count += 1;
  }
  if (isRead()) await call.write((count === 0 ? before : '') + after);
  return count;
}

interface Writer<Row> {
  readonly before: string;
  readonly piece: (row: Row, at: number) => string;
  readonly after: string;
}

type MakeWriter = <Row extends Found<Claim | Event>>(
  kind: Kind<Row>,
  call: Call,
  dates: Dates,
) => Writer<Row>;

const toText: MakeWriter = (kind, call) => {
  const terminal = terminalOf(textSettings(call));
  const explain = explainer(call);
  return {
    before: '',
    piece: (row, at) =>
      `${at > 0 ? '\n' : ''}${kind.block(row, terminal, explain?.(row)).join('\n')}\n`,
    after: '',
  };
};

const toJson: MakeWriter = (kind, call, dates) => {
  const record = recordsOf(kind, call);
  const head = JSON.stringify(dates).slice(0, -1);
  return {
    before: `${head},${JSON.stringify(kind.name)}:[`,
    piece: (row, at) => `${at > 0 ? ',' : ''}\n${JSON.stringify(record(row))}`,
    after: '\n]}\n',
  };
};

const toJsonLines: MakeWriter = (kind, call) => {
  const record = recordsOf(kind, call);
  return { before: '', piece: (row) => jsonLine(record(row)), after: '' };
};

const toCsv: MakeWriter = ({ columns, cells }) => {
  const names = Object.keys(columns);
  return {
    before: csvLine(names),
    piece: (row) => {
      const all = cells(row);
      return csvLine(names.map((name) => all[name] ?? null));
    },
    after: '',
  };
};

const writers: Readonly<Record<Exclude<Form, 'parquet'>, MakeWriter>> = {
  text: toText,
  json: toJson,
  jsonl: toJsonLines,
  csv: toCsv,
};

function toParquet<Row extends Found<Claim | Event>>(
  rows: AsyncIterable<Row>,
  { columns, cells }: Kind<Row>,
  { flags }: Call,
): Promise<number> {
  return saveParquet(String(flags['parquet']), columns, cellsOf(rows, cells));
}

async function* cellsOf<Row>(
  rows: AsyncIterable<Row>,
  cells: (row: Row) => Cells,
): AsyncGenerator<Cells> {
  for await (const row of rows) yield cells(row);
}

function explainer({ flags }: Call) {
  return flags['why'] ? openReasons() : undefined;
}

/** The object of a row, with `why` (and `whyMethod`, where another method gave it) if that was asked for. */
function recordsOf<Row extends Found<Claim | Event>>(
  { record, reason }: Kind<Row>,
  call: Call,
): (row: Row) => object {
  const explain = explainer(call);
  if (explain === undefined) return record;
  return (row) => {
    const { reasons, method } = explain(row);
    const why = (reasons && reason(row, reasons)) ?? null;
    return { ...record(row), why, ...(method !== undefined && { whyMethod: method }) };
  };
}
