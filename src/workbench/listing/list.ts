import type { Run } from '../../core/run.ts';
import type { Capture } from '../../model/capture.ts';
import { checkStopped } from '../stopping.ts';

/** What passes of each document, one document after the other, up to so many. */
export async function* listed<Row>(
  captures: AsyncIterable<Capture>,
  rowsIn: (capture: Capture) => readonly Row[],
  { limit, run }: { readonly limit: number; readonly run: Run },
): AsyncGenerator<Row> {
  let left = limit;
  if (left === 0) return;
  for await (const capture of captures) {
    checkStopped(run);
    for (const row of rowsIn(capture)) {
      yield row;
      left -= 1;
      if (left === 0) return;
    }
  }
}
