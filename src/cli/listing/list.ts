import type { Day } from '../../core/day.ts';
import type { Capture } from '../../model/capture.ts';
import type { Claim, Event } from '../../model/coding.ts';
import type { Days } from '../../workbench/listing/days.ts';
import type { Found } from '../../workbench/listing/found.ts';
import { listed } from '../../workbench/listing/list.ts';
import type { Sought } from '../../workbench/listing/sought.ts';
import { capturesOf, datesOf } from '../captures.ts';
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
  const captures = capturesOf(call, dates, { why: call.flags['why'] === true });
  let read = 0;
  const counted = (capture: Capture) => {
    read += 1;
    return rowsIn(capture, bounds);
  };
  const rows = listed(captures, counted, { limit, run: call.run });
  // A store may well be empty; files that could not be read have said so already.
  const isRead = () => read > 0 || call.files.length === 0 || limit === 0;
  const count = await deliver({ rows, dates, isRead }, kind, call);
  if (!isRead() || limit === 0) return;
  for (const line of remarks(kind.name, { count, undated, unmet: unmetIn(asked) })) call.tell(line);
}

interface Outcome {
  readonly count: number;
  readonly undated: number;
  readonly unmet: readonly string[];
}

function remarks(name: string, { count, undated, unmet }: Outcome): string[] {
  return [
    ...unmet,
    ...(undated > 0
      ? [`Left out for having no day that is known: ${undated} of the ${name}.`]
      : []),
    ...(count === 0 && unmet.length === 0
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
