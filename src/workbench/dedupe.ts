import { Fault } from '../core/fault.ts';
import type { Run } from '../core/run.ts';
import { clusterTexts } from '../text/likeness/clusters.ts';
import { type Sketch, sketchOf } from '../text/likeness/sketch.ts';
import { readRecords } from './records.ts';
import { textLineSchema } from './text-line.ts';

type Id = string | number;

interface Told {
  readonly id: Id;
  readonly date: string | undefined;
  readonly sketch: Sketch;
}

/** A text with the id of the origin of its story: the earliest by date, then by id, of all that tell it. */
export interface Clustered {
  readonly id: Id;
  readonly cluster: Id;
}

/**
 * Says which texts of JSON Lines are copies of one story, in their order. A line that is no record, or that has the id
 * of an earlier one, is reported and passed over.
 */
export async function dedupeLines(lines: AsyncIterable<string>, run: Run): Promise<Clustered[]> {
  const told: Told[] = [];
  const seen = new Set<string>();
  const options = { schema: textLineSchema, stage: 'dedupe', verb: 'compared' };
  for await (const { id, text, date } of readRecords(lines, options, run)) {
    if (seen.has(String(id))) {
      run.report({ kind: 'skipped', item: `id ${id}`, fault: twice(id) });
      continue;
    }
    seen.add(String(id));
    told.push({ id, date, sketch: sketchOf(text) });
  }
  const clusters = clusterTexts(told.map(({ sketch }) => sketch));
  const origins = originsOf(told, clusters);
  return told.map(({ id }, n) => ({ id, cluster: origins.get(clusters[n] ?? -1)?.id ?? id }));
}

function originsOf(told: readonly Told[], clusters: readonly number[]): Map<number, Told> {
  const origins = new Map<number, Told>();
  for (const [n, text] of told.entries()) {
    const cluster = clusters[n] ?? -1;
    const origin = origins.get(cluster);
    if (origin === undefined || isEarlier(text, origin)) origins.set(cluster, text);
  }
  return origins;
}

/** Texts without a date come after those that have one. */
function isEarlier(a: Told, b: Told): boolean {
  const [first, second] = [a.date ?? '9999-99-99', b.date ?? '9999-99-99'];
  return first === second ? String(a.id) < String(b.id) : first < second;
}

function twice(id: Id): Fault {
  return new Fault('source.record', `A second text with the id “${id}” was not compared.`, {
    why: 'An answer could not say which of the two it is for.',
    mend: 'Give each line an id of its own.',
  });
}
