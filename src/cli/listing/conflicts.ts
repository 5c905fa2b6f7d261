import { Fault } from '../../core/fault.ts';
import type { Capture } from '../../model/capture.ts';
import type { Conflict } from '../../model/conflict.ts';
import { conflictsOf } from '../../workbench/conflicts.ts';
import { type ClaimFilter, claimsIn } from '../../workbench/listing/claims.ts';
import { onceTold } from '../../workbench/stories/once.ts';
import { datesOf, readingsOf } from '../captures.ts';
import { type Call, jsonLine } from '../command.ts';
import { conflictsText } from '../conflicts.ts';
import { formIn } from './deliver.ts';
import { daysIn, limitIn } from './flags.ts';
import { type Asked, unmetIn } from './list.ts';

/**
 * Writes what the texts contradict themselves in, side by side, instead of claims one by one. With a filter on claims only
 * those in which a side's claim passes.
 */
export async function listConflicts(
  call: Call,
  filter: Omit<ClaimFilter, 'asOf' | 'since' | 'until'>,
  asked: Asked,
): Promise<void> {
  const dates = datesOf(call);
  const days = daysIn(call.flags);
  const form = formIn(call);
  if (form === 'csv' || form === 'parquet' || call.flags['why'] !== undefined) throw noForm();
  const readings = readingsOf(call, dates);
  const read: Capture[] = [];
  for await (const capture of readings.captures) read.push(capture);
  const { captures } = onceTold(read, readings.stories);
  // Files that could not be read have said so already.
  if (captures.length === 0 && call.files.length > 0) return;
  const passing = { ...filter, ...days, asOf: dates.asOf };
  const conflicts = conflictsOf(captures, dates.asOf)
    .filter(sidesWith(captures, passing))
    .slice(0, limitIn(call.flags));
  if (form === 'json') await call.write(`${JSON.stringify({ ...dates, conflicts })}\n`);
  else if (form === 'jsonl') await call.write(conflicts.map(jsonLine).join(''));
  else await call.write(conflictsText(conflicts, captures));
  for (const line of unmetIn(asked)) call.tell(line);
}

/** Whether a claim of one of its sides passes; all conflicts pass where nothing is asked of claims. */
function sidesWith(
  captures: readonly Capture[],
  { asOf, ...asked }: ClaimFilter,
): (conflict: Conflict) => boolean {
  if (Object.values(asked).every((one) => one === undefined)) return () => true;
  const passing = new Set(
    captures.flatMap((capture) => claimsIn(capture, { ...asked, asOf }).map(({ item }) => item.id)),
  );
  return ({ sides }) =>
    sides.some(({ voices }) => voices.some(({ claim }) => claim !== null && passing.has(claim)));
}

function noForm(): Fault {
  return new Fault('usage.invalid', 'Conflicts have no rows and no reasons of their own.', {
    why: 'Each has two or more sides, and each side its reports.',
    mend: 'Leave --csv, --parquet and --why out; give --json or --jsonl for a machine.',
  });
}
