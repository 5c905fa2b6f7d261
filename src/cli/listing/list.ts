import type { Day } from '../../core/day.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event } from '../../model/coding.ts';
import type { Days } from '../../workbench/listing/days.ts';
import type { Found } from '../../workbench/listing/found.ts';
import { listed } from '../../workbench/listing/list.ts';
import type { Sought } from '../../workbench/listing/sought.ts';
import { type Repeats, Retelling } from '../../workbench/stories/retelling.ts';
import type { Stories } from '../../workbench/stories/stories.ts';
import { datesOf, readingsOf } from '../captures.ts';
import type { Call } from '../command.ts';
import { printable } from '../printable.ts';
import { deliver, formIn, type Kind } from './deliver.ts';
import { daysIn, limitIn } from './flags.ts';

/** What every filter takes from the flags that all listings have. */
interface Bounds extends Days {
  readonly asOf: Day;
  readonly onUndated: () => void;
}

/** Those asked for, by the flag that asks for them. */
export type Asked = Readonly<Record<string, readonly (Sought | undefined)[]>>;

/** Filter, rows, form; then a word on what the answer does not show. */
export async function list<Row extends Found<Claim | Event>>(
  call: Call,
  kind: Kind<Row>,
  asked: Asked,
  rowsIn: (capture: Capture, bounds: Bounds) => readonly Row[],
): Promise<void> {
  const dates = datesOf(call);
  const days = daysIn(call.flags);
  const limit = limitIn(call.flags);
  formIn(call);
  let undated = 0;
  const bounds: Bounds = { ...days, asOf: dates.asOf, onUndated: () => (undated += 1) };
  const { captures, stories } = readingsOf(call, dates, { why: call.flags['why'] === true });
  const retelling = new Retelling(stories);
  let read = 0;
  let repeated = 0;
  const counted = (capture: Capture) => {
    read += 1;
    const repeats = retelling.repeatsIn(capture);
    const rows = rowsIn(capture, bounds).map((row) => marked(row, repeats, stories));
    if (call.flags['copies'] === true) return rows;
    const once = rows.filter(({ copyOf }) => copyOf === null);
    repeated += rows.length - once.length;
    return once;
  };
  const rows = listed(captures, counted, { limit, run: call.run });
  // A store may well be empty; files that could not be read have said so already.
  const isRead = () => read > 0 || call.files.length === 0 || limit === 0;
  const count = await deliver({ rows, dates, isRead }, kind, call);
  if (!isRead() || limit === 0) return;
  for (const line of remarks(kind.name, { count, undated, repeated, unmet: unmetIn(asked) }))
    call.tell(line);
}

/** A row with what is known of its article beside others. */
function marked<Row extends Found<Claim | Event>>(
  row: Row,
  repeats: Repeats,
  stories: Stories,
): Row {
  const key = { document: row.document.id, article: row.article.id };
  return {
    ...row,
    copyOf: repeats.get(row.item.id) ?? null,
    version: stories.versionOf(key)?.number ?? null,
  };
}

interface Outcome {
  readonly count: number;
  readonly undated: number;
  readonly repeated: number;
  readonly unmet: readonly string[];
}

function remarks(name: string, { count, undated, repeated, unmet }: Outcome): string[] {
  return [
    ...unmet,
    ...(undated > 0
      ? [`Left out for having no day that is known: ${undated} of the ${name}.`]
      : []),
    ...(repeated > 0
      ? [`Left out as told before: ${repeated} of the ${name}; --copies lists them.`]
      : []),
    ...(count === 0 && repeated === 0 && unmet.length === 0
      ? [`None of the ${name} passes what was asked for.`]
      : []),
  ];
}

/** A line for each who was asked for and whom nothing that was read names. */
export function unmetIn(asked: Asked): string[] {
  return Object.entries(asked).flatMap(([flag, all]) =>
    all.flatMap((sought) => (sought && !sought.isMet ? [unmetLine(flag, sought)] : [])),
  );
}

function unmetLine(flag: string, { who, nearest }: Sought): string {
  const names = nearest.map((name) => `“${name}”`).join(', ');
  const there =
    names === '' ? 'Nobody at all is named there.' : `The nearest names there: ${names}.`;
  return printable(`Nobody that was read is “${who.given}” (--${flag}). ${there}`);
}
