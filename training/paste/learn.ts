import { labels } from '../../src/sources/paste/weights.ts';
import { type Fitting, fitChain, type Model, type Sequence } from './chain.ts';
import { makeDigests } from './digest.ts';
import type { GoldPage } from './gold.ts';
import { isReport } from './material.ts';
import { priorOf } from './prior.ts';
import { ownSequences, Rows, sequenceOf } from './sequences.ts';

/** Times that each of our own digests counts. */
const ownWeight = 10;
/** What it costs to take body for something else, in natural logarithms: to lose body is worse than to keep furniture. */
const lossOfBody = 1;
/** Taken from every line of body again, since with the loss alone furniture hides the headlines; by cross-validation. */
const restraint = 0.4;
const fitting: Omit<Fitting, 'cost'> = { epochs: 12, rate: 0.15, decay: 1e-5 };
const bodies: ReadonlySet<string> = new Set(['body', 'subhead', 'deck']);

/** Learns the numbers of the line labels from digests of these pages and from our own. */
export function learnLines(
  pages: readonly GoldPage[],
  say: (text: string) => void,
): { model: Model; features: readonly string[] } {
  const rows = new Rows();
  const own = ownSequences(rows, ownWeight);
  const digests = [
    ...makeDigests(pages.filter(isReport), { seed: 11, times: 3 }),
    ...makeDigests(
      pages.filter((page) => !isReport(page)),
      { seed: 12, times: 1 },
    ),
  ];
  const sequences: Sequence[] = digests.flatMap((digest) => sequenceOf(digest, rows) ?? []);
  const cost = Float64Array.from(
    labels.flatMap((from) =>
      labels.map((to) => (bodies.has(from) && !bodies.has(to) ? lossOfBody : 0)),
    ),
  );
  const model = fitChain([...sequences, ...own], priorOf(rows.names), { ...fitting, cost }, say);
  labels.forEach((label, column) => {
    if (bodies.has(label)) model.emission[column] = (model.emission[column] ?? 0) - restraint;
  });
  return { model, features: rows.names };
}

/** Pages of one host are all in one of the folds. */
export function foldOf({ host }: GoldPage, folds: number): number {
  let hash = 7;
  for (const sign of host) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) >>> 0;
  return hash % folds;
}
